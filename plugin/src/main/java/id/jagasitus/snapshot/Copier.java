package id.jagasitus.snapshot;

import id.jagasitus.repository.BlobId;
import id.jagasitus.repository.BlobType;
import id.jagasitus.repository.BlobWriter;
import id.jagasitus.repository.Repository;
import id.jagasitus.repository.RepositoryLock;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Copies snapshots into another repository with its own keys. It only adds, so the target may be
 * append-only but for locks; an interrupted copy goes on where it was.
 */
public final class Copier {

  private final Repository source;
  private final Repository target;
  private final int threads;

  /** From one open repository to another; make the target with {@code init} like the source. */
  public Copier(Repository source, Repository target, int threads) {
    this.source = source;
    this.target = target;
    this.threads = threads;
  }

  /**
   * What was copied.
   *
   * @param copied snapshots, as they are in the target
   * @param present snapshots that the target had already
   * @param bytes read and written
   */
  public record Result(List<Snapshot> copied, int present, long bytes) {

    public Result {
      copied = List.copyOf(copied);
    }
  }

  /** Copies those of the snapshots that the target lacks, oldest first. */
  public Result copy(List<Snapshot> snapshots, Work work) throws IOException {
    try (RepositoryLock reading = source.lock(false);
        RepositoryLock writing = target.lock(false)) {
      Set<BlobId> there = new HashSet<>();
      new Snapshots(target).list().forEach(each -> there.add(each.origin()));
      source.loadIndex();
      target.loadIndex();
      work.begin("copy", 0);
      var copied = new java.util.ArrayList<Snapshot>();
      for (Snapshot each : snapshots) {
        if (!there.contains(each.origin())) {
          copied.add(copy(each, work, reading, writing));
        }
      }
      return new Result(copied, snapshots.size() - copied.size(), work.progress().bytes());
    }
  }

  private Snapshot copy(
      Snapshot snapshot, Work work, RepositoryLock reading, RepositoryLock writing)
      throws IOException {
    try (BlobWriter writer = target.writer();
        var workers = new Workers("copy", threads, 0)) {
      tree(snapshot.tree(), writer, workers, work);
      workers.await();
      writer.flush();
    }
    reading.ensureHeld();
    writing.ensureHeld();
    return new Snapshots(target).save(snapshot.copied());
  }

  /** A tree that the target has was copied whole, with all below it: trees are saved last. */
  private void tree(BlobId tree, BlobWriter writer, Workers workers, Work work) throws IOException {
    if (target.index().has(BlobType.TREE, tree)) {
      return;
    }
    for (Node node : Trees.load(source, tree)) {
      for (BlobId blob : node.content()) {
        if (!target.index().has(BlobType.DATA, blob)) {
          workers.submit(() -> blob(BlobType.DATA, blob, writer, work));
        }
      }
      if (node.folder()) {
        tree(Trees.subtree(node), writer, workers, work);
      }
    }
    blob(BlobType.TREE, tree, writer, work);
  }

  private void blob(BlobType type, BlobId id, BlobWriter writer, Work work) throws IOException {
    byte[] content = source.load(type, id);
    writer.save(type, content, 0, content.length);
    work.advance(content.length);
  }
}
