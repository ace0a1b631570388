package id.jagasitus.accesslog;

import id.jagasitus.accesslog.ImportSummary.Rejected;
import id.jagasitus.event.LineDoor;
import id.jagasitus.event.LogLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Whole lines of a file, and what is done with them in one thread. */
final class Chunk {

  private static final int MOST_EXAMPLES = 10;
  private static final int EXAMPLE = 300;

  /** What came out; {@code kept} are the lines as they are kept, masked. */
  record Result(
      long lines,
      long allLines,
      long imported,
      long rejected,
      List<Rejected> examples,
      ByteBuffer kept) {}

  private final byte[] bytes;
  private final int length;
  private final LineParser parser;
  private final LineMask mask;
  private final LineHash hash;
  private final Ledger ledger;
  private final LineDoor door;
  private final LogLine line = new LogLine();
  private final List<Rejected> examples = new ArrayList<>();
  private @Nullable ByteArrayOutputStream changed;
  private int start;
  private int copied;
  private long lines;
  private long allLines;
  private long imported;
  private long rejected;

  Chunk(
      byte[] bytes,
      int length,
      LineParser parser,
      LineMask mask,
      LineHash hash,
      Ledger ledger,
      LineDoor door) {
    this.bytes = bytes;
    this.length = length;
    this.parser = parser;
    this.mask = mask;
    this.hash = hash;
    this.ledger = ledger;
    this.door = door;
  }

  Result process() throws IOException {
    door.accept(new FreshLines());
    return new Result(lines, allLines, imported, rejected, examples, kept());
  }

  private ByteBuffer kept() {
    ByteArrayOutputStream out = changed;
    if (out == null) {
      return ByteBuffer.wrap(bytes, 0, length);
    }
    out.write(bytes, copied, length - copied);
    return ByteBuffer.wrap(out.toByteArray());
  }

  /** The lines to import, found one after the other. */
  private final class FreshLines implements Iterator<LogLine> {
    private boolean found;

    @Override
    public boolean hasNext() {
      try {
        while (!found && start < length) {
          found = nextLine();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return found;
    }

    @Override
    public LogLine next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      found = false;
      imported++;
      return line;
    }
  }

  private boolean nextLine() throws IOException {
    int from = start;
    int at = ByteSearch.next(bytes, from, length, '\n');
    int end = at > from && bytes[at - 1] == '\r' ? at - 1 : at;
    allLines++;
    start = at + 1;
    return end > from && fresh(from, end);
  }

  private boolean fresh(int from, int to) throws IOException {
    lines++;
    if (!parser.parse(bytes, from, to, line)) {
      byte[] masked = mask.shapeless(bytes, from, to);
      if (masked == null) {
        return reject(bytes, from, to);
      }
      replace(from, to, masked);
      return reject(masked, 0, masked.length);
    }
    byte[] masked = mask.masked(bytes, from, to, parser.columns());
    if (masked == null) {
      return ledger.fresh(line.time(), hash.of(bytes, from, to));
    }
    replace(from, to, masked);
    return parser.parse(masked, 0, masked.length, line)
        ? ledger.fresh(line.time(), hash.of(masked, 0, masked.length))
        : reject(masked, 0, masked.length);
  }

  private boolean reject(byte[] text, int from, int to) {
    rejected++;
    if (examples.size() < MOST_EXAMPLES) {
      int shown = Math.min(to - from, EXAMPLE);
      examples.add(new Rejected(allLines, new String(text, from, shown, StandardCharsets.UTF_8)));
    }
    return false;
  }

  private void replace(int from, int to, byte[] masked) {
    ByteArrayOutputStream out = changed;
    if (out == null) {
      out = new ByteArrayOutputStream(length);
      changed = out;
    }
    out.write(bytes, copied, from - copied);
    out.writeBytes(masked);
    copied = to;
  }
}
