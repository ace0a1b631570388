package id.jagasitus.accesslog;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A log file as plain bytes, whatever it is compressed with, and how far reading it has come. */
final class Source implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Counted counted;
  private final InputStream plain;
  private final long length;

  private Source(Counted counted, InputStream plain, long length) {
    this.counted = counted;
    this.plain = plain;
    this.length = length;
  }

  static Source open(Path file) throws IOException {
    var counted = new Counted(Files.newInputStream(file));
    try {
      var buffered = new BufferedInputStream(counted, BUFFER);
      return new Source(counted, plain(buffered), Files.size(file));
    } catch (IOException e) {
      counted.close();
      throw e;
    }
  }

  private static InputStream plain(BufferedInputStream in) throws IOException {
    in.mark(4);
    byte[] head = in.readNBytes(4);
    in.reset();
    if (head.length > 1 && head[0] == 0x1f && head[1] == (byte) 0x8b) {
      return new GZIPInputStream(in, BUFFER);
    }
    boolean zstd =
        head.length == 4
            && head[0] == 0x28
            && head[1] == (byte) 0xb5
            && head[2] == 0x2f
            && head[3] == (byte) 0xfd;
    return zstd ? new ZstdInputStream(in).setContinuous(false) : in;
  }

  /** Fills {@code to} from {@code from} on as far as the file goes. */
  int read(byte[] to, int from) throws IOException {
    return plain.readNBytes(to, from, to.length - from);
  }

  long position() {
    return counted.read;
  }

  long length() {
    return length;
  }

  @Override
  public void close() throws IOException {
    plain.close();
  }

  private static final class Counted extends FilterInputStream {
    private long read;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      read += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] to, int from, int count) throws IOException {
      int n = super.read(to, from, count);
      read += Math.max(0, n);
      return n;
    }
  }
}
