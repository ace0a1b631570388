package id.jagasitus.snapshot;

import id.jagasitus.repository.BlobSet;
import id.jagasitus.repository.Repack;
import id.jagasitus.repository.Repository;
import id.jagasitus.repository.RepositoryLock;
import java.io.IOException;
import java.util.List;

/** Frees the space of data that no snapshot reaches, under an exclusive lock. */
public final class Prune {

  private final Repository repository;

  public Prune(Repository repository) {
    this.repository = repository;
  }

  /**
   * Prunes. Packs with much waste are written anew: new packs first, then the new index, then the
   * old index goes, then the old packs; whatever is interrupted leaves a sound repository.
   *
   * @param maxUnusedShare of all bytes that may stay as waste, so that little is copied; 0 to 1
   */
  public Repack.Result prune(double maxUnusedShare, Work work) throws IOException {
    try (RepositoryLock lock = repository.lock(true)) {
      List<Snapshot> snapshots = new Snapshots(repository).list();
      repository.loadIndex();
      work.begin("prune", 0);
      BlobSet used = UsedBlobs.of(repository, snapshots, work);
      lock.ensureHeld();
      return new Repack(repository, used, lock).run(maxUnusedShare, work::advance);
    }
  }
}
