package id.jagasitus.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows the chain through all files and names the places where it does not hold. Lines are read
 * and hashed in batches by whoever the executor has; their order and the chain are looked at here.
 */
final class Chain {
  /** Batches that may be on their way at a time: enough for four processors, some 8 MB. */
  private static final int AHEAD = 8;

  private final List<Break> breaks = new ArrayList<>();
  private Head head = Head.NONE;
  private long lines;
  private long broken;
  private @Nullable Repair torn;

  private final Places places;
  private final Consumer<List<Entry>> reader;
  private final Executor readers;
  private final Queue<CompletableFuture<List<Batch.Read>>> ahead = new ArrayDeque<>();
  private Batch batch = new Batch();
  private String file = "";
  private int year;
  private long number;
  private long offset;

  private Chain(Places places, Consumer<List<Entry>> reader, Executor readers) {
    this.places = places;
    this.reader = reader;
    this.readers = readers;
  }

  /** Reads all files once, on this thread alone, and says whether the chain holds. */
  static Verification verify(Path folder) throws IOException {
    return verify(folder, new Places(), entries -> {}, Runnable::run);
  }

  /**
   * Likewise; notes where each readable entry lies, and hands many at a time to the reader, in
   * order.
   */
  static Verification verify(
      Path folder, Places places, Consumer<List<Entry>> reader, Executor readers)
      throws IOException {
    var chain = new Chain(places, reader, readers);
    List<Path> files = Lines.files(folder);
    for (Path file : files) {
      chain.file(file, file.equals(files.getLast()));
    }
    return new Verification(
        chain.lines, chain.head, chain.breaks, chain.broken, Optional.ofNullable(chain.torn));
  }

  private void file(Path path, boolean newest) throws IOException {
    file = String.valueOf(path.getFileName());
    year = Lines.year(path);
    number = 0;
    offset = 0;
    long size = Files.size(path);
    long complete = Lines.read(path, size, this::add);
    handOn();
    while (!ahead.isEmpty()) {
      take();
    }
    if (complete < size && newest) {
      torn = new Repair(file, complete, size - complete);
    } else if (complete < size) {
      broken(number + 1, "does not end with a line feed, though a later file exists");
    }
  }

  private void add(byte[] bytes, int from, int length) {
    batch.add(bytes, from, length);
    if (batch.full()) {
      handOn();
    }
  }

  private void handOn() {
    ahead.add(CompletableFuture.supplyAsync(batch::read, readers));
    batch = new Batch();
    if (ahead.size() > AHEAD) {
      take();
    }
  }

  private void take() {
    var entries = new ArrayList<Entry>();
    for (Batch.Read line : ahead.remove().join()) {
      line(line);
      if (line.entry() != null) {
        entries.add(line.entry());
      }
    }
    reader.accept(entries);
  }

  private void line(Batch.Read line) {
    lines++;
    number++;
    Entry entry = line.entry();
    if (entry == null) {
      broken(number, "is no journal line");
    } else {
      follows(entry);
      places.add(year, offset, entry.kind());
    }
    offset += line.length();
    long seq = entry == null ? head.seq() + 1 : Math.max(entry.seq(), head.seq());
    head = new Head(seq, line.hash());
  }

  private void follows(Entry entry) {
    if (!entry.prev().equals(head.hash())) {
      broken(
          number, "carries the hash " + entry.prev() + " but the line before has " + head.hash());
    } else if (entry.seq() != head.seq() + 1) {
      broken(number, "has number " + entry.seq() + ", expected " + (head.seq() + 1));
    }
  }

  private void broken(long line, String reason) {
    broken++;
    if (breaks.size() < Verification.MOST_BREAKS) {
      breaks.add(new Break(file, line, reason));
    }
  }
}
