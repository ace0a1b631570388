package id.jagasitus.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Cuts a journal file into lines in bounded memory. */
final class Lines {
  private static final int CHUNK = 1 << 16;

  /** Behind this many bytes without a line feed the file is damaged; the piece counts as a line. */
  static final int LONGEST = 2 * Line.MOST_BYTES;

  /** Gets each line with its line feed; the array is reused. */
  interface Sink {
    void line(byte[] bytes, int from, int length);
  }

  private byte[] buffer = new byte[CHUNK];
  private int start;
  private int end;
  private long offset;

  private Lines() {}

  /** The year files of a journal, oldest first. */
  static List<Path> files(Path folder) throws IOException {
    var files = new ArrayList<Path>();
    try (DirectoryStream<Path> years =
        Files.newDirectoryStream(folder, "[0-9][0-9][0-9][0-9].jsonl")) {
      years.forEach(files::add);
    }
    Collections.sort(files);
    return files;
  }

  /** Which year's a file is. */
  static int year(Path file) {
    return Integer.parseInt(String.valueOf(file.getFileName()).substring(0, 4));
  }

  /** Reads the first {@code size} bytes of a file; answers where the last complete line ends. */
  static long read(Path file, long size, Sink sink) throws IOException {
    var lines = new Lines();
    try (InputStream in = Files.newInputStream(file)) {
      long left = size;
      while (left > 0) {
        int read = lines.fill(in, left);
        if (read < 0) {
          break;
        }
        left -= read;
        lines.cut(read, sink);
      }
    }
    return lines.offset;
  }

  private int fill(InputStream in, long most) throws IOException {
    if (end == buffer.length) {
      makeRoom();
    }
    int read = in.read(buffer, end, (int) Math.min(most, buffer.length - end));
    end += Math.max(read, 0);
    return read;
  }

  private void makeRoom() {
    int size = end - start;
    byte[] target = size > buffer.length / 2 ? new byte[buffer.length * 2] : buffer;
    System.arraycopy(buffer, start, target, 0, size);
    buffer = target;
    start = 0;
    end = size;
  }

  private void cut(int fresh, Sink sink) {
    for (int i = end - fresh; i < end; i++) {
      if (buffer[i] == '\n' || i + 1 - start >= LONGEST) {
        sink.line(buffer, start, i + 1 - start);
        offset += i + 1 - start;
        start = i + 1;
      }
    }
  }
}
