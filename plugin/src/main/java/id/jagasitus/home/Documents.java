package id.jagasitus.home;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files by content: each lies under its SHA-256, once, and never changes. */
public final class Documents {
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;

  /**
   * @param folder is made when it is missing
   */
  public Documents(Path folder) {
    this.folder = folder;
  }

  /** SHA-256 as 64 hexadecimal digits. */
  public static String hash(byte[] content) {
    return HexFormat.of().formatHex(sha256().digest(content));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }

  /** Keeps a file and answers its hash when it is on the disk. */
  public String put(byte[] content) throws IOException {
    String hash = hash(content);
    if (!Files.exists(folder.resolve(hash))) {
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, ".new-", ".tmp");
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        var rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(fresh, folder.resolve(hash), StandardCopyOption.ATOMIC_MOVE);
    }
    return hash;
  }

  /**
   * The file with that hash; empty when there is none.
   *
   * @throws IOException when it cannot be read, or was changed on the disk
   */
  public Optional<byte[]> get(String hash) throws IOException {
    if (!NAME.matcher(hash).matches() || !Files.exists(folder.resolve(hash))) {
      return Optional.empty();
    }
    byte[] content = Files.readAllBytes(folder.resolve(hash));
    if (!hash(content).equals(hash)) {
      throw new IOException("document " + hash + " was changed on the disk; restore it");
    }
    return Optional.of(content);
  }

  /** Length of a file in bytes; 0 when there is none. */
  public long size(String hash) {
    try {
      return NAME.matcher(hash).matches() ? Files.size(folder.resolve(hash)) : 0;
    } catch (IOException gone) {
      return 0; // whoever asks for its content is told
    }
  }

  /**
   * Removes what a killed process had begun to write; only for whoever owns the home, before
   * anything is put.
   */
  public void sweep() throws IOException {
    if (Files.exists(folder)) {
      try (DirectoryStream<Path> begun = Files.newDirectoryStream(folder, ".new-*.tmp")) {
        for (Path file : begun) {
          Files.delete(file);
        }
      }
    }
  }

  /** Reads at most so many bytes; empty when there are more. */
  public static Optional<byte[]> bounded(InputStream in, int most) throws IOException {
    byte[] read = in.readNBytes(most + 1);
    return read.length > most ? Optional.empty() : Optional.of(read);
  }
}
