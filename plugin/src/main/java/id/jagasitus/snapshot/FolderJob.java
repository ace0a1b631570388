package id.jagasitus.snapshot;

import id.jagasitus.repository.BlobId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder whose entries are being saved. Entries come in any order from any thread; the last one
 * saves the tree and hands the folder's own node to its parent.
 */
final class FolderJob {

  /** Saves a tree and says under which id. */
  interface TreeSaver {
    BlobId save(List<Node> nodes) throws IOException;
  }

  /** Takes the id of the finished tree. */
  interface Done {
    void accept(BlobId tree) throws IOException;
  }

  private final TreeSaver saver;
  private final Done done;
  private @Nullable Node[] nodes = new @Nullable Node[16];
  private int reserved;
  private int open = 1;

  FolderJob(TreeSaver saver, Done done) {
    this.saver = saver;
    this.done = done;
  }

  /** A place for the next entry; call in the order of names. */
  synchronized int reserve() {
    if (reserved == nodes.length) {
      nodes = java.util.Arrays.copyOf(nodes, reserved * 2);
    }
    open++;
    return reserved++;
  }

  /** Fills a place; null leaves the entry out. */
  void fill(int place, @Nullable Node node) throws IOException {
    synchronized (this) {
      nodes[place] = node;
    }
    countDown();
  }

  /** No more entries will be reserved. */
  void listed() throws IOException {
    countDown();
  }

  private void countDown() throws IOException {
    synchronized (this) {
      if (--open > 0) {
        return;
      }
    }
    done.accept(saver.save(present()));
  }

  private synchronized List<Node> present() {
    var present = new ArrayList<Node>(reserved);
    for (int i = 0; i < reserved; i++) {
      Node node = nodes[i];
      if (node != null) {
        present.add(node);
      }
    }
    nodes = new @Nullable Node[0];
    return present;
  }
}
