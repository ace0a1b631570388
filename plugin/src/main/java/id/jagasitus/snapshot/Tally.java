package id.jagasitus.snapshot;

import id.jagasitus.repository.BlobType;
import id.jagasitus.repository.BlobWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Counts while a snapshot is taken. Thread-safe. */
final class Tally {

  private static final int MAX_TEXTS = 1000;

  private final LongAdder filesNew = new LongAdder();
  private final LongAdder filesChanged = new LongAdder();
  private final LongAdder filesUnmodified = new LongAdder();
  private final LongAdder dirs = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final LongAdder dataBlobs = new LongAdder();
  private final LongAdder treeBlobs = new LongAdder();
  private final LongAdder bytesAdded = new LongAdder();
  private final LongAdder bytesStored = new LongAdder();
  private final AtomicLong problemCount = new AtomicLong();
  private final List<String> problems = new ArrayList<>();
  private final List<String> unsteady = new ArrayList<>();

  void fresh(long size) {
    filesNew.increment();
    bytes.add(size);
  }

  void changed(long size) {
    filesChanged.increment();
    bytes.add(size);
  }

  void unmodified(long size) {
    filesUnmodified.increment();
    bytes.add(size);
  }

  void folder() {
    dirs.increment();
  }

  void saved(BlobType type, BlobWriter.Saved blob, long plain) {
    if (blob.fresh()) {
      (type == BlobType.DATA ? dataBlobs : treeBlobs).increment();
      bytesAdded.add(plain);
      bytesStored.add(blob.storedBytes());
    }
  }

  void problem(String what) {
    problemCount.incrementAndGet();
    note(problems, what);
  }

  void unsteady(String path) {
    note(unsteady, path);
  }

  private static void note(List<String> texts, String text) {
    synchronized (texts) {
      if (texts.size() < MAX_TEXTS) {
        texts.add(text);
      }
    }
  }

  Summary summary(Instant begin, Instant end) {
    long files = filesNew.sum() + filesChanged.sum() + filesUnmodified.sum();
    return new Summary(
        begin,
        end,
        filesNew.sum(),
        filesChanged.sum(),
        filesUnmodified.sum(),
        dirs.sum(),
        files,
        bytes.sum(),
        dataBlobs.sum(),
        treeBlobs.sum(),
        bytesAdded.sum(),
        bytesStored.sum());
  }

  ArchiveResult result(Snapshot snapshot) {
    synchronized (problems) {
      synchronized (unsteady) {
        return new ArchiveResult(snapshot, problems, problemCount.get(), unsteady);
      }
    }
  }
}
