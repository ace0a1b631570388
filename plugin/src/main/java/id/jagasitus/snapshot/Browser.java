package id.jagasitus.snapshot;

import id.jagasitus.repository.BlobId;
import id.jagasitus.repository.BlobType;
import id.jagasitus.repository.Repository;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Shows what is in a snapshot, entry by entry. The index of the repository must be loaded. Names
 * come from whoever made the files and are hostile.
 */
public final class Browser {

  private final Repository repository;
  private final Snapshot snapshot;

  public Browser(Repository repository, Snapshot snapshot) {
    this.repository = repository;
    this.snapshot = snapshot;
  }

  /**
   * The entries of a folder, by name.
   *
   * @param path names with {@code /} between them; empty for the root
   * @return empty where the snapshot has no such folder
   */
  public Optional<List<Node>> folder(String path) throws IOException {
    BlobId tree = snapshot.tree();
    for (RawName name : Selection.split(path)) {
      Optional<Node> inner = entry(tree, name).filter(Node::folder);
      if (inner.isEmpty()) {
        return Optional.empty();
      }
      tree = Trees.subtree(inner.get());
    }
    return Optional.of(Trees.load(repository, tree));
  }

  /** One entry; empty where there is none. */
  public Optional<Node> entry(String path) throws IOException {
    List<RawName> names = Selection.split(path);
    if (names.isEmpty()) {
      return Optional.empty();
    }
    BlobId tree = snapshot.tree();
    for (RawName name : names.subList(0, names.size() - 1)) {
      Optional<Node> inner = entry(tree, name).filter(Node::folder);
      if (inner.isEmpty()) {
        return Optional.empty();
      }
      tree = Trees.subtree(inner.get());
    }
    return entry(tree, names.getLast());
  }

  private Optional<Node> entry(BlobId tree, RawName name) throws IOException {
    return Trees.load(repository, tree).stream()
        .filter(node -> node.name().equals(name))
        .findFirst();
  }

  /** Writes the content of a file, chunk by chunk. */
  public void copy(Node file, OutputStream out) throws IOException {
    for (BlobId blob : file.content()) {
      out.write(repository.load(BlobType.DATA, blob));
    }
  }

  /** The first bytes of a file, for a preview. */
  public byte[] head(Node file, int most) throws IOException {
    var head = new java.io.ByteArrayOutputStream();
    for (BlobId blob : file.content()) {
      byte[] content = repository.load(BlobType.DATA, blob);
      head.write(content, 0, Math.min(content.length, most - head.size()));
      if (head.size() >= most) {
        break;
      }
    }
    return head.toByteArray();
  }

  /** Writes a folder as a ZIP; what is neither file nor folder is left out. */
  public void zip(String path, OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out);
    zip("", folder(path).orElse(List.of()), zip);
    zip.finish();
  }

  private void zip(String prefix, List<Node> nodes, ZipOutputStream zip) throws IOException {
    for (Node node : nodes) {
      String name = prefix + node.name();
      if (node.folder()) {
        zip.putNextEntry(stamped(name + '/', node));
        zip.closeEntry();
        zip(name + '/', Trees.load(repository, Trees.subtree(node)), zip);
      } else if (node.type() == NodeType.FILE) {
        zip.putNextEntry(stamped(name, node));
        copy(node, zip);
        zip.closeEntry();
      }
    }
  }

  private static ZipEntry stamped(String name, Node node) {
    var entry = new ZipEntry(name);
    entry.setLastModifiedTime(FileTime.from(node.modified()));
    return entry;
  }
}
