package id.jagasitus.snapshot;

import id.jagasitus.repository.BlobId;
import id.jagasitus.repository.Repository;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds a name over all snapshots, and so the history of one file. */
public final class Find {

  /** A hostile or careless query must not fill memory. */
  private static final int MAX_HITS = 10_000;

  private final Repository repository;
  private final Work work;

  /** Over a repository whose index is loaded. */
  public Find(Repository repository, Work work) {
    this.repository = repository;
    this.work = work;
  }

  /**
   * One find.
   *
   * @param snapshot in which
   * @param path from the root of the snapshot on, beginning with {@code /}; for display
   * @param node its facts
   */
  public record Hit(Snapshot snapshot, String path, Node node) {}

  /** Entries whose name holds a text, case aside, in snapshots newest first; at most 10,000. */
  public List<Hit> named(String part, List<Snapshot> snapshots) throws IOException {
    String wanted = part.toLowerCase(Locale.ROOT);
    work.begin("find", 0);
    Map<BlobId, List<Hit>> known = new HashMap<>();
    var hits = new ArrayList<Hit>();
    for (Snapshot snapshot : snapshots.reversed()) {
      for (Hit below : tree(snapshot.tree(), wanted, snapshot, known)) {
        if (hits.size() < MAX_HITS) {
          hits.add(new Hit(snapshot, below.path, below.node));
        }
      }
    }
    return hits;
  }

  /** Paths relative to the tree; each tree is read once, however many snapshots share it. */
  private List<Hit> tree(
      BlobId tree, String wanted, Snapshot snapshot, Map<BlobId, List<Hit>> known)
      throws IOException {
    List<Hit> before = known.get(tree);
    if (before != null) {
      return before;
    }
    work.checkpoint();
    var hits = new ArrayList<Hit>();
    for (Node node : Trees.load(repository, tree)) {
      String path = "/" + node.name();
      if (node.name().text().toLowerCase(Locale.ROOT).contains(wanted)) {
        hits.add(new Hit(snapshot, path, node));
      }
      if (node.folder() && hits.size() < MAX_HITS) {
        for (Hit below : tree(Trees.subtree(node), wanted, snapshot, known)) {
          hits.add(new Hit(snapshot, path + below.path, below.node));
        }
      }
    }
    known.put(tree, List.copyOf(hits));
    return hits;
  }
}
