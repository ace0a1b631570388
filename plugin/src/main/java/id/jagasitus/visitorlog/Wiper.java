package id.jagasitus.visitorlog;

import id.jagasitus.event.Mentions;
import id.jagasitus.event.Network;
import id.jagasitus.event.RequestEvent;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
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
    void line(byte[] line, boolean theirs) throws IOException;
  }

  /** How many lines of a file are the visitor's. */
  long count(Path file) throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        InputStream in = gzipped(file) ? new GZIPInputStream(raw, BUFFER) : raw) {
      return each(in, (line, theirs) -> {});
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
              (line, theirs) -> {
                if (theirs) {
                  blank(channel, at[0], line.length);
                }
                at[0] += line.length;
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
    long wiped = each(in, (line, theirs) -> out.write(theirs ? ends(line.length) : line));
    out.flush();
    return wiped;
  }

  private long each(InputStream in, Sink sink) throws IOException {
    var lines = new LineCutter(in);
    long theirs = 0;
    for (byte[] line = lines.next(); line.length > 0; line = lines.next()) {
      boolean gone = theirs(line);
      sink.line(line, gone);
      theirs += gone ? 1 : 0;
    }
    return theirs;
  }

  /** A line that cannot be read is theirs when it names them anywhere. */
  private boolean theirs(byte[] line) {
    if (!mentions.in(line, 0, line.length)) {
      return false;
    }
    String text = new String(line, StandardCharsets.US_ASCII).strip();
    Optional<RequestEvent> event = LineReader.read(text);
    return event.isEmpty() || (event.get().time() <= until && mentions.in(event.get()));
  }
}
