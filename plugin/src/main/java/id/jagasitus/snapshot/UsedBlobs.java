package id.jagasitus.snapshot;

import id.jagasitus.repository.BlobId;
import id.jagasitus.repository.BlobSet;
import id.jagasitus.repository.BlobType;
import id.jagasitus.repository.Repository;
import java.io.IOException;
import java.util.List;

/** Finds every blob that any snapshot reaches; fails rather than miss one. */
final class UsedBlobs {

  private final Repository repository;
  private final Work work;
  private final BlobSet used;

  private UsedBlobs(Repository repository, Work work) {
    this.repository = repository;
    this.work = work;
    used = new BlobSet(repository.index());
  }

  static BlobSet of(Repository repository, List<Snapshot> snapshots, Work work) throws IOException {
    var search = new UsedBlobs(repository, work);
    for (Snapshot snapshot : snapshots) {
      search.tree(snapshot.tree());
    }
    return search.used;
  }

  private void tree(BlobId tree) throws IOException {
    work.checkpoint();
    if (!used.add(BlobType.TREE, tree)) {
      return;
    }
    for (Node node : Trees.load(repository, tree)) {
      for (BlobId blob : node.content()) {
        used.add(BlobType.DATA, blob);
      }
      if (node.folder()) {
        tree(Trees.subtree(node));
      }
    }
  }
}
