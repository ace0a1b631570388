package id.jagasitus.site;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One walk over the site's folder. */
final class Scan {

  private final Path root;
  private final ScanLimits limits;
  private final InstantSource clock;
  private final @Nullable Inventory before;
  private final Contents contents = new Contents();
  private final TreeMap<SitePath, Entry> entries = new TreeMap<>();
  private final List<ScanProblem> problems = new ArrayList<>();
  private final Deque<Place> open = new ArrayDeque<>();
  private boolean full;
  private int read;

  Scan(Path root, ScanLimits limits, InstantSource clock, @Nullable Inventory before) {
    this.root = root;
    this.limits = limits;
    this.clock = clock;
    this.before = before;
  }

  private record Place(SitePath path, Path file) {}

  Inventory run() {
    Instant began = clock.instant();
    open.push(new Place(SitePath.ROOT, root));
    while (!open.isEmpty() && !full) {
      list(open.pop());
    }
    return new Inventory(began, entries, problems, read);
  }

  private void list(Place folder) {
    var children = new ArrayList<Place>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.file)) {
      for (Path file : stream) {
        if (entries.size() + children.size() >= limits.maxEntries()) {
          stop();
          break;
        }
        children.add(new Place(folder.path.child(file), file));
      }
    } catch (NoSuchFileException vanished) {
      entries.remove(folder.path);
      return;
    } catch (IOException | DirectoryIteratorException e) {
      problem(folder.path, ScanProblem.Kind.UNREADABLE, e);
    }
    children.forEach(this::look);
  }

  private void stop() {
    full = true;
    problems.add(
        new ScanProblem(
            SitePath.ROOT, ScanProblem.Kind.TOO_MANY, "more than " + limits.maxEntries()));
  }

  private void look(Place place) {
    try {
      Stamp stamp = Stamp.of(place.file);
      Entry known = before == null ? null : before.entry(place.path);
      if (known != null && known.stillHolds(stamp)) {
        entries.put(place.path, known);
        if (stamp.type() == FileType.LINK) {
          checkLink(place);
        }
      } else {
        entries.put(place.path, entry(place, stamp));
      }
      if (stamp.type() == FileType.FOLDER) {
        descend(place);
      }
    } catch (NoSuchFileException vanished) {
      entries.remove(place.path);
    } catch (IOException e) {
      problem(place.path, ScanProblem.Kind.UNREADABLE, e);
    }
  }

  private void descend(Place folder) {
    if (folder.path.depth() < limits.maxDepth()) {
      open.push(folder);
    } else {
      problems.add(
          new ScanProblem(
              folder.path, ScanProblem.Kind.TOO_DEEP, "more than " + limits.maxDepth()));
    }
  }

  private Entry entry(Place place, Stamp stamp) throws IOException {
    return switch (stamp.type()) {
      case FILE -> file(place, stamp);
      case LINK -> link(place, stamp);
      case FOLDER, OTHER -> Entry.of(place.path, stamp, "", "", true);
    };
  }

  private Entry file(Place place, Stamp stamp) throws IOException {
    Stamp now = stamp;
    for (int attempt = 0; attempt < 2; attempt++) {
      Instant begin = clock.instant();
      Contents.Read content;
      try {
        content = contents.read(place.file, MimeTypes.page(MimeTypes.of(place.path)));
      } catch (NoSuchFileException vanished) {
        throw vanished;
      } catch (IOException e) {
        problem(place.path, ScanProblem.Kind.UNREADABLE, e);
        return Entry.of(place.path, now, "", "", false);
      }
      read++;
      Stamp after = Stamp.of(place.file);
      if (after.equals(now) && content.bytes() == now.size()) {
        return Entry.of(place.path, now, content.hash(), content.title(), now.settledAt(begin));
      }
      now = after;
    }
    problems.add(new ScanProblem(place.path, ScanProblem.Kind.UNSTEADY, "changed while read"));
    return Entry.of(place.path, now, "", "", false);
  }

  private Entry link(Place place, Stamp stamp) throws IOException {
    checkLink(place);
    return Entry.of(place.path, stamp, contents.link(place.file), "", true);
  }

  /** The target may appear, vanish or move without the link changing, so it is looked at anew. */
  private void checkLink(Place place) {
    try {
      Path target = place.file.toRealPath();
      if (!target.startsWith(root)) {
        problems.add(new ScanProblem(place.path, ScanProblem.Kind.LINK_OUTSIDE, target.toString()));
      }
    } catch (IOException e) {
      problem(place.path, ScanProblem.Kind.LINK_BROKEN, e);
    }
  }

  private void problem(SitePath path, ScanProblem.Kind kind, Exception e) {
    problems.add(new ScanProblem(path, kind, String.valueOf(e.getMessage())));
  }
}
