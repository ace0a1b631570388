package id.jagasitus.snapshot;

import id.jagasitus.repository.BlobId;
import id.jagasitus.repository.Repository;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of a folder in the parent snapshot, asked for in ascending order. */
final class Formerly {

  private static final Formerly NOTHING = new Formerly(List.of());

  private final List<Node> nodes;
  private int at;

  private Formerly(List<Node> nodes) {
    this.nodes = nodes;
  }

  /** Of a former folder; a tree that cannot be read is reported, and its files are read anew. */
  static Formerly of(Repository repository, @Nullable BlobId tree, Tally tally) {
    if (tree == null) {
      return NOTHING;
    }
    try {
      return new Formerly(Trees.load(repository, tree));
    } catch (IOException e) {
      tally.problem("the former snapshot cannot be compared with: " + e.getMessage());
      return NOTHING;
    }
  }

  @Nullable Node find(RawName name) {
    while (at < nodes.size() && nodes.get(at).name().compareTo(name) < 0) {
      at++;
    }
    return at < nodes.size() && nodes.get(at).name().equals(name) ? nodes.get(at) : null;
  }
}
