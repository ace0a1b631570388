package id.jagasitus.snapshot;

import id.jagasitus.repository.BlobId;
import id.jagasitus.repository.Repository;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares two folders entry by entry, either of them in a snapshot or alive on the disk. Subtrees
 * with the same id are passed over unread.
 */
public final class Diff {

  /** A folder whose entries can be had in the order of raw names. */
  sealed interface Side permits SnapshotSide, LiveSide {

    List<Node> entries() throws IOException;

    /** The folder of one of the entries. */
    Side into(Node folder);

    /** Whether both are the same tree, known without reading. */
    default boolean same(Side other) {
      return false;
    }

    /** Blobs of a file; a live file is read for it. */
    List<BlobId> content(Node file) throws IOException;
  }

  private static final Comparator<@Nullable RawName> LAST_NULL =
      Comparator.nullsLast(Comparator.<RawName>naturalOrder());

  private final Work work;
  private final Consumer<Change> out;

  private Diff(Work work, Consumer<Change> out) {
    this.work = work;
    this.out = out;
  }

  /** Compares two trees of a repository whose index is loaded. */
  public static void trees(
      Repository repository, BlobId before, BlobId after, Work work, Consumer<Change> out)
      throws IOException {
    work.begin("compare", 0);
    new Diff(work, out)
        .folders("", new SnapshotSide(repository, before), new SnapshotSide(repository, after));
  }

  /**
   * Compares a tree with a folder as it is now. A file is read only where its size is the same and
   * its time or inode is not.
   */
  public static void withLive(
      Repository repository,
      BlobId before,
      java.nio.file.Path live,
      Work work,
      Consumer<Change> out)
      throws IOException {
    work.begin("compare", 0);
    new Diff(work, out)
        .folders("", new SnapshotSide(repository, before), new LiveSide(repository, live, work));
  }

  /**
   * Compares one folder of two snapshots.
   *
   * @throws IOException where one of them has no such folder
   */
  public static void trees(
      Repository repository,
      Snapshot before,
      Snapshot after,
      String folder,
      Work work,
      Consumer<Change> out)
      throws IOException {
    BlobId one = Restorer.locate(repository, before, folder);
    trees(repository, one, Restorer.locate(repository, after, folder), work, out);
  }

  /**
   * Compares a snapshot with the folder as it is now that has the same path in the snapshot.
   *
   * @throws IOException where the snapshot has no such path
   */
  public static void withLive(
      Repository repository,
      Snapshot before,
      java.nio.file.Path live,
      Work work,
      Consumer<Change> out)
      throws IOException {
    withLive(repository, before, live.toString(), live, work, out);
  }

  /**
   * Compares a folder of a snapshot with a folder on the disk, wherever that lies.
   *
   * @throws IOException where the snapshot has no such folder
   */
  public static void withLive(
      Repository repository,
      Snapshot before,
      String folder,
      java.nio.file.Path live,
      Work work,
      Consumer<Change> out)
      throws IOException {
    withLive(repository, Restorer.locate(repository, before, folder), live, work, out);
  }

  private void folders(String path, Side before, Side after) throws IOException {
    if (before.same(after)) {
      return;
    }
    List<Node> left = before.entries();
    List<Node> right = after.entries();
    int i = 0;
    int j = 0;
    while (i < left.size() || j < right.size()) {
      work.checkpoint();
      Node one = i < left.size() ? left.get(i) : null;
      Node two = j < right.size() ? right.get(j) : null;
      int order =
          LAST_NULL.compare(one == null ? null : one.name(), two == null ? null : two.name());
      pair(path, order <= 0 ? one : null, before, order >= 0 ? two : null, after);
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
  }

  private void pair(String path, @Nullable Node one, Side before, @Nullable Node two, Side after)
      throws IOException {
    if (one == null && two != null) {
      report(Change.Kind.ADDED, path, null, two);
      below(Change.Kind.ADDED, path, two, after);
    } else if (two == null && one != null) {
      report(Change.Kind.REMOVED, path, one, null);
      below(Change.Kind.REMOVED, path, one, before);
    } else if (one != null && two != null) {
      both(path, one, before, two, after);
    }
  }

  private void both(String path, Node one, Side before, Node two, Side after) throws IOException {
    if (one.type() != two.type()) {
      report(Change.Kind.TYPE, path, one, two);
      return;
    }
    if (one.folder()) {
      folders(path + '/' + one.name(), before.into(one), after.into(two));
    } else if (!sameContent(one, before, two, after)) {
      report(Change.Kind.CONTENT, path, one, two);
      return;
    }
    if (one.mode() != two.mode() || !one.owner().equals(two.owner()) || moved(one, two)) {
      report(Change.Kind.METADATA, path, one, two);
    }
  }

  private static boolean moved(Node one, Node two) {
    return !one.folder() && !one.modified().equals(two.modified());
  }

  private static boolean sameContent(Node one, Side before, Node two, Side after)
      throws IOException {
    if (one.type() != NodeType.FILE) {
      return Objects.equals(one.linkTarget(), two.linkTarget()) && one.device() == two.device();
    }
    return one.sameFileAs(two)
        || (one.size() == two.size() && before.content(one).equals(after.content(two)));
  }

  /** What appears or goes with a folder. */
  private void below(Change.Kind kind, String path, Node folder, Side side) throws IOException {
    if (!folder.folder()) {
      return;
    }
    Side inside = side.into(folder);
    String here = path + '/' + folder.name();
    for (Node node : inside.entries()) {
      work.checkpoint();
      boolean added = kind == Change.Kind.ADDED;
      report(kind, here, added ? null : node, added ? node : null);
      below(kind, here, node, inside);
    }
  }

  private void report(Change.Kind kind, String path, @Nullable Node before, @Nullable Node after) {
    Node either = Objects.requireNonNull(before == null ? after : before, "one of both is there");
    out.accept(new Change(kind, path + '/' + either.name(), before, after));
  }
}
