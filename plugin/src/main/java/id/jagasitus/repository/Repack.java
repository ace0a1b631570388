package id.jagasitus.repository;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sorts packs by what is still used in them, copies what must be saved, removes the rest. */
public final class Repack {

  /** Told of bytes copied; may throw to stop before anything is removed. */
  public interface Progress {
    void copied(long bytes) throws IOException;
  }

  /**
   * What was done.
   *
   * @param packsRemoved packs that held nothing used, or were copied
   * @param packsCopied of these, those from which something was copied
   * @param bytesFreed net
   */
  public record Result(int packsRemoved, int packsCopied, long bytesFreed) {}

  private final Repository repository;
  private final BlobSet used;
  private final RepositoryLock lock;
  private final List<PackContents> copy = new ArrayList<>();
  private final Set<BlobId> remove = new HashSet<>();
  private final Set<BlobId> keep = new HashSet<>();

  /**
   * Prepares.
   *
   * @param used every blob that must stay; emptied on the way
   */
  public Repack(Repository repository, BlobSet used, RepositoryLock lock) {
    this.repository = repository;
    this.used = used;
    this.lock = lock;
  }

  private record Waste(PackContents pack, long unused, long total) {

    double share() {
      return (double) unused / total;
    }
  }

  /** Runs to the end; stopping it earlier leaves everything readable. */
  public Result run(double maxUnusedShare, Progress progress) throws IOException {
    List<BlobId> formerIndexes = repository.list(FileType.INDEX);
    sort(maxUnusedShare);
    long before = totalBytes();
    try (BlobWriter writer = repository.writer()) {
      copy(writer, progress);
      writer.flush();
      requireNothingLost();
      lock.ensureHeld();
      replaceIndex(formerIndexes, writer.indexes());
    }
    removePacks();
    repository.loadIndex();
    return new Result(remove.size(), copy.size(), before - totalBytes());
  }

  private long totalBytes() throws IOException {
    return repository.backend().list(FileType.PACK).stream().mapToLong(Backend.Entry::size).sum();
  }

  /** Decides for each pack. A blob that lies in several packs counts as used in the first only. */
  private void sort(double maxUnusedShare) throws IOException {
    Set<BlobId> present = new HashSet<>(repository.list(FileType.PACK));
    remove.addAll(present);
    var wasteful = new ArrayList<Waste>();
    long[] total = new long[1];
    var claimed = new HashSet<BlobId>();
    repository.forEachPack(
        pack -> {
          if (present.contains(pack.pack()) && claimed.add(pack.pack())) {
            Waste waste = waste(pack);
            total[0] += waste.total;
            choose(waste, wasteful);
          }
        });
    copyTheWorst(wasteful, (long) (total[0] * maxUnusedShare));
  }

  private Waste waste(PackContents pack) {
    long unused = 0;
    long total = 0;
    for (PackEntry entry : pack.entries()) {
      total += entry.length();
      unused += home(entry, pack) ? 0 : entry.length();
    }
    return new Waste(pack, unused, Math.max(1, total));
  }

  /** Whether a used blob is read from this pack. */
  private boolean home(PackEntry entry, PackContents pack) {
    MasterIndex.Location at = repository.index().find(entry.type(), entry.id());
    return used.contains(entry.type(), entry.id()) && at != null && at.pack().equals(pack.pack());
  }

  private void choose(Waste waste, List<Waste> wasteful) {
    if (waste.unused == waste.total) {
      return;
    }
    if (waste.unused == 0) {
      keep(waste.pack);
    } else {
      wasteful.add(waste);
    }
  }

  private void keep(PackContents pack) {
    remove.remove(pack.pack());
    keep.add(pack.pack());
    pack.entries().forEach(entry -> used.remove(entry.type(), entry.id()));
  }

  private void copyTheWorst(List<Waste> wasteful, long allowed) {
    wasteful.sort(Comparator.comparingDouble(Waste::share));
    long left = allowed;
    for (Waste waste : wasteful) {
      if (waste.unused <= left) {
        left -= waste.unused;
        keep(waste.pack);
      } else {
        copy.add(waste.pack);
      }
    }
  }

  private void copy(BlobWriter writer, Progress progress) throws IOException {
    for (PackContents pack : copy) {
      for (PackEntry entry : pack.entries()) {
        if (used.remove(entry.type(), entry.id())) {
          byte[] content = repository.load(entry.type(), entry.id());
          writer.rewrite(entry.type(), entry.id(), content);
          progress.copied(content.length);
        }
      }
    }
  }

  private void requireNothingLost() throws RepositoryException {
    if (!used.isEmpty()) {
      throw RepositoryException.missing(
          "some blobs that snapshots need lie in no pack; nothing was removed; run verify");
    }
  }

  /** New index files for the packs that stay, then away with the former ones. */
  private void replaceIndex(List<BlobId> former, List<BlobId> fresh) throws IOException {
    var writer = new IndexWriter(repository);
    var written = new HashSet<BlobId>();
    for (BlobId index : former) {
      byte[] json = repository.loadDocument(FileType.INDEX, index.hex());
      IndexFile.read(
          json,
          FileType.INDEX.path(index.hex()),
          pack -> {
            if (keep.contains(pack.pack()) && written.add(pack.pack())) {
              writer.add(pack);
            }
          });
    }
    writer.flush();
    for (BlobId index : former) {
      if (!writer.written().contains(index) && !fresh.contains(index)) {
        lock.ensureHeld();
        repository.backend().remove(FileType.INDEX, index.hex());
      }
    }
  }

  private void removePacks() throws IOException {
    for (BlobId pack : remove) {
      repository.backend().remove(FileType.PACK, pack.hex());
    }
  }
}
