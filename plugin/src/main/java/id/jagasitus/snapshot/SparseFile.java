package id.jagasitus.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

/** A new file, private until its mode is set, in which stretches of zeros stay holes. */
final class SparseFile implements AutoCloseable {

  private static final int PIECE = 256 << 10;

  private final FileChannel file;
  private long position;
  private boolean hole;

  SparseFile(Path path) throws IOException {
    file =
        FileChannel.open(
            path,
            Set.of(
                StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  void write(byte[] content, int length) throws IOException {
    if (zeros(content, length)) {
      position += length;
      hole = true;
      return;
    }
    for (int done = 0; done < length; ) {
      int piece = Math.min(PIECE, length - done);
      done += file.write(ByteBuffer.wrap(content, done, piece), position + done);
    }
    position += length;
    hole = false;
  }

  /** Equal to itself moved by one, and the first is zero. */
  private static boolean zeros(byte[] content, int length) {
    return length >= 4096
        && content[0] == 0
        && Arrays.equals(content, 0, length - 1, content, 1, length);
  }

  /** Gives a hole at the end its length; returns the length of the file. */
  long finish() throws IOException {
    if (hole) {
      file.write(ByteBuffer.wrap(new byte[1]), position - 1);
      hole = false;
    }
    return position;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
