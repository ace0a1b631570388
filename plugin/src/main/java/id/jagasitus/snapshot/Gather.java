package id.jagasitus.snapshot;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins discs into a repository again, in any order. A file is taken only when its content has the
 * hash that is its name, so a scratched disc can be followed by another copy of it. No password is
 * needed.
 */
public final class Gather {

  private static final Pattern LINE =
      Pattern.compile(
          "([a-z]+(?:/[a-z][0-9]{5,9})?) (config|[a-z]+/(?:[0-9a-f]{2}/)?([0-9a-f]{64}))");

  private static final int PIECE = 256 << 10;

  private final Path repository;

  /** Into a folder that may hold what other discs gave already. */
  public Gather(Path repository) {
    this.repository = repository;
  }

  /**
   * What one disc gave.
   *
   * @param taken files copied now
   * @param present files that were there already
   * @param damaged files that cannot be read, or are not what their names promise
   */
  public record Result(int taken, int present, List<String> damaged) {

    public Result {
      damaged = List.copyOf(damaged);
    }
  }

  /** One file: its place on the disc, in the repository, and the hash it must have. */
  private record Wanted(Path from, Path to, String sum) {}

  /**
   * Takes what a disc has.
   *
   * @param disc the folder where it is mounted or unpacked
   */
  public Result disc(Path disc) throws IOException {
    Path names = disc.resolve("data").resolve(Discs.NAMES);
    if (!Files.isRegularFile(names, NOFOLLOW_LINKS)) {
      throw new IOException(
          disc + " is no disc of a backup: expected the folder that holds data/" + Discs.NAMES);
    }
    int taken = 0;
    int present = 0;
    var damaged = new ArrayList<String>();
    Files.createDirectories(repository.resolve("locks"));
    for (String line : Files.readAllLines(names, StandardCharsets.US_ASCII)) {
      Wanted wanted = wanted(disc, names, line);
      if (here(wanted)) {
        present++;
      } else if (copy(wanted)) {
        taken++;
      } else {
        damaged.add(wanted.from.toString());
      }
    }
    return new Result(taken, present, damaged);
  }

  /** Names lead nowhere else: the pattern has no dots, and links are not followed. */
  private Wanted wanted(Path disc, Path names, String line) throws IOException {
    Matcher pair = LINE.matcher(line);
    if (!pair.matches()) {
      throw new IOException(names + " has a line that is no pair of names: " + line);
    }
    Path from = disc.resolve("data").resolve(pair.group(1));
    String sum = Objects.requireNonNullElse(pair.group(3), "");
    return new Wanted(from, repository.resolve(pair.group(2)), sum);
  }

  private static boolean here(Wanted wanted) throws IOException {
    if (!Files.exists(wanted.to, NOFOLLOW_LINKS)) {
      return false;
    }
    if (wanted.sum.isEmpty() && readable(wanted) && Files.mismatch(wanted.from, wanted.to) >= 0) {
      throw new IOException(
          wanted.from
              + " belongs to another backup than "
              + wanted.to
              + ": gather each backup into a folder of its own");
    }
    return true;
  }

  private static boolean readable(Wanted wanted) {
    return Files.isRegularFile(wanted.from, NOFOLLOW_LINKS);
  }

  /** False where the disc cannot be read there, or gives something else. */
  private static boolean copy(Wanted wanted) throws IOException {
    if (!readable(wanted)) {
      return false;
    }
    Path folder = Objects.requireNonNull(wanted.to.getParent());
    Files.createDirectories(folder);
    Path temporary = folder.resolve(wanted.to.getFileName() + "-tmp-gather");
    try {
      boolean whole =
          transfer(wanted.from, temporary)
              .filter(sum -> wanted.sum.isEmpty() || wanted.sum.equals(sum))
              .isPresent();
      if (whole) {
        Files.move(temporary, wanted.to, StandardCopyOption.ATOMIC_MOVE);
      }
      return whole;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Copies and returns the hash; empty where the disc could not be read to its end. */
  private static Optional<String> transfer(Path from, Path to) throws IOException {
    MessageDigest sha256 = sha256();
    var piece = new byte[PIECE];
    try (InputStream in = new DigestInputStream(Files.newInputStream(from), sha256);
        OutputStream out = Files.newOutputStream(to)) {
      for (int read = read(in, piece); read != 0; read = read(in, piece)) {
        if (read < 0) {
          return Optional.empty();
        }
        out.write(piece, 0, read);
      }
    }
    return Optional.of(HexFormat.of().formatHex(sha256.digest()));
  }

  /** Bytes read, 0 at the end, -1 where the disc is scratched. */
  private static int read(InputStream in, byte[] piece) {
    try {
      return Math.max(0, in.read(piece));
    } catch (IOException scratched) {
      return -1;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must offer SHA-256", e);
    }
  }
}
