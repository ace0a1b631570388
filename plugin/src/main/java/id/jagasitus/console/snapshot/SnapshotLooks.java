package id.jagasitus.console.snapshot;

import id.jagasitus.console.snapshot.SnapshotDesk.Comparison;
import id.jagasitus.console.snapshot.SnapshotDesk.File;
import id.jagasitus.console.snapshot.SnapshotDesk.Folder;
import id.jagasitus.snapshot.Change;
import id.jagasitus.snapshot.NodeType;
import id.jagasitus.vault.Saved;
import id.jagasitus.vault.Shelf.Difference;
import id.jagasitus.vault.Shelf.Entry;
import id.jagasitus.vault.Shelf.Hit;
import id.jagasitus.vault.Shelf.Version;
import id.jagasitus.vault.Taken;
import id.jagasitus.vault.Vault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks into snapshots, the folder of the site only: whatever a page asks for, nothing outside that
 * folder is shown.
 */
final class SnapshotLooks {

  private static final int MOST_CHANGES = 2_000;
  private static final int MOST_HITS = 500;

  private final Vault vault;

  SnapshotLooks(Vault vault) {
    this.vault = vault;
  }

  Saved require(String id) throws IOException {
    return site(id).orElseThrow(() -> new NoSuchFileException(id));
  }

  /** A snapshot of the site that may be looked into. */
  private Optional<Saved> site(String id) throws IOException {
    if (!vault.ready() || id.isEmpty()) {
      return Optional.empty();
    }
    return vault.shelf().saved(id).filter(this::ofTheSite);
  }

  private boolean ofTheSite(Saved saved) {
    return saved.content() == Taken.Content.SITE
        && vault.site().filter(site -> saved.paths().contains(site.toString())).isPresent();
  }

  private String root() {
    return vault.site().map(Object::toString).orElse("");
  }

  /** The place in the snapshot; names that lead elsewhere are not in the site. */
  private Optional<String> inside(String path) {
    boolean safe = List.of(path.split("/")).stream().noneMatch(this::leads);
    return safe && (path.isEmpty() || path.startsWith("/"))
        ? Optional.of(root() + path)
        : Optional.empty();
  }

  private boolean leads(String name) {
    return name.equals("..") || name.equals(".") || name.indexOf('\0') >= 0;
  }

  Optional<Folder> folder(String id, String path) throws IOException {
    Optional<Saved> saved = site(id);
    Optional<String> inside = inside(path);
    if (saved.isEmpty() || inside.isEmpty()) {
      return Optional.empty();
    }
    return vault
        .shelf()
        .folder(saved.get().id(), inside.get())
        .map(entries -> new Folder(saved.get(), path, entries.stream().map(this::own).toList()));
  }

  Optional<File> file(String id, String path) throws IOException {
    Optional<Saved> saved = site(id);
    Optional<String> inside = inside(path);
    if (saved.isEmpty() || inside.isEmpty()) {
      return Optional.empty();
    }
    return vault
        .shelf()
        .entry(saved.get().id(), inside.get())
        .map(entry -> new File(saved.get(), own(entry)));
  }

  /** The same entry with its path from the site on. */
  private Entry own(Entry entry) {
    String path = entry.path().isEmpty() ? "" : entry.path().substring(root().length());
    return new Entry(
        entry.name(), path, entry.kind(), entry.size(), entry.modified(), entry.link());
  }

  Optional<byte[]> head(String id, String path, int most) throws IOException {
    Optional<File> file = file(id, path);
    return file.isEmpty()
        ? Optional.empty()
        : vault.shelf().head(file.get().snapshot().id(), root() + path, most);
  }

  boolean copy(String id, String path, OutputStream out) throws IOException {
    Optional<File> file = file(id, path);
    return file.isPresent()
        && file.get().entry().kind() == NodeType.FILE
        && vault.shelf().copy(file.get().snapshot().id(), root() + path, out);
  }

  boolean zip(String id, String path, OutputStream out) throws IOException {
    Optional<Folder> folder = folder(id, path);
    return folder.isPresent()
        && vault.shelf().zip(folder.get().snapshot().id(), root() + path, out);
  }

  List<Version> history(String path) throws IOException {
    Optional<String> inside = inside(path);
    if (!vault.ready() || inside.isEmpty() || path.isEmpty()) {
      return List.of();
    }
    return vault.shelf().history(inside.get()).stream()
        .filter(version -> ofTheSite(version.snapshot()))
        .map(each -> new Version(each.snapshot(), own(each.entry()), each.changed()))
        .toList();
  }

  List<Hit> find(String part) throws IOException {
    if (!vault.ready() || part.isBlank()) {
      return List.of();
    }
    return vault.shelf().named(part, root() + "/", MOST_HITS).stream()
        .map(hit -> new Hit(hit.snapshot(), own(hit.entry())))
        .toList();
  }

  Optional<Comparison> compare(String before, String after) throws IOException {
    Optional<Saved> one = site(before);
    Optional<Saved> two = site(after);
    if (one.isEmpty() || (!after.isEmpty() && two.isEmpty())) {
      return Optional.empty();
    }
    var changes = new ArrayList<Difference>();
    boolean[] more = new boolean[1];
    java.util.function.Consumer<Difference> sink =
        change -> {
          if (change.kind() == Change.Kind.METADATA) {
            return;
          }
          if (changes.size() < MOST_CHANGES) {
            changes.add(change);
          } else {
            more[0] = true;
          }
        };
    if (two.isPresent()) {
      vault.shelf().compare(one.get().id(), two.get().id(), sink);
    } else {
      vault.shelf().compareWithLive(one.get().id(), sink);
    }
    return Optional.of(new Comparison(one.get(), two, changes, more[0]));
  }
}
