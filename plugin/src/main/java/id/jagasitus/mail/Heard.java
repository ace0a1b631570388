package id.jagasitus.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which notices went into a mail, by the hash of their group, the latest only. Whoever tells one
 * surely writes that down after it was queued; when the process is killed in between, they tell it
 * again, and this knows that it has left. Used under the lock of {@link Notices}.
 */
final class Heard {
  /** Most that are remembered; what is told surely comes by the dozen a day. */
  static final int MOST = 2_000;

  private static final int LENGTH = 16;

  private final Path file;
  private final Set<String> hashes;

  private Heard(Path file, Set<String> hashes) {
    this.file = file;
    this.hashes = hashes;
  }

  /** Reads what was heard before the process ended; a line that was cut off names nothing. */
  static Heard open(Path file) throws IOException {
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    List<String> latest = lines.subList(Math.max(0, lines.size() - MOST), lines.size());
    if (latest.size() < lines.size()) {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.write(fresh, latest);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return new Heard(file, new LinkedHashSet<>(latest));
  }

  boolean holds(Pending notice) {
    return hashes.contains(hash(notice));
  }

  /**
   * Remembers those that are told once; before their mail is queued, so that no kill comes between.
   */
  void add(List<Pending> notices) throws IOException {
    var fresh = new ArrayList<String>();
    for (Pending notice : notices) {
      if (notice.newest().kind().once() && hashes.add(hash(notice))) {
        fresh.add(hash(notice));
      }
    }
    if (!fresh.isEmpty()) {
      Files.write(file, fresh, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  private static String hash(Pending notice) {
    try {
      byte[] group = notice.group().getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(group);
      return HexFormat.of().formatHex(digest, 0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }
}
