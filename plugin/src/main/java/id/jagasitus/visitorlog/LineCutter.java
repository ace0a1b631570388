package id.jagasitus.visitorlog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file's lines with their ends, one after the other; a line that is too long comes in pieces. */
final class LineCutter {

  /** More than any line that is written. */
  private static final int MOST = 1 << 20;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
  private int at;
  private int filled;

  LineCutter(InputStream in) {
    this.in = in;
  }

  /** The next line; empty when there is none. */
  byte[] next() throws IOException {
    line.reset();
    boolean ended = false;
    while (!ended && line.size() < MOST && more()) {
      int from = at;
      while (at < filled && buffer[at] != '\n') {
        at++;
      }
      ended = at < filled;
      at += ended ? 1 : 0;
      line.write(buffer, from, at - from);
    }
    return line.toByteArray();
  }

  private boolean more() throws IOException {
    if (at == filled) {
      at = 0;
      filled = Math.max(0, in.read(buffer));
    }
    return filled > 0;
  }
}
