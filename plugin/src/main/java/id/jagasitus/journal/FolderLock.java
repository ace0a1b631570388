package id.jagasitus.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a second process, or a second part of this one, from writing to the same journal.
 *
 * <p>POSIX takes a process's lock away when the process closes any handle on the file (fcntl(2)).
 * So the folders held by this process are remembered, and the file is not even opened for a second
 * taker.
 */
final class FolderLock implements Closeable {
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  static FolderLock take(Path folder) throws IOException {
    Path real = folder.toRealPath();
    if (!HELD.add(real)) {
      throw inUse(folder, "this process");
    }
    try {
      return new FolderLock(real, lock(real));
    } catch (IOException | RuntimeException e) {
      HELD.remove(real);
      throw e;
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw inUse(folder, "another process");
    }
    return channel;
  }

  private static JournalException inUse(Path folder, String whom) {
    return new JournalException(
        folder
            + " is in use by "
            + whom
            + "; only one writes at a time: let the running server do it, or stop it first");
  }

  /** Closing the channel releases the lock. */
  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD.remove(folder);
    }
  }
}
