package id.jagasitus.patrol;

import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.fresh.FreshCheck;
import id.jagasitus.fresh.FreshReport;
import id.jagasitus.fresh.SectionRegister;
import id.jagasitus.fresh.SitePages;
import id.jagasitus.integrity.Change;
import id.jagasitus.integrity.Integrity;
import id.jagasitus.integrity.Publishing;
import id.jagasitus.journal.Appender;
import id.jagasitus.site.Inventory;
import id.jagasitus.site.InventoryScanner;
import id.jagasitus.site.ScanLimits;
import id.jagasitus.site.SiteFile;
import id.jagasitus.site.SitePath;
import id.jagasitus.watch.CleanScanner;
import id.jagasitus.watch.Hosts;
import id.jagasitus.watch.Programs;
import id.jagasitus.watch.ScanResult;
import id.jagasitus.watch.SiteSurvey;
import id.jagasitus.watch.Study;
import id.jagasitus.watch.Tie;
import id.jagasitus.watch.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The checks of the site's files: unchanged, clean, fresh. One look reads only what changed since
 * the one before; a full look reads everything, whatever its stamps say. Safe for several threads;
 * one look at a time.
 */
public final class SitePatrol {

  private final Path site;
  private final InventoryScanner scanner;
  private final SiteSurvey survey;
  private final Integrity integrity;
  private final SectionRegister sections;
  private final Supplier<Hosts> hosts;
  private final InstantSource clock;
  private final Supplier<ZoneId> zone;
  private final Map<String, Told> told = new HashMap<>();
  private final ApprovedTies approvedTies = new ApprovedTies();
  private @Nullable Inventory inventory;
  private volatile SiteView view = SiteView.none();
  private volatile Optional<Publishing> windows = Optional.empty();

  /** What was told of an injection: where, in how many places, of which content. */
  private record Told(String place, int places, String content) {}

  /**
   * @param site folder of the site
   * @param hosts the site's own hosts and those the office approved
   */
  public SitePatrol(
      Path site,
      Integrity integrity,
      SectionRegister sections,
      Supplier<Hosts> hosts,
      InstantSource clock,
      Supplier<ZoneId> zone) {
    this.site = site;
    this.survey = new SiteSurvey(new CleanScanner(Programs.in(site)));
    this.integrity = integrity;
    this.sections = sections;
    this.hosts = hosts;
    this.clock = clock;
    this.zone = zone;
    this.scanner = new InventoryScanner(site, ScanLimits.DEFAULT, clock);
  }

  /** Opens the patrol of a site whose state lies in {@code folder}. */
  public static SitePatrol open(
      Path site,
      Path folder,
      Path evidence,
      Appender journal,
      SectionRegister sections,
      Supplier<Hosts> hosts,
      InstantSource clock,
      Supplier<ZoneId> zone)
      throws IOException {
    Integrity integrity = Integrity.open(site, folder, evidence, journal);
    return new SitePatrol(site, integrity, sections, hosts, clock, zone);
  }

  /** Folder of the site. */
  public Path site() {
    return site;
  }

  /** Approves from now on what changes while one of these windows is open. */
  public void approvesIn(Publishing publishing) {
    windows = Optional.of(publishing);
  }

  /** What was approved, and what differs from it. */
  public Integrity integrity() {
    return integrity;
  }

  /** What the last look found. */
  public SiteView view() {
    return view;
  }

  /** What the approved files lead to and run; empty before the first look. */
  public Optional<Set<Tie>> approvedTies() {
    SiteView now = view;
    return now.done()
        ? Optional.of(approvedTies.of(now.studies(), integrity.pending()))
        : Optional.empty();
  }

  /** Today where the court is. */
  public LocalDate today() {
    return clock.instant().atZone(zone.get()).toLocalDate();
  }

  /**
   * Looks at the whole site.
   *
   * @param full whether files are read again whose stamps did not change
   * @return signals of what is new since the last look
   * @throws IOException when the site's folder is not there, or a baseline cannot be kept
   */
  public synchronized List<Signal> look(boolean full) throws IOException {
    Instant at = clock.instant();
    Inventory now = full ? scanner.scanAll() : scanner.scan(inventory);
    boolean same = !full && unchanged(now);
    inventory = now;
    if (same && !view.studies().isEmpty() && view.day().equals(today())) {
      judgeAnew();
      view = view.seen(at);
      return changes(at);
    }
    SortedMap<SitePath, Study> studies = survey.survey(site, now, hosts.get(), today());
    List<Injection> injections = Injection.gather(studies);
    view = new SiteView(at, today(), now, studies, injections, fresh(now, studies, at));
    var signals = new ArrayList<>(changes(at));
    injections.forEach(found -> tell(found, at).ifPresent(signals::add));
    return signals;
  }

  private FreshReport fresh(Inventory now, SortedMap<SitePath, Study> studies, Instant at) {
    return new FreshCheck(sections.all())
        .look(new SitePages(now, studies, hosts.get()), at, today());
  }

  /** Whether the register changed since the site was judged by it. */
  public boolean toBeJudged() {
    SiteView seen = view;
    return seen.done() && !seen.fresh().register().equals(sections.all());
  }

  /** Judges what the last look saw by the register as it is now, where that changed since. */
  public synchronized void judgeAnew() {
    SiteView seen = view;
    if (toBeJudged()) {
      view = seen.judged(fresh(seen.inventory(), seen.studies(), clock.instant()));
    }
  }

  private boolean unchanged(Inventory now) {
    Inventory before = inventory;
    return before != null && now.read() == 0 && before.files().size() == now.files().size();
  }

  private List<Signal> changes(Instant at) throws IOException {
    List<Change> news = integrity.look(view.inventory(), at, this::scanOf);
    Set<SitePath> approved = windows.isPresent() ? windows.get().approve(integrity, at) : Set.of();
    return news.stream()
        .filter(change -> !tellsInjection(change) && !approved.contains(change.path()))
        .map(change -> ChangeSignals.of(change, at))
        .toList();
  }

  private Optional<ScanResult> scanOf(SitePath path) {
    return Optional.ofNullable(view.studies().get(path)).map(Study::result);
  }

  /** The same thing on forty pages is told once with its places, not once a page. */
  private boolean tellsInjection(Change change) {
    boolean harm = change.scan().filter(said -> said.verdict() != Verdict.NONE).isPresent();
    return harm && change.severity() == Severity.CRITICAL && !change.runs();
  }

  /**
   * An injection is told once, and again when it is in more places or a page that has it changed;
   * always of the place where it was seen first, so that one finding gathers it.
   */
  private Optional<Signal> tell(Injection found, Instant at) {
    Optional<Told> before = Optional.ofNullable(told.get(found.key()));
    String content = content(found);
    String place =
        before.map(Told::place).filter(found.places()::contains).orElse(found.places().getFirst());
    told.put(found.key(), new Told(place, found.places().size(), content));
    boolean news =
        before.isEmpty()
            || before.get().places() < found.places().size()
            || !before.get().content().equals(content);
    return news ? Optional.of(found.signal(place, content, at)) : Optional.empty();
  }

  /** Fingerprint of the pages that have it: what a person judges is bound to this. */
  private String content(Injection found) {
    String hashes =
        found.places().stream()
            .map(place -> view.inventory().find(SitePath.of(place.substring(1))))
            .map(file -> file.map(SiteFile::hash).orElse(""))
            .collect(Collectors.joining("\n"));
    return Fingerprint.of(hashes);
  }

  /** What is planted or suspicious in the approved state itself; asked before approving. */
  public List<Injection> suspicious() {
    return view.injections();
  }

  /** Every path of the last look. */
  public List<SitePath> paths() {
    return Collections.unmodifiableList(new ArrayList<>(view.studies().keySet()));
  }
}
