package id.jagasitus.visitorlog;

import id.jagasitus.event.RequestEvent;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads spans of the log a piece at a time, keeping the file open from one piece to the next. A
 * file that logback gzipped meanwhile is read at the same place of its text. One thread.
 */
final class SpanReader implements Closeable {

  /** Holds more than the longest line that is written, see {@link LogFile}'s limits of texts. */
  static final int PIECE = 512 << 10;

  private final Path folder;
  private @Nullable InputStream in;
  private byte[] buffer = {};
  private int kept;
  private String file = "";
  private long at;

  SpanReader(Path folder) {
    this.folder = folder;
  }

  /**
   * Events of the beginning of a span.
   *
   * @param end up to where it was read; the span's end when there is no more
   */
  record Chunk(List<RequestEvent> events, long rejected, long end) {}

  Chunk read(Span span) throws IOException {
    InputStream open = opened(span);
    int room = (int) Math.min(buffer.length - kept, span.to() - at - kept);
    int got = open.readNBytes(buffer, kept, room);
    int filled = kept + got;
    boolean over = got < room || at + filled == span.to();
    int lines = over ? filled : endOfLines(filled);
    var events = new ArrayList<RequestEvent>();
    var log = new LogFile(events::add);
    ReadSummary summary = log.read(new ByteArrayInputStream(buffer, 0, lines));
    kept = filled - lines;
    System.arraycopy(buffer, lines, buffer, 0, kept);
    at += lines;
    return new Chunk(events, summary.rejected(), over ? span.to() : at);
  }

  private int endOfLines(int filled) {
    for (int i = filled; i > 0; i--) {
      if (buffer[i - 1] == '\n') {
        return i;
      }
    }
    return filled; // longer than any line of ours: given up a piece at a time
  }

  private InputStream opened(Span span) throws IOException {
    InputStream open = in;
    if (open == null || !file.equals(span.file()) || at != span.from()) {
      close();
      in = open = open(span.file());
      open.skipNBytes(span.from());
      file = span.file();
      at = span.from();
      buffer = new byte[PIECE];
    }
    return open;
  }

  private InputStream open(String name) throws IOException {
    Path plain = folder.resolve(name);
    if (Files.exists(plain)) {
      InputStream raw = Files.newInputStream(plain);
      return name.endsWith(".gz") ? unpacked(raw) : raw;
    }
    return unpacked(Files.newInputStream(folder.resolve(name + ".gz")));
  }

  private static InputStream unpacked(InputStream raw) throws IOException {
    try {
      return new GZIPInputStream(new BufferedInputStream(raw), 1 << 16);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /** Lets go of the file; the next piece opens it again. */
  @Override
  public void close() throws IOException {
    InputStream open = in;
    in = null;
    kept = 0;
    buffer = new byte[0];
    if (open != null) {
      open.close();
    }
  }
}
