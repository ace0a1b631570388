package id.jagasitus.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** Reads files through one buffer: their hash, and the beginning where a title may stand. */
final class Contents {

  private static final Set<OpenOption> PLAIN_FILE =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private final MessageDigest digest = sha256();
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

  /** Hash of the whole file, title from its first buffer, and how many bytes were read. */
  record Read(String hash, String title, long bytes) {}

  Read read(Path file, boolean page) throws IOException {
    digest.reset();
    long bytes = 0;
    String title = "";
    try (SeekableByteChannel channel = Files.newByteChannel(file, PLAIN_FILE)) {
      while (fill(channel) > 0) {
        if (page && bytes == 0) {
          title = Title.of(buffer.array(), buffer.limit());
        }
        bytes += buffer.limit();
        digest.update(buffer);
      }
    }
    return new Read(HexFormat.of().formatHex(digest.digest()), title, bytes);
  }

  /** A short read must not cut a title in two, so the buffer is filled as far as the file goes. */
  private int fill(SeekableByteChannel channel) throws IOException {
    buffer.clear();
    int got = 0;
    while (got >= 0 && buffer.hasRemaining()) {
      got = channel.read(buffer);
    }
    buffer.flip();
    return buffer.limit();
  }

  /** Hash of a link: of the bytes of the target it names, not of what lies there. */
  String link(Path link) throws IOException {
    Path target = Files.readSymbolicLink(link);
    String place = link.getFileSystem().getPath("/").resolve(target).toUri().getRawPath();
    String plain = place.endsWith("/") ? place.substring(0, place.length() - 1) : place;
    String said = (target.isAbsolute() ? "absolute " : "relative ") + plain;
    digest.reset();
    return HexFormat.of().formatHex(digest.digest(said.getBytes(ISO_8859_1)));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** Bytes one to a character, for searching marks that are ASCII in every usual encoding. */
  static String byteChars(byte[] bytes, int length) {
    return new String(bytes, 0, length, ISO_8859_1);
  }
}
