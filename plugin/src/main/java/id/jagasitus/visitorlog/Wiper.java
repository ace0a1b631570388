package id.jagasitus.visitorlog;

import id.jagasitus.event.Mentions;
import id.jagasitus.event.Network;
import id.jagasitus.event.RequestEvent;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Takes a visitor's lines out of log files: they are overwritten with line ends, which readers skip
 * as empty lines. So nothing moves, a place in a file still means the same, the file that is being
 * appended to can be wiped where it lies, and a wipe that was broken off is simply made again.
 */
final class Wiper {

  private static final String DRAFT = ".wipe";
  private static final int BUFFER = 1 << 16;

  /** More than any line that is written; a longer one is judged a piece at a time. */
  private static final int MOST = 1 << 20;

  private final long until;
  private final Mentions mentions;

  /**
   * @param until requests that came later stay
   */
  Wiper(Network who, Instant until) {
    this.until = until.toEpochMilli();
    this.mentions = new Mentions(who);
  }

  /** What to do with a line, its end included. */
  private interface Sink {
    void line(byte[] bytes, int length, boolean theirs) throws IOException;
  }

  /** How many lines of a file are the visitor's. */
  long count(Path file) throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        InputStream in = gzipped(file) ? new GZIPInputStream(raw, BUFFER) : raw) {
      return each(in, (bytes, length, theirs) -> {});
    }
  }

  static boolean gzipped(Path file) {
    return file.toString().endsWith(".gz");
  }

  /** Wipes a file, durably; how many lines. Nobody may append to a plain one meanwhile. */
  long wipe(Path file) throws IOException {
    FileTime written = Files.getLastModifiedTime(file);
    Files.deleteIfExists(draft(file));
    if (count(file) == 0) {
      return 0;
    }
    long wiped = gzipped(file) ? rewrite(file) : overwrite(file);
    Files.setLastModifiedTime(file, written); // backup tells a file's age by it
    return wiped;
  }

  private static Path draft(Path file) {
    return file.resolveSibling(file.getFileName() + DRAFT);
  }

  private long overwrite(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        InputStream in = Files.newInputStream(file)) {
      var at = new long[1];
      long wiped =
          each(
              in,
              (bytes, length, theirs) -> {
                if (theirs) {
                  blank(channel, at[0], length);
                }
                at[0] += length;
              });
      channel.force(false);
      return wiped;
    }
  }

  private static void blank(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer blank = ByteBuffer.wrap(ends(length));
    long at = from;
    while (blank.hasRemaining()) {
      at += channel.write(blank, at);
    }
  }

  private static byte[] ends(int length) {
    var ends = new byte[length];
    Arrays.fill(ends, (byte) '\n');
    return ends;
  }

  private long rewrite(Path file) throws IOException {
    long wiped;
    try (var channel =
            FileChannel.open(
                draft(file),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        InputStream in = new GZIPInputStream(raw, BUFFER)) {
      var packed = new GZIPOutputStream(Channels.newOutputStream(channel), BUFFER);
      wiped = copy(in, new BufferedOutputStream(packed, BUFFER));
      packed.finish();
      channel.force(true);
    }
    Files.move(draft(file), file, StandardCopyOption.ATOMIC_MOVE);
    return wiped;
  }

  private long copy(InputStream in, OutputStream out) throws IOException {
    long wiped =
        each(in, (bytes, length, theirs) -> out.write(theirs ? ends(length) : bytes, 0, length));
    out.flush();
    return wiped;
  }

  private long each(InputStream in, Sink sink) throws IOException {
    var line = new Line();
    var buffer = new byte[BUFFER];
    long theirs = 0;
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      for (int from = 0; from < count; ) {
        int to = from;
        while (to < count && buffer[to] != '\n') {
          to++;
        }
        boolean ended = to < count;
        line.write(buffer, from, (ended ? to + 1 : to) - from);
        from = to + 1;
        if (ended || line.size() > MOST) {
          theirs += hand(line, sink);
        }
      }
    }
    return theirs + (line.size() > 0 ? hand(line, sink) : 0);
  }

  /** A buffer that lets its bytes be looked at without copying them. */
  private static final class Line extends ByteArrayOutputStream {
    byte[] bytes() {
      return buf;
    }
  }

  private int hand(Line line, Sink sink) throws IOException {
    boolean theirs = theirs(line.bytes(), line.size());
    sink.line(line.bytes(), line.size(), theirs);
    line.reset();
    return theirs ? 1 : 0;
  }

  /** A line that cannot be read is theirs when it names them anywhere. */
  private boolean theirs(byte[] bytes, int length) {
    if (!mentions.in(bytes, 0, length)) {
      return false;
    }
    String text = new String(bytes, 0, length, StandardCharsets.US_ASCII).strip();
    Optional<RequestEvent> event = LineReader.read(text);
    return event.isEmpty() || (event.get().time() <= until && mentions.in(event.get()));
  }
}
