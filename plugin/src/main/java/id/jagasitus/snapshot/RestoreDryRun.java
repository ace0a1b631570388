package id.jagasitus.snapshot;

import id.jagasitus.repository.BlobId;
import id.jagasitus.repository.BlobType;
import id.jagasitus.repository.Repository;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Counts what a restore would write and finds blobs that are missing, without writing. */
final class RestoreDryRun {

  private final Repository repository;
  private final Work work;
  private final List<String> left = new ArrayList<>();
  private long files;
  private long folders;
  private long links;
  private long bytes;

  RestoreDryRun(Repository repository, Work work) {
    this.repository = repository;
    this.work = work;
  }

  RestoreResult run(BlobId root, RestoreRequest request) throws IOException {
    folder(root, Selection.of(request.chosen()));
    return new RestoreResult(files, folders, links, bytes, false, left);
  }

  private void folder(BlobId tree, Selection chosen) throws IOException {
    for (Node node : Trees.load(repository, tree)) {
      Selection here = chosen.into(node.name());
      if (!here.nothing()) {
        entry(node, here);
      }
    }
  }

  private void entry(Node node, Selection here) throws IOException {
    work.checkpoint();
    switch (node.type()) {
      case DIR -> {
        folders++;
        folder(Trees.subtree(node), here);
      }
      case FILE -> file(node);
      case SYMLINK -> links++;
      default -> left.add(node.name() + ": a " + node.type().word() + " is not restored");
    }
  }

  private void file(Node node) {
    files++;
    bytes += node.size();
    for (BlobId blob : node.content()) {
      if (!repository.index().has(BlobType.DATA, blob)) {
        left.add(node.name() + ": the repository lacks its blob " + blob);
      }
    }
  }
}
