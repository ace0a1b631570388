package id.jagasitus.console.office;

import id.jagasitus.account.Accounts;
import id.jagasitus.console.Viewer;
import id.jagasitus.exercise.Exercises;
import id.jagasitus.exercise.Scorecard;
import id.jagasitus.journal.Journal;
import id.jagasitus.journal.JournalException;
import id.jagasitus.office.Case;
import id.jagasitus.office.Cases;
import id.jagasitus.office.CourtHours;
import id.jagasitus.office.Days;
import id.jagasitus.office.Duty;
import id.jagasitus.office.Inspection;
import id.jagasitus.office.KeptFinding;
import id.jagasitus.office.Moment;
import id.jagasitus.office.Notice;
import id.jagasitus.office.Periods;
import id.jagasitus.office.Procedure;
import id.jagasitus.office.Proof;
import id.jagasitus.office.Reminders;
import id.jagasitus.office.Reminding;
import id.jagasitus.office.Renewal;
import id.jagasitus.office.Rulebook;
import id.jagasitus.office.Step;
import id.jagasitus.office.Today;
import id.jagasitus.office.WorkingCalendar;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The office over one journal, and its desks. What it wants to know from the rest of the house is
 * handed in by the root as the parts are built; until then the answer is that nothing is known.
 */
public final class OfficeDesks {

  /** Kinds of what the office folds: its rules, cases and reports, days, and decided changes. */
  private static final List<String> FOLDED =
      List.of(
          "office.", "case.", "report.", "day.", "exercise.", "baseline.", "change.", "outgoing.");

  /** Acts after which somebody else may have their turn. */
  private static final List<String> MOVES = List.of("case.", "report.");

  private final InstantSource clock;
  private final Supplier<ZoneId> zone;
  private final Rulebook rulebook;
  private final Cases cases;
  private final Days days;
  private final Reminders reminders;
  private final Exercises exercises;
  private final Actors actors;
  private final JournalConsole journal;
  private final CaseConsole caseDesk;
  private final DayConsole dayDesk;
  private final ProcedureConsole procedureDesk;
  private final Map<Step, Inspection.Source> inspections = new ConcurrentHashMap<>();
  private final DecidedFiles decided = new DecidedFiles();
  private final ToldMails mails = new ToldMails();
  private final List<Moment.Source> moments = new CopyOnWriteArrayList<>(List.of(decided, mails));
  private volatile Proof.Source proofs = solved -> Proof.NONE;
  private volatile Supplier<List<Renewal>> renewals = List::of;
  private volatile CaseSources.Findings findings = CaseSources.Findings.NONE;
  private volatile Runnable moved = () -> {};

  private OfficeDesks(
      Journal journal,
      Trail trail,
      Accounts accounts,
      InstantSource clock,
      Supplier<ZoneId> zone,
      UnaryOperator<String> mask) {
    this.clock = clock;
    this.zone = zone;
    this.journal =
        new JournalConsole(
            trail, journal::head, (wanted, reader) -> journal.replay(List.of(), wanted, reader));
    rulebook = new Rulebook(journal);
    cases = new Cases(journal, clock, this::procedure, solved -> proofs.after(solved));
    days = new Days(journal, this::procedure);
    reminders = new Reminders(journal);
    exercises = new Exercises(journal, clock, cases);
    actors = new Actors(accounts, this::date);
    var sources = new CaseSources(new Found(), this::around);
    caseDesk = new CaseConsole(cases, actors, sources, this::now, mask);
    dayDesk = new DayConsole(cases, days, actors, this::now, this::inspect, () -> renewals.get());
    procedureDesk = new ProcedureConsole(rulebook, actors);
  }

  /**
   * Opens the office and folds the journal once.
   *
   * @param trail follows the journal already
   * @param zone the office's
   * @param mask turns an address into what may be shown of it
   */
  public static OfficeDesks over(
      Journal journal,
      Trail trail,
      Accounts accounts,
      InstantSource clock,
      Supplier<ZoneId> zone,
      UnaryOperator<String> mask)
      throws IOException {
    var desks = new OfficeDesks(journal, trail, accounts, clock, zone, mask);
    journal.follow(
        FOLDED,
        entry -> {
          desks.rulebook.fold(entry);
          desks.cases.fold(entry);
          desks.days.fold(entry);
          desks.reminders.fold(entry);
          desks.exercises.fold(entry);
          desks.decided.fold(entry);
          desks.mails.fold(entry);
          if (MOVES.stream().anyMatch(entry.kind()::startsWith)) {
            desks.moved.run();
          }
        });
    return desks;
  }

  /** Asks whoever is handed in, at the time of asking. */
  private final class Found implements CaseSources.Findings {
    @Override
    public Optional<KeptFinding> keep(long id) {
      return findings.keep(id);
    }

    @Override
    public void made(Viewer viewer, long finding, long caseNumber) throws JournalException {
      findings.made(viewer, finding, caseNumber);
    }
  }

  private Procedure procedure() {
    return rulebook.get(Procedure.class);
  }

  /** The working calendar in the office's zone. */
  public WorkingCalendar calendar() {
    return rulebook.get(CourtHours.class).calendar(zone.get());
  }

  /** The duty to submit the report of the month before, while it is there. */
  public Optional<Duty> monthlyReport() {
    return now().duties(cases, List.of(), List.of()).stream()
        .filter(duty -> duty.kind() == Duty.Kind.MONTHLY)
        .findFirst();
  }

  private LocalDate date() {
    return clock.instant().atZone(zone.get()).toLocalDate();
  }

  private Today now() {
    WorkingCalendar calendar = calendar();
    return new Today(
        clock.instant(),
        calendar,
        procedure(),
        rulebook.get(Periods.class),
        days.first(calendar, date()));
  }

  private Inspection inspect(Step step, LocalDate day) {
    return inspections.getOrDefault(step, (asked, at) -> Inspection.NONE).of(step, day);
  }

  private List<Moment> around(Case about, Instant from, Instant to) {
    var all = new ArrayList<Moment>();
    moments.forEach(source -> all.addAll(source.between(about, from, to)));
    return all;
  }

  /** Who knows about the snapshots (step 9). */
  public void provenBy(Proof.Source source) {
    proofs = source;
  }

  /** Who knows about a check (steps 1 to 3). */
  public void inspectedBy(Step step, Inspection.Source source) {
    inspections.put(step, source);
  }

  /** Somebody who knows what happened around a case; all are asked. */
  public void witnessedBy(Moment.Source source) {
    moments.add(source);
  }

  /** Who knows which services run out (step 4). */
  public void renewedBy(Supplier<List<Renewal>> source) {
    renewals = source;
  }

  /** Where cases come from. */
  public void foundBy(CaseSources.Findings source) {
    findings = source;
  }

  /**
   * Told of each act of a case or report, on the thread that wrote it and before its person has the
   * answer: it must be quick.
   */
  public void movedBy(Runnable told) {
    moved = told;
  }

  /** The messages that are due now. */
  public List<Notice> notices() {
    return reminders.due(cases, now(), rulebook.get(Reminding.class));
  }

  /** Writes down that a message is in the queue. */
  public void told(Notice notice) throws JournalException {
    reminders.told(notice);
  }

  /** All cases and reports, addresses whole: for papers and commands. */
  public Cases cases() {
    return cases;
  }

  /** All signed days: for papers. */
  public Days days() {
    return days;
  }

  /** All drills. */
  public Exercises exercises() {
    return exercises;
  }

  /** By what a drill is measured now. */
  public Scorecard.Measure measure() {
    return new Scorecard.Measure(
        procedure(), rulebook.get(Periods.class), calendar(), clock.instant());
  }

  /** What the office decided. */
  public Rulebook rulebook() {
    return rulebook;
  }

  /** Who people are. */
  public Actors actors() {
    return actors;
  }

  public CaseDesk caseDesk() {
    return caseDesk;
  }

  public DayDesk dayDesk() {
    return dayDesk;
  }

  public ProcedureDesk procedureDesk() {
    return procedureDesk;
  }

  public JournalDesk journalDesk() {
    return journal;
  }
}
