package id.jagasitus.console.office;

import id.jagasitus.console.Viewer;
import id.jagasitus.journal.JournalException;
import id.jagasitus.office.ActKind;
import id.jagasitus.office.Actor;
import id.jagasitus.office.Case;
import id.jagasitus.office.CaseAct;
import id.jagasitus.office.Cases;
import id.jagasitus.office.Deadline;
import id.jagasitus.office.KeptFinding;
import id.jagasitus.office.Moment;
import id.jagasitus.office.Notice;
import id.jagasitus.office.Post;
import id.jagasitus.office.Procedure;
import id.jagasitus.office.Proof;
import id.jagasitus.office.Reminders;
import id.jagasitus.office.Result;
import id.jagasitus.office.State;
import id.jagasitus.office.Submission;
import id.jagasitus.office.Today;
import id.jagasitus.office.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The desk over the cases: turns viewers into actors and masks what they see. */
public final class CaseConsole implements CaseDesk {

  private static final Duration HOUR = Duration.ofHours(1);

  private final Cases cases;
  private final Actors actors;
  private final CaseSources sources;
  private final Supplier<Today> today;
  private final UnaryOperator<String> mask;

  /**
   * @param today the office's rules and time at this moment
   * @param mask turns an address into what may be shown of it
   */
  public CaseConsole(
      Cases cases,
      Actors actors,
      CaseSources sources,
      Supplier<Today> today,
      UnaryOperator<String> mask) {
    this.cases = cases;
    this.actors = actors;
    this.sources = sources;
    this.today = today;
    this.mask = mask;
  }

  @Override
  public List<Case> list() {
    return cases.list().stream().map(this::masked).toList();
  }

  @Override
  public Optional<Case> find(long id) {
    return cases.find(id).map(this::masked);
  }

  private Case masked(Case about) {
    if (about.findings().isEmpty()) {
      return about;
    }
    return new Case(
        about.id(),
        about.version(),
        about.state(),
        about.drill(),
        about.opened(),
        about.author(),
        about.findings().stream().map(this::masked).toList(),
        about.brief(),
        about.report(),
        about.decision(),
        about.repair(),
        about.personalData(),
        about.closing(),
        about.acts(),
        about.clocks());
  }

  private KeptFinding masked(KeptFinding finding) {
    return new KeptFinding(
        finding.id(),
        finding.address().isEmpty() ? "" : mask.apply(finding.address()),
        finding.address().isEmpty() ? finding.network() : mask.apply(finding.address()),
        finding.intent(),
        finding.severity(),
        finding.score(),
        finding.rules(),
        finding.requests(),
        finding.first(),
        finding.last(),
        finding.succeeded(),
        finding.evidence().stream().map(this::masked).toList());
  }

  private KeptFinding.Request masked(KeptFinding.Request request) {
    return new KeptFinding.Request(
        request.time(),
        mask.apply(request.address()),
        request.method(),
        request.target(),
        request.status(),
        request.bytes(),
        request.agent());
  }

  @Override
  public List<Submission> reports() {
    return cases.reports();
  }

  @Override
  public Optional<Submission> report(long id) {
    return cases.report(id);
  }

  @Override
  public Set<ActKind> may(Viewer viewer, Case about) {
    return allowed(viewer, about.state());
  }

  @Override
  public Set<ActKind> may(Viewer viewer, Submission report) {
    Set<ActKind> allowed = allowed(viewer, report.state());
    allowed.retainAll(EnumSet.of(ActKind.SUBMITTED, ActKind.FORWARDED, ActKind.RETURNED));
    return allowed;
  }

  private Set<ActKind> allowed(Viewer viewer, State state) {
    Actor actor = actors.of(viewer);
    Procedure procedure = today.get().procedure();
    var allowed = EnumSet.noneOf(ActKind.class);
    for (ActKind kind : ActKind.values()) {
      if (kind.from(state) && kind.allows(actor, procedure)) {
        allowed.add(kind);
      }
    }
    return allowed;
  }

  @Override
  public boolean mayOpen(Viewer viewer) {
    return ActKind.OPENED.allows(actors.of(viewer), today.get().procedure());
  }

  @Override
  public List<Deadline> deadlines(Case about) {
    return Deadline.of(about, today.get().calendar());
  }

  @Override
  public List<Run> runs(Case about) {
    Today rules = today.get();
    Instant now = rules.now();
    WorkingCalendar calendar = rules.calendar();
    return about.clocks().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            entry ->
                new Run(
                    entry.getKey().number(),
                    entry.getValue().elapsed(now, calendar),
                    entry.getValue().limit().orElse(Duration.ZERO),
                    entry.getValue().working(),
                    entry.getValue().running(),
                    entry.getValue().late(now, calendar)))
        .toList();
  }

  @Override
  public Proof proof(Case about) {
    return about.repair().proof().orElseGet(() -> cases.proof(about));
  }

  @Override
  public List<Moment> timeline(Case about) {
    Instant from = Moment.began(about).minus(HOUR);
    Instant to = about.closing().map(Case.Closing::at).orElse(today.get().now());
    return Moment.joined(sources.moments().between(whole(about), from, to), about);
  }

  @Override
  public List<Moment> hourBefore(Case about) {
    Instant began = Moment.began(about);
    return sources.moments().between(whole(about), began.minus(HOUR), began);
  }

  /** Those who look for an actor's requests need the whole address; what they answer is masked. */
  private Case whole(Case about) {
    return cases.find(about.id()).orElse(about);
  }

  @Override
  public Optional<Notice> turn(Case about) {
    return about.state() == State.SUBMITTED
        ? about.report().flatMap(cases::report).flatMap(this::turn)
        : Reminders.turn(about, today.get());
  }

  @Override
  public Optional<Notice> turn(Submission report) {
    return Reminders.turn(report, cases, today.get());
  }

  @Override
  public List<Person> people() {
    return actors.people();
  }

  /** An act that may find the journal's disk full or gone. */
  private interface Written {
    Result run() throws JournalException;
  }

  private static Result written(Written act) {
    try {
      return act.run();
    } catch (JournalException e) {
      return Result.refused(Result.Why.CANNOT_WRITE, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Result open(Viewer viewer, List<Long> findings, CaseAct.Describe brief, boolean drill) {
    var kept = new ArrayList<KeptFinding>();
    for (long id : findings) {
      Optional<KeptFinding> finding = sources.findings().keep(id);
      if (finding.isEmpty()) {
        return Result.refused(Result.Why.UNKNOWN, id);
      }
      kept.add(finding.get());
    }
    return written(
        () -> {
          Result result = cases.open(actors.of(viewer), kept, brief, drill);
          if (result instanceof Result.Done done) {
            for (long id : findings) {
              sources.findings().made(viewer, id, done.id());
            }
          }
          return result;
        });
  }

  @Override
  public Result act(Viewer viewer, long id, long version, CaseAct act) {
    return written(() -> cases.act(actors.of(viewer), id, version, act));
  }

  @Override
  public Result submit(Viewer viewer, long id, List<Long> versions, Submission.Sheet sheet) {
    return written(() -> cases.submit(actors.of(viewer), id, versions, sheet));
  }

  @Override
  public Result forward(Viewer viewer, long id, long version, String note) {
    return written(() -> cases.forward(actors.of(viewer), id, version, note));
  }

  @Override
  public Result giveBack(Viewer viewer, long id, long version, Post to, String reason) {
    return written(() -> cases.giveBack(actors.of(viewer), id, version, to, reason));
  }
}
