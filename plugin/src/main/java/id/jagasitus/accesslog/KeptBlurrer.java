package id.jagasitus.accesslog;

import id.jagasitus.event.Blur;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/**
 * Hides the host part of addresses in kept logs: the client becomes the first address of its
 * network, the forwarded chain a dash. A line that cannot be read is dropped when it names an
 * address.
 */
final class KeptBlurrer {

  private static final int BLOCK = 1 << 20;

  private final Blur blur;
  private long blurred;

  KeptBlurrer(Blur blur) {
    this.blur = blur;
  }

  /** Blurs a file; how many lines. */
  long blur(Kept kept, Kept.Entry entry) throws IOException {
    FileChannel written = kept.begin();
    blurred = 0;
    try (var frames = new KeptFrames(written)) {
      pass(entry, frames);
      kept.replace(written, entry);
    } finally {
      written.close();
    }
    return blurred;
  }

  private void pass(Kept.Entry entry, KeptFrames frames) throws IOException {
    var parser = new LineParser(entry.format(), address -> false);
    byte[] block = new byte[BLOCK];
    try (Source source = Source.open(entry.file())) {
      int filled = source.read(block, 0);
      while (filled > 0) {
        int used = filled < BLOCK ? filled : KeptWiper.wholeLines(block, filled);
        frames.add(ByteBuffer.wrap(lines(parser, entry.format(), block, used)));
        System.arraycopy(block, used, block, 0, filled - used);
        filled = filled - used + source.read(block, filled - used);
      }
    }
  }

  private byte[] lines(LineParser parser, LogFormat format, byte[] block, int length) {
    var out = new ByteArrayOutputStream(length);
    for (int from = 0; from < length; ) {
      int to = ByteSearch.next(block, from, length, '\n');
      line(parser, format, block, from, to, out);
      if (to < length) {
        out.write('\n');
      }
      from = to + 1;
    }
    return out.toByteArray();
  }

  private void line(
      LineParser parser,
      LogFormat format,
      byte[] block,
      int from,
      int to,
      ByteArrayOutputStream out) {
    Columns columns = parser.columns();
    if (!columns.cut(block, from, to) || columns.leadingCount < format.leading()) {
      if (!Blur.shows(block, from, to)) {
        out.write(block, from, to - from);
      }
      return;
    }
    int at = from;
    at = leading(format, columns, block, at, out);
    at = trailing(format, columns, block, at, out);
    out.write(block, at, to - at);
  }

  private int leading(
      LogFormat format, Columns columns, byte[] block, int at, ByteArrayOutputStream out) {
    int done = at;
    if (format.forwarded() == LogFormat.Forwarded.FIRST) {
      done = put(block, done, columns.leading[0], columns.leading[1], "-", out);
    }
    int client = format.leading() - 3;
    int from = columns.leading[2 * client];
    int to = columns.leading[2 * client + 1];
    String whole = new String(block, from, to - from, StandardCharsets.ISO_8859_1);
    String hidden = blur.of(whole);
    blurred += hidden.equals(whole) ? 0 : 1;
    return put(block, done, from, to, hidden, out);
  }

  private static int trailing(
      LogFormat format, Columns columns, byte[] block, int at, ByteArrayOutputStream out) {
    boolean last = format.forwarded() == LogFormat.Forwarded.LAST && columns.quotedCount > 2;
    return last ? put(block, at, columns.quoted[4], columns.quoted[5], "-", out) : at;
  }

  /** Copies up to a column and writes another text in its place; answers where it ended. */
  private static int put(
      byte[] block, int at, int from, int to, String text, ByteArrayOutputStream out) {
    out.write(block, at, from - at);
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    return to;
  }
}
