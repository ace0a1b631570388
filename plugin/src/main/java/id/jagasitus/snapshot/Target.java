package id.jagasitus.snapshot;

import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A place on the way from the root to what is to be saved, as restic lays snapshots out: the
 * folders above what was asked for are in the tree, with only that in them.
 */
final class Target {

  private final Path path;
  private final SortedMap<RawName, Target> children = new TreeMap<>();
  private boolean whole;
  private ArchiveRequest.@Nullable Stream stream;

  private Target(Path path) {
    this.path = path;
  }

  static Target root(ArchiveRequest request) {
    var root = new Target(Path.of("/"));
    request.paths().forEach(path -> root.descend(path).whole = true);
    for (ArchiveRequest.Stream stream : request.streams()) {
      root.descend(stream.place().toAbsolutePath().normalize()).stream = stream;
    }
    return root;
  }

  private Target descend(Path absolute) {
    Target at = this;
    Path here = Objects.requireNonNull(absolute.getRoot(), "an absolute path has a root");
    for (Path name : absolute) {
      here = here.resolve(name);
      Path place = here;
      at = at.children.computeIfAbsent(RawName.of(name), unused -> new Target(place));
    }
    return at;
  }

  Path path() {
    return path;
  }

  SortedMap<RawName, Target> children() {
    return children;
  }

  /** Whether all below this is to be saved. */
  boolean whole() {
    return whole;
  }

  ArchiveRequest.@Nullable Stream stream() {
    return stream;
  }
}
