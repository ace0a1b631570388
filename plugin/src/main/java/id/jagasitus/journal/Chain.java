package id.jagasitus.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Follows the chain through all files and names the places where it does not hold. */
final class Chain {
  private final List<Break> breaks = new ArrayList<>();
  private Head head = Head.NONE;
  private long lines;
  private long broken;
  private @Nullable Repair torn;

  private final Places places;
  private final Consumer<Entry> reader;
  private int year;
  private long offset;

  private Chain(Places places, Consumer<Entry> reader) {
    this.places = places;
    this.reader = reader;
  }

  /** Reads all files once, and says whether the chain holds. */
  static Verification verify(Path folder) throws IOException {
    return verify(folder, new Places(), entry -> {});
  }

  /** Likewise; notes where each readable entry lies, and hands it to the reader. */
  static Verification verify(Path folder, Places places, Consumer<Entry> reader)
      throws IOException {
    var chain = new Chain(places, reader);
    List<Path> files = Lines.files(folder);
    for (Path file : files) {
      chain.file(file, file.equals(files.getLast()));
    }
    return new Verification(
        chain.lines, chain.head, chain.breaks, chain.broken, Optional.ofNullable(chain.torn));
  }

  private void file(Path path, boolean newest) throws IOException {
    String name = String.valueOf(path.getFileName());
    long size = Files.size(path);
    long before = lines;
    year = Lines.year(path);
    offset = 0;
    long complete =
        Lines.read(
            path, size, (number, bytes, from, length) -> line(name, number, bytes, from, length));
    if (complete < size && newest) {
      torn = new Repair(name, complete, size - complete);
    } else if (complete < size) {
      broken(name, lines - before + 1, "does not end with a line feed, though a later file exists");
    }
  }

  private void line(String file, long number, byte[] bytes, int from, int length) {
    lines++;
    Entry entry = Line.parse(bytes, from, length);
    if (entry == null) {
      broken(file, number, "is no journal line");
    } else if (!entry.prev().equals(head.hash())) {
      broken(
          file,
          number,
          "carries the hash " + entry.prev() + " but the line before has " + head.hash());
    } else if (entry.seq() != head.seq() + 1) {
      broken(file, number, "has number " + entry.seq() + ", expected " + (head.seq() + 1));
    }
    if (entry != null) {
      places.add(year, offset, entry.kind());
      reader.accept(entry);
    }
    offset += length;
    long seq = entry == null ? head.seq() + 1 : Math.max(entry.seq(), head.seq());
    head = new Head(seq, Line.hash(bytes, from, length));
  }

  private void broken(String file, long line, String reason) {
    broken++;
    if (breaks.size() < Verification.MOST_BREAKS) {
      breaks.add(new Break(file, line, reason));
    }
  }
}
