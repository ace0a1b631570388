package id.jagasitus.integrity;

import id.jagasitus.event.Severity;
import id.jagasitus.journal.Appender;
import id.jagasitus.watch.Tie;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which hosts and scripts the served pages may lead to and run: what a person approved, and what
 * the approved files hold. Everything else waits for a decision, however long ago it came. What the
 * first look at a page shows waits as one; what comes to a page later is told at once. Safe for
 * several threads.
 */
public final class Outgoing {

  /** Kind of the journal entry of an approval. */
  public static final String APPROVED = "outgoing.approved";

  private static final int MOST_NAMED = 200;

  private final Path file;
  private final Appender journal;
  private volatile Supplier<Optional<Set<Tie>>> files = () -> Optional.of(Set.of());
  private Set<Tie> covered = Set.of();
  private TieTable table = new TieTable();
  private String site = "";
  private Instant approved = Instant.EPOCH;
  private String by = "";
  private boolean changed;

  /** What the journal keeps of an approval. */
  private record Approval(boolean whole, int count, List<String> ties) {}

  /** How much worse than new something is. */
  @FunctionalInterface
  public interface Judge {

    /**
     * @param came whether the page was looked at before without it
     */
    Severity severity(Tie tie, boolean came);
  }

  /**
   * How it stands.
   *
   * @param site the public address it is about; empty before the first look
   * @param approved when a person last approved all of it; the epoch while nobody did
   * @param by who; empty while nobody did
   * @param pages how many pages were looked at
   * @param accepted what a person approved, or approved files hold, and is still there
   * @param first what was there when a page was first looked at before anything was approved
   * @param waiting what came since, the most urgent first
   * @param gone what was approved and is on none of its pages any more
   * @param left how many more a page has than there is room for
   */
  public record View(
      String site,
      Instant approved,
      String by,
      int pages,
      List<ServedTie> accepted,
      List<ServedTie> first,
      List<ServedTie> waiting,
      List<ServedTie> gone,
      int left) {

    /** Before any look. */
    public static final View NONE =
        new View("", Instant.EPOCH, "", 0, List.of(), List.of(), List.of(), List.of(), 0);

    public View {
      accepted = List.copyOf(accepted);
      first = List.copyOf(first);
      waiting = List.copyOf(waiting);
      gone = List.copyOf(gone);
    }

    /** Everything that waits for a decision. */
    public List<ServedTie> undecided() {
      return Stream.concat(waiting.stream(), first.stream()).toList();
    }

    /** What waits under a name. */
    public Optional<ServedTie> find(String id) {
      return undecided().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Whether the scanner finds something of it harmful. */
    public boolean harmful() {
      return undecided().stream().anyMatch(one -> one.severity() == Severity.CRITICAL);
    }

    /** How many of what waits a person should look at. */
    public long urgent() {
      return waiting.stream().filter(one -> one.severity() != Severity.INFO).count();
    }
  }

  private Outgoing(Path file, Appender journal) {
    this.file = file;
    this.journal = journal;
  }

  /**
   * Opens what is kept in a file, or begins one.
   *
   * @throws IOException when it cannot be read, or was damaged; its message says what to do
   */
  public static Outgoing open(Path file, Appender journal) throws IOException {
    var outgoing = new Outgoing(file, journal);
    OutgoingLines.read(file).ifPresent(outgoing::take);
    return outgoing;
  }

  private void take(OutgoingLines.Kept kept) {
    site = kept.site();
    approved = kept.approved();
    by = kept.by();
    table = kept.table();
  }

  /**
   * Says what the approved files lead to and run: nobody needs to approve that twice.
   *
   * @param ties empty until the files were looked at
   */
  public void coveredBy(Supplier<Optional<Set<Tie>>> ties) {
    files = ties;
  }

  /** Whether it is known what the approved files hold, without which nothing can be judged. */
  public boolean ready() {
    return files.get().isPresent();
  }

  private void cover() {
    Set<Tie> now = files.get().orElse(covered);
    if (!now.equals(covered)) {
      covered = now;
      table.covered(now);
      changed = true;
    }
  }

  /** Begins a round of looks at a site; what is known of one site says nothing of another. */
  public synchronized void begin(String now) {
    if (!server(site).equals(server(now))) {
      table = new TieTable();
      approved = Instant.EPOCH;
      by = "";
    }
    changed |= !site.equals(now);
    site = now;
  }

  /** Name and port of an address: with or without {@code www} and encryption it is one site. */
  private static String server(String address) {
    return address
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^https?://(?:www\\.)?", "")
        .replaceFirst("/.*", "");
  }

  /**
   * Takes in what one page leads to and runs.
   *
   * @param path where the page lies
   * @param ties with an example of each
   * @return what nobody has approved and should be told: what came to a page that was known, and
   *     once a person approved the rest, what is on a new page too
   */
  public synchronized List<ServedTie> looked(
      String path, Map<Tie, String> ties, Judge judge, Instant at) {
    cover();
    String page = OutgoingLines.clean(path);
    boolean known = table.knows(page);
    Map<Tie, ServedTie> before = Map.copyOf(table.ties);
    var now = new HashMap<Tie, ServedTie>();
    ties.forEach(
        (tie, sample) -> {
          Severity severity = judge.severity(tie, known && !before.containsKey(tie));
          var standing = TieTable.standing(tie, covered);
          boolean came = known || decided();
          String begin = OutgoingLines.clean(sample);
          now.put(tie, new ServedTie(tie, begin, at, severity, standing, came, List.of()));
        });
    table.looked(page, now, at);
    changed = true;
    return table.ties.values().stream()
        .filter(row -> now.containsKey(row.tie()) && row.waits() && row.came())
        .filter(row -> worse(row, before.get(row.tie())))
        .toList();
  }

  private static boolean worse(ServedTie now, @Nullable ServedTie before) {
    return before == null || before.severity().compareTo(now.severity()) < 0;
  }

  private boolean decided() {
    return !by.isEmpty();
  }

  /** Pages on which something grave waits, by path. */
  public synchronized Set<String> suspects() {
    var pages = new TreeSet<String>();
    table.ties.values().stream()
        .filter(row -> row.tie().kind().grave() && row.waits() && row.came())
        .forEach(row -> pages.addAll(row.pages()));
    return pages;
  }

  /** How it stands. */
  public synchronized View view() {
    cover();
    return new View(
        site,
        approved,
        by,
        table.pages.size(),
        rows(row -> !row.waits() && !row.pages().isEmpty()),
        rows(row -> row.waits() && !row.came()),
        rows(row -> row.waits() && row.came()),
        rows(row -> !row.waits() && row.pages().isEmpty()),
        table.left());
  }

  private List<ServedTie> rows(Predicate<ServedTie> wanted) {
    return table.ties.values().stream()
        .filter(wanted)
        .sorted(
            Comparator.comparing(ServedTie::severity)
                .reversed()
                .thenComparing((ServedTie row) -> row.tie().kind())
                .thenComparing(row -> row.tie().to()))
        .toList();
  }

  /** Approves everything that waits; what is gone is no longer approved. */
  public synchronized void approveAll(String author, String address, Instant at)
      throws IOException {
    List<ServedTie> meant = view().undecided();
    write(author, address, true, meant);
    decide(meant);
    table.dropGone();
    approved = at;
    by = author;
    save();
  }

  /** Approves some of what waits. */
  public synchronized void approve(
      Collection<ServedTie> chosen, String author, String address, Instant at) throws IOException {
    write(author, address, false, chosen);
    decide(chosen);
    if (!decided() && view().first().isEmpty()) {
      approved = at;
      by = author;
    }
    save();
  }

  private void decide(Collection<ServedTie> chosen) {
    table.approve(chosen.stream().map(ServedTie::tie).collect(Collectors.toSet()));
    changed = true;
  }

  private void write(String author, String address, boolean whole, Collection<ServedTie> chosen)
      throws IOException {
    Function<Tie, String> named = tie -> tie.kind() + " " + tie.to();
    List<String> names =
        chosen.stream().map(ServedTie::tie).map(named).sorted().limit(MOST_NAMED).toList();
    journal.append(author, address, APPROVED, new Approval(whole, chosen.size(), names));
  }

  /** Keeps what was seen; call it after a round. */
  public synchronized void save() throws IOException {
    if (changed) {
      OutgoingLines.write(new OutgoingLines.Kept(site, approved, by, table), file);
      changed = false;
    }
  }
}
