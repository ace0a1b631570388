package id.jagasitus.vault;

import id.jagasitus.repository.BlobId;
import id.jagasitus.repository.FileType;
import id.jagasitus.repository.Repository;
import id.jagasitus.snapshot.Browser;
import id.jagasitus.snapshot.Change;
import id.jagasitus.snapshot.Diff;
import id.jagasitus.snapshot.Find;
import id.jagasitus.snapshot.Node;
import id.jagasitus.snapshot.NodeType;
import id.jagasitus.snapshot.Snapshot;
import id.jagasitus.snapshot.Snapshots;
import id.jagasitus.snapshot.Work;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks into the snapshots of the first place; reads, never writes. Thread-safe. */
public final class Shelf {

  private static final int MOST_HISTORY = 500;
  private static final long MOST_CONTENT = 64L << 20;

  private final Places places;
  private final Belongings belongings;
  private final Map<BlobId, Snapshot> known = new HashMap<>();
  private Set<BlobId> indexed = Set.of();
  private @Nullable Repository reading;

  Shelf(Places places, Belongings belongings) {
    this.places = places;
    this.belongings = belongings;
  }

  /**
   * An entry of a folder.
   *
   * @param name for display; hostile
   * @param path from the root of the snapshot on; empty where the name is not text and cannot be
   *     asked for by itself
   * @param kind file, folder, link …
   * @param size bytes of a file
   * @param modified when it was last changed
   * @param link target of a symbolic link; hostile; empty for others
   */
  public record Entry(
      String name, String path, NodeType kind, long size, Instant modified, String link) {}

  /** One version of a file. */
  public record Version(Saved snapshot, Entry entry, boolean changed) {}

  /** A find. */
  public record Hit(Saved snapshot, Entry entry) {}

  /**
   * A difference.
   *
   * @param path from the compared folder on, beginning with {@code /}; hostile
   * @param before bytes before; −1 where it is new
   * @param after bytes after; −1 where it is gone
   */
  public record Difference(
      Change.Kind kind, String path, boolean folder, long before, long after) {}

  /** All snapshots, newest first; snapshots before index, as readers must. */
  synchronized List<Snapshot> all() throws IOException {
    Repository repository = repository();
    List<BlobId> ids = repository.list(FileType.SNAPSHOT);
    known.keySet().retainAll(new HashSet<>(ids));
    if (!known.keySet().containsAll(ids)) {
      new Snapshots(repository).list().forEach(each -> known.put(each.id(), each));
    }
    return known.values().stream()
        .sorted(Comparator.comparing(Snapshot::time).thenComparing(Snapshot::id).reversed())
        .toList();
  }

  private Repository repository() throws IOException {
    if (reading == null) {
      reading = places.reading();
    }
    return reading;
  }

  /** The repository with an index that knows everything that is stored now. */
  synchronized Repository indexed() throws IOException {
    Repository repository = repository();
    Set<BlobId> now = new HashSet<>(repository.list(FileType.INDEX));
    if (!now.equals(indexed)) {
      repository.loadIndex();
      indexed = now;
    }
    return repository;
  }

  /** Newest first. */
  public List<Saved> snapshots() throws IOException {
    return all().stream().map(Saved::of).toList();
  }

  /** The one with this id, or whose first id it was; empty where there is none. */
  Optional<Snapshot> snapshot(String id) throws IOException {
    return all().stream()
        .filter(each -> each.id().hex().equals(id) || each.origin().hex().equals(id))
        .findFirst();
  }

  /** Likewise, for people. */
  public Optional<Saved> saved(String id) throws IOException {
    return snapshot(id).map(Saved::of);
  }

  /** Entries of a folder; empty where there is none. */
  public Optional<List<Entry>> folder(String id, String path) throws IOException {
    Optional<Snapshot> snapshot = snapshot(id);
    if (snapshot.isEmpty()) {
      return Optional.empty();
    }
    return new Browser(indexed(), snapshot.get())
        .folder(path)
        .map(nodes -> nodes.stream().map(node -> entry(path, node)).toList());
  }

  /** One entry; empty where there is none. */
  public Optional<Entry> entry(String id, String path) throws IOException {
    return find(id, path).map(found -> entry(parent(path), found.node));
  }

  private record Found(Browser browser, Node node) {}

  private Optional<Found> find(String id, String path) throws IOException {
    Optional<Snapshot> snapshot = snapshot(id);
    if (snapshot.isEmpty()) {
      return Optional.empty();
    }
    var browser = new Browser(indexed(), snapshot.get());
    return browser.entry(path).map(node -> new Found(browser, node));
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private static Entry entry(String folder, Node node) {
    String name = node.name().text();
    boolean exact = node.name().equals(id.jagasitus.snapshot.RawName.of(name));
    return new Entry(
        name,
        exact ? folder + '/' + name : "",
        node.type(),
        node.size(),
        node.modified(),
        node.linkTarget() == null ? "" : node.linkTarget().text());
  }

  /** The first bytes of a file; empty where there is none. */
  public Optional<byte[]> head(String id, String path, int most) throws IOException {
    Optional<Found> found = find(id, path).filter(each -> each.node.type() == NodeType.FILE);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(found.get().browser.head(found.get().node, most));
  }

  /** Writes a file out; false where there is none. */
  public boolean copy(String id, String path, OutputStream out) throws IOException {
    Optional<Found> found = find(id, path).filter(each -> each.node.type() == NodeType.FILE);
    if (found.isPresent()) {
      found.get().browser.copy(found.get().node, out);
    }
    return found.isPresent();
  }

  /** Writes a folder out as a ZIP; false where there is none. */
  public boolean zip(String id, String path, OutputStream out) throws IOException {
    Optional<Snapshot> snapshot = snapshot(id);
    if (snapshot.isEmpty()) {
      return false;
    }
    var browser = new Browser(indexed(), snapshot.get());
    if (browser.folder(path).isEmpty()) {
      return false;
    }
    browser.zip(path, out);
    return true;
  }

  /** The states of one file, newest first, with a mark where it differs from the one before. */
  public List<Version> history(String path) throws IOException {
    var versions = new ArrayList<Version>();
    Node later = null;
    for (Snapshot snapshot : all().stream().limit(MOST_HISTORY).toList()) {
      Optional<Node> node = new Browser(indexed(), snapshot).entry(path);
      if (node.isPresent()) {
        if (later != null && later.content().equals(node.get().content())) {
          Version last = versions.removeLast();
          versions.add(new Version(last.snapshot, last.entry, false));
        }
        versions.add(new Version(Saved.of(snapshot), entry(parent(path), node.get()), true));
        later = node.get();
      }
    }
    return versions;
  }

  /**
   * The content of a file of the site that has a hash, out of the newest snapshot that holds it.
   *
   * @param path below the site, with {@code /}
   * @param sha256 of the content, hexadecimal
   * @return empty where no snapshot holds it
   * @throws IOException also when it is too large to be handed over in memory
   */
  public Optional<byte[]> content(String path, String sha256) throws IOException {
    String full = site() + "/" + path;
    for (Version version : history(full)) {
      if (version.changed() && version.entry().kind() == NodeType.FILE) {
        Optional<byte[]> content = read(version, full);
        if (content.isPresent() && hash(content.get()).equals(sha256)) {
          return content;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<byte[]> read(Version version, String full) throws IOException {
    if (version.entry().size() > MOST_CONTENT) {
      throw new IOException(
          full + " is larger than 64 MiB: restore it from snapshot " + version.snapshot().id());
    }
    var out = new ByteArrayOutputStream();
    return copy(version.snapshot().id(), full, out)
        ? Optional.of(out.toByteArray())
        : Optional.empty();
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Entries below a folder whose name holds a text, in all snapshots of the site, newest first.
   *
   * @param below path that a find begins with
   */
  public List<Hit> named(String part, String below, int most) throws IOException {
    List<Snapshot> oldestFirst =
        all().reversed().stream().filter(each -> Proofs.of(each) == Taken.Content.SITE).toList();
    return new Find(indexed(), Work.unslowed())
        .named(part, oldestFirst).stream()
            .filter(hit -> hit.path().startsWith(below))
            .limit(most)
            .map(hit -> new Hit(Saved.of(hit.snapshot()), entry(parent(hit.path()), hit.node())))
            .toList();
  }

  /** Tells the differences of two snapshots in the folder of the site. */
  public void compare(String before, String after, Consumer<Difference> out) throws IOException {
    Snapshot one = require(before);
    Snapshot two = require(after);
    Diff.trees(
        indexed(), one, two, site().toString(), Work.unslowed(), change -> tell(change, out));
  }

  /** Tells the differences of a snapshot and the site as it is now. */
  public void compareWithLive(String before, Consumer<Difference> out) throws IOException {
    Diff.withLive(indexed(), require(before), site(), Work.unslowed(), change -> tell(change, out));
  }

  Snapshot require(String id) throws IOException {
    return snapshot(id)
        .orElseThrow(() -> new IOException("there is no snapshot " + id + " any more"));
  }

  /** The folder of the site. */
  Path site() throws IOException {
    return belongings
        .site()
        .orElseThrow(
            () ->
                new IOException(
                    "the site runs from a packed WAR: it can be saved and looked at, not changed"));
  }

  private static void tell(Change change, Consumer<Difference> out) {
    Node before = change.before();
    Node after = change.after();
    Node either = before == null ? after : before;
    boolean folder = either != null && either.type() == NodeType.DIR;
    if (change.path().contains("/" + Restores.FOLDER)) {
      return;
    }
    out.accept(
        new Difference(
            change.kind(),
            change.path(),
            folder,
            before == null ? -1 : before.size(),
            after == null ? -1 : after.size()));
  }
}
