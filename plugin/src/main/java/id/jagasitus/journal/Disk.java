package id.jagasitus.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The few things the journal does to files; tests put a failing one in its place. */
interface Disk {
  /** One file that is open for writing. */
  interface Handle extends Closeable {
    void write(byte[] bytes, long at) throws IOException;

    /** Returns when all that was written is on the disk. */
    void force() throws IOException;

    void truncate(long size) throws IOException;

    @Override
    void close() throws IOException;
  }

  /** Opens a file, making it, readable by its owner alone, when it is not there. */
  Handle open(Path file) throws IOException;

  /** Whether files have owners and permissions, and folders can be forced to the disk. */
  boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  /** The machine's own file system. */
  Disk REAL =
      file -> {
        create(file);
        return new Channel(FileChannel.open(file, StandardOpenOption.WRITE));
      };

  private static void create(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    try {
      Files.createFile(file, mode("rw-------"));
    } catch (FileAlreadyExistsException e) {
      return; // somebody else made it a moment ago, which is as good
    }
    forceFolder(file.resolveSibling("."));
  }

  /** A new name is safe only when its folder is on the disk too (fsync(2)). */
  private static void forceFolder(Path folder) throws IOException {
    if (POSIX) {
      try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  static void createFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, mode("rwx------"));
    }
  }

  private static FileAttribute<?>[] mode(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /** A file of the machine. */
  record Channel(FileChannel channel) implements Handle {
    @Override
    public void write(byte[] bytes, long at) throws IOException {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left, at + left.position());
      }
    }

    @Override
    public void force() throws IOException {
      channel.force(false);
    }

    @Override
    public void truncate(long size) throws IOException {
      channel.truncate(size);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
