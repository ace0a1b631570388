package id.jagasitus.accesslog;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Properties;

/**
 * Where following stopped, in a way that survives a restart and a renaming.
 *
 * @param key identity of the file in its file system; empty where there is none
 * @param offset how many bytes were read
 * @param headLength how many of the first bytes the hash is of
 * @param head hash of the first bytes, which tells a file from its successor
 */
record TailPlace(String key, long offset, int headLength, long head) {

  private static final int HEAD = 512;
  private static final LineHash HASH = new LineHash(0);

  static TailPlace start(String key) {
    return new TailPlace(key, 0, 0, 0);
  }

  static String key(Path file) throws IOException {
    Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    return key == null ? "" : key.toString();
  }

  /** The same place after reading on to {@code newOffset}. */
  TailPlace at(long newOffset, FileChannel channel) throws IOException {
    int length = (int) Math.min(HEAD, newOffset);
    return length == headLength
        ? new TailPlace(key, newOffset, headLength, head)
        : new TailPlace(key, newOffset, length, head(channel, length));
  }

  /** Whether the file still begins as it did and is at least as long. */
  boolean fits(FileChannel channel) throws IOException {
    return channel.size() >= offset && head(channel, headLength) == head;
  }

  /** Whether these first bytes are the file's. */
  boolean beginsWith(byte[] bytes) {
    return bytes.length >= headLength && HASH.of(bytes, 0, headLength) == head;
  }

  private static long head(FileChannel channel, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    var buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining() && channel.read(buffer, buffer.position()) > 0) {
      // until it is full or the file ends
    }
    return HASH.of(buffer.array(), 0, buffer.position());
  }

  static Optional<TailPlace> load(Path state) throws IOException {
    var stored = new Properties();
    try (Reader in = Files.newBufferedReader(state)) {
      stored.load(in);
      return Optional.of(
          new TailPlace(
              stored.getProperty("key", ""),
              Long.parseLong(stored.getProperty("offset", "")),
              Integer.parseInt(stored.getProperty("headLength", "")),
              Long.parseLong(stored.getProperty("head", ""))));
    } catch (NoSuchFileException | NumberFormatException e) {
      return Optional.empty(); // never saved, or torn: begin anew
    }
  }

  void save(Path state) throws IOException {
    Path fresh = state.resolveSibling(state.getFileName() + ".tmp");
    String text =
        "key=%s%noffset=%d%nheadLength=%d%nhead=%d%n"
            .formatted(key.replace("\\", "\\\\"), offset, headLength, head);
    Files.writeString(
        fresh,
        text,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
    Files.move(fresh, state, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
