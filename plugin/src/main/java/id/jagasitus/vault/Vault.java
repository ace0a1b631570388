package id.jagasitus.vault;

import id.jagasitus.event.Signal;
import id.jagasitus.journal.Journal;
import id.jagasitus.journal.JournalException;
import id.jagasitus.snapshot.ForgetPlan;
import id.jagasitus.snapshot.Media;
import id.jagasitus.snapshot.Snapshot;
import id.jagasitus.snapshot.Work;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The backup of the site: what the schedule does by itself, and what people ask for. */
public final class Vault implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Vault.class.getName());
  private static final String SYSTEM = Journal.SYSTEM;

  private final SnapshotConfig config;
  private final Belongings belongings;
  private final House house;
  private final Ledger ledger;
  private final Places places;
  private final Runs runs;
  private final Taking taking;
  private final Proofs proofs;
  private final Shelf shelf;
  private final Restores restores;
  private final KeyRing keys;
  private final DiscExport discs;
  private final DueDates dates;
  private final @Nullable ChangeWatch changes;

  /** A vault over a journal that is folded into the ledger already. */
  public Vault(SnapshotConfig config, Belongings belongings, Ledger ledger, House house) {
    this.config = config;
    this.belongings = belongings;
    this.house = house;
    this.ledger = ledger;
    places = new Places(config, belongings, house.environment());
    runs = new Runs(house.environment().clock(), house.nanoTime(), this::failed);
    var sources = new Sources(config, belongings, places);
    taking = new Taking(places, sources, belongings, ledger, house);
    proofs = new Proofs(places, belongings, ledger, house);
    shelf = new Shelf(places, belongings);
    restores = new Restores(places, shelf, taking, ledger, house);
    keys = new KeyRing(places, ledger, house);
    discs = new DiscExport(places, shelf, house);
    dates = new DueDates(ledger, config.targets());
    changes = belongings.site().map(site -> new ChangeWatch(site, house.nanoTime())).orElse(null);
  }

  private void failed(Runs.Order order, Throwable e) {
    LOG.log(Level.ERROR, "The backup run " + order.what() + " failed", e);
    try {
      String message = e instanceof IOException ? String.valueOf(e.getMessage()) : e.toString();
      var failed = new Acts.Failed(order.what(), order.place(), message);
      house.journal().append(SYSTEM, "", Acts.FAILED, failed);
    } catch (JournalException full) {
      LOG.log(Level.ERROR, "The failure could not be written down either", full);
    }
  }

  /** Whether a repository was set up. */
  public boolean ready() {
    return places.password().exists();
  }

  /** Makes the repository and a first recovery key. */
  public void setUp(String author) throws IOException {
    places.make();
    var made = new Acts.Made(SnapshotConfig.PRIMARY, places.location(SnapshotConfig.PRIMARY));
    house.journal().append(author, "", Acts.MADE, made);
    keys.makeSheet(author);
  }

  /** Does what is most due, if nothing runs; call every few seconds. */
  public void tick() throws IOException {
    if (!ready() || running().isPresent()) {
      return;
    }
    noteSite();
    Instant now = house.now();
    for (Due due : dates.due(now, house.zone().get())) {
      if (begin(due, SYSTEM)) {
        return;
      }
    }
    if (ledger.settings().onChange() && changed(now)) {
      take(Reason.CHANGE, "", SYSTEM);
    }
    restores.tidy(now);
  }

  /** A command that restores while no server runs asks for it. */
  private void noteSite() throws JournalException {
    Optional<Path> site = belongings.site();
    if (site.isPresent() && !site.equals(ledger.site())) {
      house.journal().append(SYSTEM, "", Acts.SITE, new Acts.Site(site.get().toString()));
    }
  }

  private boolean changed(Instant now) throws IOException {
    Instant last =
        ledger
            .newest(taken -> taken.content() == Taken.Content.SITE)
            .map(Taken::time)
            .orElse(Instant.MIN);
    return changes != null && changes.settled(now, last);
  }

  private boolean begin(Due due, String author) {
    return switch (due.what()) {
      case Due.TAKE -> take(Reason.SCHEDULE, "", author);
      case Due.VISITORS -> visitors(author);
      case Due.COPY -> there(due) && copy(due.place(), author);
      case Due.READ_BACK -> there(due) && readBack(due.place(), author);
      case Due.DRILL -> there(due) && drill(due.place(), author);
      case Due.LET_GO -> there(due) && letGo(due.place(), author);
      default -> there(due) && prune(due.place(), author);
    };
  }

  private boolean there(Due due) {
    return places.there(due.place());
  }

  /** Slow for the schedule, as fast as it goes for a person who waits. */
  private Work work(String author) {
    return author.equals(SYSTEM)
        ? new Work(
            new GentleBrake(config.bytesPerSecond(), house.busy(), house.nanoTime(), Thread::sleep))
        : Work.unslowed();
  }

  private boolean begin(String what, String at, String author, Runs.Task task) {
    var order = new Runs.Order(what, at, author);
    return author.equals(SYSTEM)
        ? runs.begin(order, work(author), task)
        : runs.queue(order, work(author), task);
  }

  /**
   * Begins a snapshot of the site; one for a case is proven by a drill right away.
   *
   * @param caseNumber empty for none
   * @return false where it cannot even wait its turn: for the schedule while another run is under
   *     way, for a person when many wait already
   */
  public boolean take(Reason reason, String caseNumber, String author) {
    var wish = new Taking.Wish(Taken.Content.SITE, reason, caseNumber, author);
    return begin(
        Due.TAKE,
        SnapshotConfig.PRIMARY,
        author,
        work -> {
          if (changes != null) {
            changes.saved();
          }
          taking.take(wish, author.equals(SYSTEM) ? 1 : 2, work);
          if (reason == Reason.CASE) {
            proofs.drill(SnapshotConfig.PRIMARY, author, work);
          }
        });
  }

  private boolean visitors(String author) {
    var wish = new Taking.Wish(Taken.Content.VISITORS, Reason.SCHEDULE, "", author);
    return begin(Due.VISITORS, SnapshotConfig.PRIMARY, author, work -> taking.take(wish, 1, work));
  }

  /** Begins to read back the next part of a place. */
  public boolean readBack(String at, String author) {
    return begin(Due.READ_BACK, at, author, work -> proofs.readBack(at, author, work));
  }

  /** Begins a restore drill. */
  public boolean drill(String at, String author) {
    return begin(Due.DRILL, at, author, work -> proofs.drill(at, author, work));
  }

  /** Begins to bring a target up to date; makes its repository the first time a person asks. */
  public boolean copy(String target, String author) {
    return begin(
        Due.COPY,
        target,
        author,
        work -> {
          if (!places.there(target) && !author.equals(SYSTEM)) {
            places.make(target);
          }
          proofs.copy(target, author, work);
        });
  }

  /** Begins to let snapshots of a place go. */
  public boolean letGo(String at, String author) {
    return begin(Due.LET_GO, at, author, work -> proofs.letGo(at, author));
  }

  /** Begins to free the space of a place. */
  public boolean prune(String at, String author) {
    return begin(Due.PRUNE, at, author, work -> proofs.prune(at, author, work));
  }

  /**
   * Begins a restore of the live site.
   *
   * @param chosen paths below the site; empty for all
   * @param evenSuspicious whether the person knows that the snapshot has signs of injected content
   */
  public boolean restore(
      String snapshot, List<String> chosen, boolean evenSuspicious, String author) {
    var wish = new Restores.Wish(snapshot, chosen, evenSuspicious, author);
    return begin(Due.RESTORE, SnapshotConfig.PRIMARY, author, work -> restores.run(wish, work));
  }

  /**
   * Begins to restore one file from the newest snapshot in which it was found without sign.
   *
   * @param path below the site, with {@code /}
   * @return the snapshot; empty where there is none, or another run is under way
   */
  public Optional<Saved> restoreFromLastGood(String path, String author) throws IOException {
    String full = shelf.site() + (path.startsWith("/") ? path : "/" + path);
    for (Snapshot snapshot : shelf.all()) {
      Saved saved = Saved.of(snapshot);
      if (good(saved) && shelf.entry(saved.id(), full).isPresent()) {
        return restore(saved.id(), List.of(path), false, author)
            ? Optional.of(saved)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The newest snapshot of the site in which no sign was found. */
  public Optional<Saved> lastGood() throws IOException {
    return shelf.snapshots().stream().filter(Vault::good).findFirst();
  }

  private static boolean good(Saved saved) {
    return saved.content() == Taken.Content.SITE && saved.verdict() == Verdict.CHECKED;
  }

  /** The newest snapshot after an instant that is sound, without sign, and passed a drill. */
  public Optional<Taken> provenSince(Instant instant) {
    Predicate<Taken> proven =
        taken ->
            taken.content() == Taken.Content.SITE
                && taken.time().isAfter(instant)
                && taken.verdict() == Verdict.CHECKED
                && taken.sound()
                && ledger.proven(taken);
    return ledger.newest(proven);
  }

  /** The last drill that passed, at any place. */
  public Optional<Drilled> lastProven() {
    return ledger.drilled().stream().filter(Drilled::passed).findFirst();
  }

  /** Begins to undo the newest restore. */
  public boolean undo(String id, String author) {
    return begin(Due.UNDO, SnapshotConfig.PRIMARY, author, work -> restores.undo(id, author));
  }

  /** Whether {@link #undo} would do something. */
  public boolean undoable(Restored restored) {
    return restores.undoable(restored);
  }

  /** Begins to write disc images into a folder beside the repository. */
  public boolean export(Media media, String author) throws IOException {
    Path folder = exports();
    return begin(
        Due.EXPORT,
        SnapshotConfig.PRIMARY,
        author,
        work -> discs.export(media, folder, author, work));
  }

  /** Where disc images are written. */
  public Path exports() throws IOException {
    return discs.folder();
  }

  /** Notes where a disc is, who took it and when it is to be read again. */
  public void keepDisc(
      String sha256, String keptAt, String takenBy, @Nullable Instant testBy, String author)
      throws JournalException {
    var kept = new Acts.DiscKept(sha256, keptAt, takenBy, testBy);
    house.journal().append(author, "", Acts.DISC_KEPT, kept);
  }

  /** Changes what the office decides; the caller checked it. */
  public Optional<VaultSettings.Bound> decide(VaultSettings settings, String author)
      throws JournalException {
    Optional<VaultSettings.Bound> problem = settings.problem();
    if (problem.isEmpty()) {
      house.journal().append(author, "", Acts.SETTINGS, settings);
    }
    return problem;
  }

  /** What the rules would let go now. */
  public ForgetPlan preview() throws IOException {
    return proofs.plan(shelf.all());
  }

  /** What should have happened and did not; for a job of its own. */
  public List<Overdue> overdue() {
    return dates.overdue(house.now(), house.zone().get());
  }

  /** Likewise, as signals about the site. */
  public List<Signal> overdueSignals() {
    Instant now = house.now();
    return overdue().stream().map(each -> each.signal(now)).toList();
  }

  /** When the next snapshot is due by the clock; empty for never. */
  public Optional<Instant> next() {
    return ledger.settings().nextDue(house.now(), house.zone().get());
  }

  /** How each place is. */
  public List<PlaceState> placeStates() {
    return new PlaceStates(places, belongings, ledger, house).all();
  }

  /** What is in the snapshots. */
  public Shelf shelf() {
    return shelf;
  }

  /** The keys, and what people do with them. */
  public KeyRing keys() {
    return keys;
  }

  /** What was done. */
  public Ledger ledger() {
    return ledger;
  }

  /** The folder of the site; empty for a packed web application. */
  public Optional<Path> site() {
    return belongings.site();
  }

  /** Where the repository lies. */
  public String location() {
    return places.location(SnapshotConfig.PRIMARY);
  }

  /** The file of the password for unattended runs. */
  public Path passwordFile() {
    return belongings.passwordFile();
  }

  /** The run under way. */
  public Optional<Running> running() {
    return runs.running();
  }

  /** Runs that people asked for, whose turn has not come. */
  public List<Waiting> waiting() {
    return runs.waiting();
  }

  /** Takes a run that waits out of the row; false where it runs already or has run. */
  public boolean withdraw(long number) {
    return runs.withdraw(number);
  }

  /** Stops the run under way. */
  public void cancel() {
    runs.cancel();
  }

  /** Waits for the run under way. */
  void await() {
    try {
      runs.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a run was under way", e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      runs.close();
    } finally {
      places.close();
    }
  }
}
