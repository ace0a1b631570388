package id.jagasitus.snapshot;

import id.jagasitus.repository.BlobId;
import id.jagasitus.repository.Repository;
import id.jagasitus.repository.RepositoryLock;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes files of a snapshot into a new folder. Every blob is checked against its hash; no name, no
 * link and no order of entries in the repository can make it write elsewhere.
 */
public final class Restorer {

  private final Repository repository;
  private final int threads;

  /** A restorer that uses so many threads. */
  public Restorer(Repository repository, int threads) {
    this.repository = repository;
    this.threads = threads;
  }

  /** Restores, or with a dry run says what would be. */
  public RestoreResult restore(RestoreRequest request, Work work) throws IOException {
    try (RepositoryLock lock = repository.lock(false)) {
      repository.loadIndex();
      BlobId root = locate(repository, request.snapshot(), request.root());
      Summary summary = request.snapshot().summary();
      work.begin("restore", summary == null ? 0 : summary.bytes());
      RestoreResult result =
          request.dryRun()
              ? new RestoreDryRun(repository, work).run(root, request)
              : write(root, request, work);
      lock.ensureHeld();
      return result;
    } finally {
      repository.rest();
    }
  }

  private RestoreResult write(BlobId root, RestoreRequest request, Work work) throws IOException {
    makeEmpty(request.target());
    try (var workers = new Workers("restore", threads, 0)) {
      var writing = new RestoreWalk(repository, workers, work, request);
      writing.folder(root, request.target(), 0, Selection.of(request.chosen()));
      workers.await();
      return writing.finish();
    }
  }

  private static void makeEmpty(Path target) throws IOException {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> there = Files.newDirectoryStream(target)) {
        if (there.iterator().hasNext()) {
          throw new DirectoryNotEmptyException(
              target + " holds something already; restore into a new folder, then switch over");
        }
      }
    }
    Files.createDirectories(target);
  }

  /** The tree of a folder of a snapshot; the index must be loaded. */
  static BlobId locate(Repository repository, Snapshot snapshot, String path) throws IOException {
    BlobId tree = snapshot.tree();
    for (RawName name : Selection.split(path)) {
      List<Node> nodes = Trees.load(repository, tree);
      tree =
          nodes.stream()
              .filter(node -> node.name().equals(name) && node.folder())
              .map(Node::subtree)
              .findFirst()
              .orElseThrow(
                  () -> new IOException("snapshot " + snapshot.id().brief() + " has no " + path));
    }
    return tree;
  }
}
