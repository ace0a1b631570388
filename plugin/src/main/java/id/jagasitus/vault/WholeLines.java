package id.jagasitus.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.file.Path;

/**
 * A file that others append lines to, up to the last whole line there is when it is opened: a
 * consistent state of the journal, however fast it grows meanwhile.
 */
final class WholeLines extends InputStream {

  private static final int PIECE = 8192;

  private final RandomAccessFile file;
  private final InputStream in;
  private long left;

  private WholeLines(RandomAccessFile file, long length) throws IOException {
    this.file = file;
    file.seek(0);
    in = Channels.newInputStream(file.getChannel());
    left = length;
  }

  static InputStream of(Path path) throws IOException {
    var file = new RandomAccessFile(path.toFile(), "r");
    try {
      return new WholeLines(file, wholeLines(file));
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** Bytes up to and with the last line feed. */
  private static long wholeLines(RandomAccessFile file) throws IOException {
    var piece = new byte[PIECE];
    for (long end = file.length(); end > 0; end -= Math.min(PIECE, end)) {
      int length = (int) Math.min(PIECE, end);
      file.seek(end - length);
      file.readFully(piece, 0, length);
      for (int i = length - 1; i >= 0; i--) {
        if (piece[i] == '\n') {
          return end - length + i + 1;
        }
      }
    }
    return 0;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (left <= 0) {
      return -1;
    }
    int read = in.read(bytes, offset, (int) Math.min(length, left));
    left -= Math.max(0, read);
    return read;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
