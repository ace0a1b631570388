package id.jagasitus.snapshot;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A folder in BagIt form (RFC 8493): payload below {@code data/}, a manifest of its sums, and sums
 * of the files that describe it. Written once, payload first.
 */
final class Bag {

  private final Path root;
  private final Map<String, String> payload = new TreeMap<>();
  private final Map<String, String> tags = new TreeMap<>();
  private long bytes;

  Bag(Path root) throws IOException {
    this.root = root;
    Files.createDirectories(root.resolve("data"));
  }

  /** Adds a payload file; the name is relative to {@code data/} and plain ASCII. */
  void add(String name, byte[] content) throws IOException {
    payload.put("data/" + name, write("data/" + name, content));
    bytes += content.length;
  }

  /** Adds a file that describes the bag, beside the payload. */
  void describe(String name, byte[] content) throws IOException {
    tags.put(name, write(name, content));
  }

  void describe(String name, String content) throws IOException {
    describe(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private String write(String name, byte[] content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
    MessageDigest sha256 = sha256();
    try (OutputStream out =
        new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), sha256)) {
      out.write(content);
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must offer SHA-256", e);
    }
  }

  /** Sums of the payload so far, by path. */
  Map<String, String> manifest() {
    return Map.copyOf(payload);
  }

  /**
   * Writes the files that make it a bag.
   *
   * @param info further lines for {@code bag-info.txt}, each a label and a value
   */
  void finish(Map<String, String> info) throws IOException {
    describe("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    var lines = new StringBuilder();
    new TreeMap<>(info)
        .forEach((label, value) -> lines.append(label).append(": ").append(value).append("\n"));
    lines.append("Payload-Oxum: ").append(bytes).append(".").append(payload.size()).append("\n");
    describe("bag-info.txt", lines.toString());
    describe("manifest-sha256.txt", lines(payload));
    write("tagmanifest-sha256.txt", lines(tags).getBytes(StandardCharsets.UTF_8));
  }

  private static String lines(Map<String, String> sums) {
    var lines = new StringBuilder();
    sums.forEach((path, sum) -> lines.append(sum).append("  ").append(path).append('\n'));
    return lines.toString();
  }
}
