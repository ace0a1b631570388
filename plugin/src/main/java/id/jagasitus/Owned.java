package id.jagasitus;

import id.jagasitus.command.CommandRefused;
import id.jagasitus.home.Home;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The home this process may write. Where the real one cannot be written (read-only disk, wrong
 * owner), a replacement in a temporary folder takes its place, with a copy of the journal so that
 * people can log in and read what is wrong; what happens there is lost at the next start.
 */
final class Owned implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Owned.class.getName());

  private final Home wanted;
  private final Home home;
  private final HomeLock lock;
  private final Optional<IOException> trouble;

  private Owned(Home wanted, Home home, HomeLock lock, @Nullable IOException trouble) {
    this.wanted = wanted;
    this.home = home;
    this.lock = lock;
    this.trouble = Optional.ofNullable(trouble);
  }

  /**
   * Takes the home, or a replacement.
   *
   * @throws CommandRefused when another process has it
   * @throws IOException when not even a temporary folder can be made
   */
  static Owned take(Home home) throws IOException, CommandRefused {
    try {
      home.createRoot();
      home.probe();
      return new Owned(home, home, HomeLock.take(home.root()), null);
    } catch (IOException e) {
      LOG.log(Level.ERROR, "The home " + home.root() + " cannot be written; working without it", e);
      return replacement(home, e);
    }
  }

  private static Owned replacement(Home broken, IOException trouble)
      throws IOException, CommandRefused {
    var home = new Home(Files.createTempDirectory("jagasitus-home-"));
    home.create();
    copy(broken.journal(), home.journal());
    return new Owned(broken, home, HomeLock.take(home.root()), trouble);
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.isReadable(from)) {
      return;
    }
    for (Path file : journals(from)) {
      Files.copy(file, to.resolve(file.getFileName()));
    }
  }

  private static List<Path> journals(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).toList();
    }
  }

  /** The home the operator named. */
  Home wanted() {
    return wanted;
  }

  /** The home that is used. */
  Home home() {
    return home;
  }

  /** Whether the home is still the folder that was taken. */
  boolean held() {
    return lock.holds();
  }

  /** Why the real home is not used; empty when it is. */
  Optional<IOException> trouble() {
    return trouble;
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
