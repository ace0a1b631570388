package id.jagasitus.snapshot;

import id.jagasitus.repository.BlobId;
import id.jagasitus.repository.BlobType;
import id.jagasitus.repository.Repository;
import java.io.IOException;
import java.util.List;

/** Loads trees. */
final class Trees {

  private Trees() {}

  /**
   * The entries of a folder, after checking what every reader relies on: names are single, safe and
   * strictly ascending.
   */
  static List<Node> load(Repository repository, BlobId tree) throws IOException {
    List<Node> nodes = TreeDecoder.decode(repository.load(BlobType.TREE, tree), tree);
    RawName before = null;
    for (Node node : nodes) {
      if (!node.name().safe()) {
        throw new IOException(
            "tree " + tree + " has an entry named \"" + node.name() + "\", which is refused");
      }
      if (before != null && before.compareTo(node.name()) >= 0) {
        throw new IOException("tree " + tree + " lists \"" + node.name() + "\" out of order");
      }
      before = node.name();
    }
    return nodes;
  }

  /** The tree of a folder; the decoder lets no folder pass without one. */
  static BlobId subtree(Node folder) {
    return java.util.Objects.requireNonNull(folder.subtree(), "a folder has a tree");
  }
}
