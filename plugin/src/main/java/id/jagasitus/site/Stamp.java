package id.jagasitus.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What the kernel says of an entry; while it stays the same the content needs no second reading.
 * The time of the last status change cannot be set back by a program, so a forged modification time
 * does not hide a change. Where the platform has no such time (Windows) it equals the modification
 * time and the number is 0.
 *
 * @param number inode
 */
record Stamp(FileType type, long size, Instant modified, Instant changed, long number) {

  /** Coarser than the clock of any usual file system: FAT counts in steps of two seconds. */
  private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

  static Stamp of(Path path) throws IOException {
    var basic = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    FileType type = type(basic);
    Instant modified = basic.lastModifiedTime().toInstant();
    long size = type == FileType.FILE ? basic.size() : 0;
    if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return new Stamp(type, size, modified, modified, 0);
    }
    Map<String, Object> unix =
        Files.readAttributes(path, "unix:ctime,ino", LinkOption.NOFOLLOW_LINKS);
    return new Stamp(
        type,
        size,
        modified,
        unix.get("ctime") instanceof FileTime time ? time.toInstant() : modified,
        unix.get("ino") instanceof Number number ? number.longValue() : 0);
  }

  private static FileType type(BasicFileAttributes basic) {
    if (basic.isRegularFile()) {
      return FileType.FILE;
    }
    if (basic.isDirectory()) {
      return FileType.FOLDER;
    }
    return basic.isSymbolicLink() ? FileType.LINK : FileType.OTHER;
  }

  /** Whether a change after {@code read} is sure to show in another stamp. */
  boolean settledAt(Instant read) {
    Instant newest = modified.isAfter(changed) ? modified : changed;
    return newest.plus(CLOCK_STEP).isBefore(read);
  }
}
