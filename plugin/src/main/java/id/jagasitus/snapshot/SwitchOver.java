package id.jagasitus.snapshot;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts restored files in the place of live ones, keeping the live ones aside so that it can be
 * undone. Moves only; nothing is copied or lost, so all three folders lie on one file system.
 */
public final class SwitchOver {

  private final Path live;
  private final Path restored;
  private final Path aside;

  /**
   * Prepares.
   *
   * @param live the folder that visitors see
   * @param restored what takes its place; beside it
   * @param aside where the live files go; must not exist
   */
  public SwitchOver(Path live, Path restored, Path aside) {
    this.live = live;
    this.restored = restored;
    this.aside = aside;
  }

  /** Exchanges the whole folder by two renames; visitors miss it for an instant. */
  public void exchange() throws IOException {
    requireFree(aside);
    move(live, aside);
    try {
      move(restored, live);
    } catch (IOException e) {
      move(aside, live);
      throw e;
    }
  }

  /** Undoes {@link #exchange}. */
  public void undoExchange() throws IOException {
    requireFree(restored);
    move(live, restored);
    move(aside, live);
  }

  /**
   * Puts restored files over live ones one by one, for chosen files or where the folder itself
   * cannot be renamed. Live files that were not restored stay.
   *
   * @return paths that were replaced or added, relative to the live folder
   */
  public List<Path> replaceFiles() throws IOException {
    requireFree(aside);
    Files.createDirectories(aside);
    var done = new ArrayList<Path>();
    for (Path path : leaves(restored)) {
      Path place = live.resolve(path);
      requireNoLinkOnTheWay(place);
      Files.createDirectories(parent(place));
      if (there(place)) {
        Files.createDirectories(parent(aside.resolve(path)));
        move(place, aside.resolve(path));
      }
      move(restored.resolve(path), place);
      done.add(path);
    }
    return done;
  }

  /** Undoes {@link #replaceFiles}: what was added goes, what was replaced comes back. */
  public void undoReplace(List<Path> done) throws IOException {
    for (Path path : done.reversed()) {
      Files.createDirectories(parent(restored.resolve(path)));
      move(live.resolve(path), restored.resolve(path));
      if (there(aside.resolve(path))) {
        move(aside.resolve(path), live.resolve(path));
      }
    }
  }

  /**
   * Moves live files that the restored state does not have aside, after {@link #replaceFiles}.
   *
   * @param gone relative to the live folder
   */
  public void removeFiles(List<Path> gone) throws IOException {
    for (Path path : gone) {
      Path place = live.resolve(path);
      requireNoLinkOnTheWay(place);
      if (there(place) && !Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectories(parent(aside.resolve(path)));
        move(place, aside.resolve(path));
      }
    }
  }

  /** Brings back what {@link #removeFiles} took away; call after {@link #undoReplace}. */
  public void undoRemove() throws IOException {
    for (Path path : leaves(aside)) {
      Files.createDirectories(parent(live.resolve(path)));
      move(aside.resolve(path), live.resolve(path));
    }
  }

  /** Everything that is no folder, relative, in a stable order. */
  private static List<Path> leaves(Path root) throws IOException {
    try (var paths = Files.walk(root)) {
      return paths
          .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .map(root::relativize)
          .sorted()
          .toList();
    }
  }

  /** A link among the live folders could lead the file anywhere. */
  private void requireNoLinkOnTheWay(Path place) throws IOException {
    for (Path up = parent(place); !up.equals(live); up = parent(up)) {
      if (Files.isSymbolicLink(up)) {
        throw new IOException(
            up + " is a link in the live site; nothing is written through it; remove it first");
      }
    }
  }

  private static Path parent(Path path) {
    return java.util.Objects.requireNonNull(path.getParent(), "a file lies in a folder");
  }

  private static boolean there(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static void requireFree(Path path) throws IOException {
    if (there(path)) {
      throw new FileAlreadyExistsException(path + " exists already; name another or remove it");
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException(
          from + " and " + to + " lie on different file systems; restore beside the live folder",
          e);
    }
  }
}
