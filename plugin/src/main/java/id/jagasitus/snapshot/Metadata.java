package id.jagasitus.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Gives restored entries their owner, mode and times, in that order. Thread-safe. */
final class Metadata {

  private final int uid;
  private final int gid;
  private final boolean root;

  /**
   * Learns from the owner of a folder just made whether this process may give files away, and whose
   * they are without that.
   */
  Metadata(Path made) throws IOException {
    uid = ((Number) Files.getAttribute(made, "unix:uid")).intValue();
    gid = ((Number) Files.getAttribute(made, "unix:gid")).intValue();
    root = uid == 0;
  }

  boolean owners() {
    return root;
  }

  void apply(Node node, Path path) throws IOException {
    if (root && (node.owner().uid() != uid || node.owner().gid() != gid)) {
      Files.setAttribute(path, "unix:uid", node.owner().uid(), LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(path, "unix:gid", node.owner().gid(), LinkOption.NOFOLLOW_LINKS);
    }
    if (node.type() != NodeType.SYMLINK) {
      Files.setAttribute(path, "unix:mode", Mode.permissions(node.mode()));
    }
    Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
        .setTimes(settable(node.modified()), settable(node.accessed()), null);
  }

  /** Java can set no fraction of a second before 1970 and would silently set 1970 instead. */
  static FileTime settable(Instant time) {
    return FileTime.from(
        time.isBefore(Instant.EPOCH) ? time.truncatedTo(ChronoUnit.SECONDS) : time);
  }
}
