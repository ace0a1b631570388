package id.jagasitus.snapshot;

import id.jagasitus.repository.BlobId;
import id.jagasitus.repository.Repository;
import java.io.IOException;
import java.util.List;

/** A folder of a snapshot in a comparison. */
record SnapshotSide(Repository repository, BlobId tree) implements Diff.Side {

  @Override
  public List<Node> entries() throws IOException {
    return Trees.load(repository, tree);
  }

  @Override
  public Diff.Side into(Node folder) {
    return new SnapshotSide(repository, Trees.subtree(folder));
  }

  @Override
  public boolean same(Diff.Side other) {
    return other instanceof SnapshotSide side && side.tree.equals(tree);
  }

  @Override
  public List<BlobId> content(Node file) {
    return file.content();
  }
}
