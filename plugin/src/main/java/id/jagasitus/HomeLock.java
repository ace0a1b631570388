package id.jagasitus;

import id.jagasitus.command.CommandRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The right to write in a home; at most one process has it at a time.
 *
 * <p>The operating system gives the lock up when the process ends, however it ends, so there is no
 * stale lock to clean. The file's text only tells people who has it.
 *
 * <p>On POSIX systems a process loses its lock as soon as it closes <em>any</em> handle on the
 * file. Nothing else in the process may open it, and a second taker in the same process is turned
 * away by a system property before it could.
 */
public final class HomeLock implements AutoCloseable {

  /** Begin of the name of the system property that says that this process has the lock. */
  static final String PROPERTY = "jagasitus.home.";

  /** Far behind the text, since Windows forbids others to read the locked bytes. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final Path home;
  private final FileChannel channel;
  private final String property;
  private final Path file;
  private final @Nullable Object key;

  private HomeLock(Path home, FileChannel channel, String property, Path file) throws IOException {
    this.home = home;
    this.channel = channel;
    this.property = property;
    this.file = file;
    this.key = key(file);
  }

  /**
   * Takes the lock at once or not at all.
   *
   * @param home an existing folder
   * @throws CommandRefused when another process, or another web application here, has it
   * @throws IOException when the file cannot be written
   */
  public static HomeLock take(Path home) throws IOException, CommandRefused {
    Path file = home.toRealPath().resolve("lock");
    String property = PROPERTY + file;
    if (System.getProperties().putIfAbsent(property, "taken") != null) {
      throw held(home, "another web application in this process");
    }
    HomeLock lock = null;
    try {
      lock = lock(home, file, property);
      return lock;
    } finally {
      if (lock == null) {
        System.clearProperty(property);
      }
    }
  }

  private static HomeLock lock(Path home, Path file, String property)
      throws IOException, CommandRefused {
    var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock taken = null;
    try {
      taken = channel.tryLock(LOCKED_BYTE, 1, false);
      if (taken == null) {
        throw held(home, holder(file));
      }
      write(channel, "process " + ProcessHandle.current().pid() + "\n");
      return new HomeLock(home, channel, property, file);
    } finally {
      if (taken == null) {
        channel.close();
      }
    }
  }

  private static void write(FileChannel channel, String text) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
  }

  private static String holder(Path file) throws IOException {
    String text = Files.readString(file).strip();
    return text.isEmpty() ? "another process" : text;
  }

  private static CommandRefused held(Path home, @Nullable String holder) {
    return new CommandRefused(
        "the home "
            + home
            + " is in use by "
            + holder
            + ": expected nobody else, or a server that takes commands; if it is a server, its log"
            + " says why it takes none; stop it first, or give another --home");
  }

  /** The locked folder. */
  public Path home() {
    return home;
  }

  /**
   * Whether the folder is still the one that was taken: what lies in another one of its name, put
   * there after it was removed, is not what this process has open.
   */
  boolean holds() {
    try {
      return Objects.equals(key, key(file));
    } catch (IOException gone) {
      return false;
    }
  }

  /** What the file system knows a file by, whatever its name; null where it has no such. */
  private static @Nullable Object key(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  /** Lets others have the home. */
  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      System.clearProperty(property);
    }
  }
}
