package id.jagasitus.snapshot;

import id.jagasitus.repository.BlobId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a folder in a snapshot (restic design, "Trees and Data").
 *
 * @param name raw bytes
 * @param type file, folder, link …
 * @param mode Go's FileMode bits
 * @param modified time of last change of the content
 * @param accessed time of last access
 * @param changed time of last change of the inode
 * @param owner user and group
 * @param inode number of the inode, 0 where unknown
 * @param deviceId number of the file system
 * @param size bytes of a file
 * @param links hard links to the inode
 * @param linkTarget of a symbolic link
 * @param device major and minor number of a device
 * @param content blobs of a file in turn
 * @param subtree tree of a folder
 */
public record Node(
    RawName name,
    NodeType type,
    long mode,
    Instant modified,
    Instant accessed,
    Instant changed,
    Owner owner,
    long inode,
    long deviceId,
    long size,
    long links,
    @Nullable RawName linkTarget,
    long device,
    List<BlobId> content,
    @Nullable BlobId subtree) {

  public Node {
    content = List.copyOf(content);
  }

  boolean folder() {
    return type == NodeType.DIR;
  }

  Node withContent(List<BlobId> blobs, long bytes) {
    return new Node(
        name,
        type,
        mode,
        modified,
        accessed,
        changed,
        owner,
        inode,
        deviceId,
        bytes,
        links,
        linkTarget,
        device,
        blobs,
        subtree);
  }

  Node withSubtree(BlobId tree) {
    return new Node(
        name,
        type,
        mode,
        modified,
        accessed,
        changed,
        owner,
        inode,
        deviceId,
        size,
        links,
        linkTarget,
        device,
        content,
        tree);
  }

  /** Whether a file with these facts need not be read again. */
  boolean sameFileAs(Node before) {
    return type == NodeType.FILE
        && before.type == NodeType.FILE
        && size == before.size
        && inode == before.inode
        && modified.equals(before.modified)
        && changed.equals(before.changed);
  }
}
