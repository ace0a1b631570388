package id.jagasitus.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Contracts, invoices and proofs, kept by the SHA-256 of their content, 20 MiB each. */
public final class Papers {

  /** Largest paper, bytes. */
  public static final long LARGEST = 20L << 20;

  private final Path folder;

  public Papers(Path folder) {
    this.folder = folder;
  }

  /**
   * Keeps a paper.
   *
   * @return its SHA-256, hexadecimal
   * @throws IllegalArgumentException when it is empty or larger than {@link #LARGEST}
   */
  public String keep(InputStream content) throws IOException {
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "paper-", ".part");
    try {
      String hash = copy(content, part);
      Files.move(
          part,
          folder.resolve(hash),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      return hash;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** A paper's content; empty when none of that hash is kept. */
  public Optional<byte[]> read(String sha256) throws IOException {
    if (!sha256.matches("[0-9a-f]{64}") || !Files.isRegularFile(folder.resolve(sha256))) {
      return Optional.empty();
    }
    return Optional.of(Files.readAllBytes(folder.resolve(sha256)));
  }

  private static String copy(InputStream content, Path part) throws IOException {
    var digest = new DigestInputStream(content, sha256());
    long total = 0;
    byte[] piece = new byte[64 << 10];
    try (OutputStream out = Files.newOutputStream(part)) {
      for (int count = digest.read(piece); count >= 0; count = digest.read(piece)) {
        total += count;
        if (total > LARGEST) {
          throw new IllegalArgumentException("paper-large");
        }
        out.write(piece, 0, count);
      }
    }
    if (total == 0) {
      throw new IllegalArgumentException("paper-empty");
    }
    return HexFormat.of().formatHex(digest.getMessageDigest().digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
