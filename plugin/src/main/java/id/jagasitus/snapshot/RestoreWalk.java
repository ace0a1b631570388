package id.jagasitus.snapshot;

import id.jagasitus.repository.BlobId;
import id.jagasitus.repository.BlobType;
import id.jagasitus.repository.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes one restore. Folders come first and regular files into them; links of both kinds only when
 * all files are written, so that nothing is ever written through a link; times of folders last.
 */
final class RestoreWalk {

  private final Repository repository;
  private final Workers workers;
  private final Work work;
  private final RestoreRequest request;
  private final Metadata metadata;
  private final List<Deferred> symlinks = new ArrayList<>();
  private final List<Deferred> folders = new ArrayList<>();
  private final List<HardLink> hardLinks = new ArrayList<>();
  private final Map<Inode, Path> firstOfInode = new HashMap<>();
  private final List<String> left = new ArrayList<>();
  private final AtomicLong bytes = new AtomicLong();
  private long files;
  private long links;

  RestoreWalk(Repository repository, Workers workers, Work work, RestoreRequest request)
      throws IOException {
    this.repository = repository;
    this.workers = workers;
    this.work = work;
    this.request = request;
    metadata = new Metadata(request.target());
  }

  /** What is done when all files are written; depth counts folders below the target. */
  private record Deferred(Node node, Path path, int depth) {}

  private record HardLink(Path first, Path link) {}

  private record Inode(long device, long number) {}

  void folder(BlobId tree, Path folder, int depth, Selection chosen) throws IOException {
    for (Node node : Trees.load(repository, tree)) {
      Selection here = chosen.into(node.name());
      if (!here.nothing()) {
        work.checkpoint();
        entry(node, node.name().in(folder), depth, here);
      }
    }
  }

  private void entry(Node node, Path path, int depth, Selection here) throws IOException {
    switch (node.type()) {
      case DIR -> {
        Files.createDirectory(path);
        folders.add(new Deferred(node, path, depth));
        folder(Trees.subtree(node), path, depth + 1, here);
      }
      case FILE -> file(node, path);
      case SYMLINK -> symlinks.add(new Deferred(node, path, depth));
      default -> left.add(path + ": a " + node.type().word() + " is not restored");
    }
  }

  private void file(Node node, Path path) throws IOException {
    if (node.links() > 1 && node.inode() != 0) {
      Path first = firstOfInode.putIfAbsent(new Inode(node.deviceId(), node.inode()), path);
      if (first != null) {
        hardLinks.add(new HardLink(first, path));
        return;
      }
    }
    files++;
    workers.submit(() -> write(node, path));
  }

  private void write(Node node, Path path) throws IOException {
    try (var out = new SparseFile(path)) {
      for (BlobId blob : node.content()) {
        repository.load(BlobType.DATA, blob, out::write);
        work.advance(repository.index().contentLength(BlobType.DATA, blob));
      }
      if (out.finish() != node.size()) {
        throw new IOException(
            path + " has " + out.finish() + " bytes; the snapshot promises " + node.size());
      }
      bytes.addAndGet(node.size());
    } catch (IOException e) {
      throw explained(e, path);
    }
    metadata.apply(node, path);
    work.fileDone();
  }

  private static IOException explained(IOException e, Path path) {
    String why = String.valueOf(e.getMessage());
    return why.contains("No space left") || why.contains("quota")
        ? new IOException(
            path + ": " + why + "; free some, remove what came and restore into a new folder", e)
        : e;
  }

  RestoreResult finish() throws IOException {
    for (HardLink link : hardLinks) {
      Files.createLink(link.link, link.first);
      links++;
    }
    for (Deferred symlink : symlinks) {
      link(symlink);
    }
    for (Deferred folder : folders.reversed()) {
      metadata.apply(folder.node, folder.path);
    }
    return new RestoreResult(files, folders.size(), links, bytes.get(), metadata.owners(), left);
  }

  private void link(Deferred symlink) throws IOException {
    RawName target = symlink.node.linkTarget();
    if (target == null || target.length() == 0) {
      left.add(symlink.path + ": a link without target is not restored");
    } else if (!request.outsideLinks() && LinkTargets.leaves(target, symlink.depth)) {
      left.add(
          symlink.path + ": it links out of the restored folder to " + target + "; not restored");
    } else {
      Files.createSymbolicLink(symlink.path, target.target());
      metadata.apply(symlink.node, symlink.path);
      links++;
    }
  }
}
