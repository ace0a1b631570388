package id.jagasitus.integrity;

import id.jagasitus.journal.Appender;
import id.jagasitus.site.Baseline;
import id.jagasitus.site.Inventory;
import id.jagasitus.site.InventoryDiff;
import id.jagasitus.site.SiteFile;
import id.jagasitus.site.SitePath;
import id.jagasitus.watch.ScanResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Compares the site with what was approved, however long ago that was, and keeps what nobody has
 * decided about. Safe for several threads; one look at a time.
 */
public final class Integrity {

  /** Kind of the journal entry of an approval. */
  public static final String APPROVED = "baseline.approved";

  /** Kind of the journal entry of a file put back. */
  public static final String UNDONE = "change.undone";

  private static final int MOST_NAMED = 200;
  private static final int MOST_TEXT = 2 << 20;

  private final Path site;
  private final Approvals approvals;
  private final KeptCopies copies;
  private final Path evidence;
  private final Appender journal;
  private final Map<SitePath, Instant> firstSeen = new HashMap<>();
  private volatile List<Change> pending = List.of();
  private volatile LastGood lastGood = LastGood.NONE;
  private Inventory latest;

  /** What the journal keeps of an approval. */
  private record Approval(boolean whole, int files, long bytes, List<String> paths) {}

  /** What the journal keeps of a file put back. */
  private record Undone(String path, String kind, String kept) {}

  private Integrity(
      Path site, Approvals approvals, KeptCopies copies, Path evidence, Appender journal) {
    this.site = site;
    this.approvals = approvals;
    this.copies = copies;
    this.evidence = evidence;
    this.journal = journal;
    this.latest = Inventory.empty(Instant.EPOCH);
  }

  /**
   * Opens what is known of a site.
   *
   * @param site folder of the site
   * @param folder where the baseline and copies lie
   * @param evidence where changed files are moved when they are undone
   * @throws IOException when the baseline cannot be read
   */
  public static Integrity open(Path site, Path folder, Path evidence, Appender journal)
      throws IOException {
    return new Integrity(
        site,
        Approvals.open(folder),
        new KeptCopies(folder.resolve("approved")),
        evidence,
        journal);
  }

  /** Says where approved content comes from when no copy is kept. */
  public void restoreFrom(LastGood source) {
    lastGood = source;
  }

  /** The approved state, or the first one seen while its author is empty; empty before any look. */
  public synchronized Optional<Baseline> baseline() {
    return approvals.current();
  }

  /** Whether a person approved the baseline. */
  public boolean approved() {
    return baseline().filter(at -> !at.by().isEmpty()).isPresent();
  }

  /** What differs and nobody has decided about, the most urgent first. */
  public List<Change> pending() {
    return pending;
  }

  /**
   * Compares.
   *
   * @param now the site as it is
   * @param scan what the clean scanner says of a file now
   * @return changes that were not pending before, or became more urgent
   */
  public synchronized List<Change> look(
      Inventory now, Instant at, Function<SitePath, Optional<ScanResult>> scan) throws IOException {
    latest = now;
    if (approvals.current().isEmpty()) {
      keep(Baseline.approve(now, at, ""));
    }
    Map<SitePath, Change> before = new HashMap<>();
    pending.forEach(change -> before.put(change.path(), change));
    pending = changes(approvals.current().orElseThrow().diff(now), at, scan);
    firstSeen.keySet().retainAll(pending.stream().map(Change::path).toList());
    return pending.stream().filter(change -> news(change, before.get(change.path()))).toList();
  }

  private static boolean news(Change change, @org.jspecify.annotations.Nullable Change before) {
    return before == null
        || before.severity().compareTo(change.severity()) < 0
        || !before.now().map(SiteFile::hash).equals(change.now().map(SiteFile::hash));
  }

  private List<Change> changes(
      InventoryDiff diff, Instant at, Function<SitePath, Optional<ScanResult>> scan) {
    var changes = new ArrayList<Change>();
    diff.added().stream()
        .filter(file -> file.type() != id.jagasitus.site.FileType.FOLDER)
        .forEach(
            file ->
                changes.add(
                    change(Change.Kind.ADDED, Optional.empty(), Optional.of(file), at, scan)));
    diff.changed()
        .forEach(
            pair ->
                changes.add(
                    change(
                        Change.Kind.CHANGED,
                        Optional.of(pair.before()),
                        Optional.of(pair.now()),
                        at,
                        scan)));
    diff.removed().stream()
        .filter(file -> file.type() != id.jagasitus.site.FileType.FOLDER)
        .forEach(
            file ->
                changes.add(
                    change(Change.Kind.REMOVED, Optional.of(file), Optional.empty(), at, scan)));
    changes.sort(
        java.util.Comparator.comparing(Change::severity).reversed().thenComparing(Change::path));
    return List.copyOf(changes);
  }

  private Change change(
      Change.Kind kind,
      Optional<SiteFile> before,
      Optional<SiteFile> now,
      Instant at,
      Function<SitePath, Optional<ScanResult>> scan) {
    SitePath path = now.or(() -> before).orElseThrow().path();
    Optional<ScanResult> said = now.isPresent() ? scan.apply(path) : Optional.empty();
    Instant seen = firstSeen.computeIfAbsent(path, key -> at);
    return new Change(path, kind, seen, Risk.of(path.text(), kind, said), before, now, said);
  }

  /**
   * Approves the whole site as it is.
   *
   * @param author account name
   * @param address where the person sits
   */
  public synchronized void approveAll(String author, String address, Instant at)
      throws IOException {
    Baseline approved = Baseline.approve(latest, at, author);
    journal.append(
        author,
        address,
        APPROVED,
        new Approval(true, approved.files().size(), latest.bytes(), List.of()));
    keep(approved);
    pending = List.of();
    firstSeen.clear();
  }

  /** Approves these paths as they are; others stay pending. */
  public synchronized void approve(
      Collection<SitePath> paths, String author, String address, Instant at) throws IOException {
    Baseline before = approvals.current().orElseThrow();
    String by = before.by().isEmpty() ? "" : author;
    List<String> named = paths.stream().map(SitePath::text).limit(MOST_NAMED).toList();
    journal.append(
        author, address, APPROVED, new Approval(false, paths.size(), latest.bytes(), named));
    keep(before.approve(paths, latest, at, by));
    pending = pending.stream().filter(change -> !paths.contains(change.path())).toList();
  }

  private void keep(Baseline baseline) throws IOException {
    approvals.set(baseline);
    copies.follow(baseline, site);
  }

  /**
   * Puts the approved file back, or takes away what was added.
   *
   * @throws IOException when there is no such change any more, or no approved content
   */
  public synchronized void undo(SitePath path, String author, String address, Instant at)
      throws IOException {
    Change change =
        find(path).orElseThrow(() -> new IOException(path.text() + " is not pending any more"));
    var kept = new Undo(site, evidence, copies, lastGood).undo(change, at);
    journal.append(
        author,
        address,
        UNDONE,
        new Undone(path.text(), change.kind().name(), kept.map(Path::toString).orElse("")));
    pending = pending.stream().filter(other -> !other.path().equals(path)).toList();
  }

  /** The pending change at a path. */
  public Optional<Change> find(SitePath path) {
    return pending.stream().filter(change -> change.path().equals(path)).findFirst();
  }

  /**
   * The readable difference of a change; empty when it is no text or the approved text is not kept.
   */
  public Optional<Difference> difference(Change change, LocalDate today) throws IOException {
    Optional<byte[]> before =
        change.before().isPresent()
            ? copies.read(change.before().get().hash())
            : Optional.of(new byte[0]);
    if (before.isEmpty()) {
      return Optional.empty();
    }
    byte[] now = change.now().isPresent() ? read(change.path().in(site)) : new byte[0];
    if (binary(before.get()) || binary(now)) {
      return Optional.empty();
    }
    boolean page = change.path().text().matches("(?i).*\\.(?:x?html?|php)");
    return Optional.of(Difference.of(text(before.get()), text(now), page, today));
  }

  private static byte[] read(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(MOST_TEXT);
    }
  }

  private static boolean binary(byte[] content) {
    for (int i = 0; i < Math.min(content.length, 8_192); i++) {
      if (content[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
