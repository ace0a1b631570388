package id.jagasitus.office;

import id.jagasitus.journal.Appender;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.JournalException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All cases and reports, folded from the journal, and the acts that move them. Safe for many
 * threads: acts are judged one after another, each against what the one before left behind.
 */
public final class Cases {
  private static final int MOST_ACTS = 2_000;
  private static final int MOST_OPEN = 1_000;
  private static final int MOST_FINDINGS = 5;

  private final Appender journal;
  private final InstantSource clock;
  private final Supplier<Procedure> procedure;
  private final Proof.Source proofs;
  private final Map<Long, CaseFolder> cases = new LinkedHashMap<>();
  private final Map<Long, Case> folded = new LinkedHashMap<>();
  private final Map<Long, Submission> reports = new LinkedHashMap<>();

  /** Makes one act after another look at the same state; never taken by {@link #fold}. */
  private final Object acts = new Object();

  /**
   * @param procedure who may do what, in what time; asked at every act
   * @param proofs what is known of the snapshots
   */
  public Cases(
      Appender journal, InstantSource clock, Supplier<Procedure> procedure, Proof.Source proofs) {
    this.journal = journal;
    this.clock = clock;
    this.procedure = procedure;
    this.proofs = proofs;
  }

  /** Takes in an entry of the journal. */
  public synchronized void fold(Entry entry) {
    ActKind.written(entry.kind()).ifPresent(kind -> fold(entry, kind));
  }

  private void fold(Entry entry, ActKind kind) {
    switch (kind) {
      case OPENED -> opened(entry, entry.data().as(Written.Opened.class));
      case SUBMITTED -> submitted(entry, entry.data().as(Written.Submitted.class));
      case FORWARDED, RETURNED -> passed(entry, kind, entry.data().as(Written.Passed.class));
      default -> acted(entry, kind, entry.data().as(Written.Signed.class));
    }
  }

  private void opened(Entry entry, Written.Opened written) {
    keep(new CaseFolder(entry, written, procedure.get()));
  }

  private void keep(CaseFolder folder) {
    cases.put(folder.id(), folder);
    folded.put(folder.id(), folder.fold());
  }

  private void acted(Entry entry, ActKind kind, Written.Signed signed) {
    CaseFolder folder = cases.get(signed.id());
    if (folder != null && kind.type().isPresent()) {
      CaseAct act = entry.data().part("act", kind.type().get());
      folder.act(entry, kind, signed, act, procedure.get());
      keep(folder);
    }
  }

  private void submitted(Entry entry, Written.Submitted written) {
    Submission before = reports.get(written.id());
    reports.put(written.id(), Reports.submitted(before, entry, written, procedure.get()));
    for (long id : written.sheet().cases()) {
      CaseFolder folder = cases.get(id);
      if (folder != null) {
        folder.submitted(entry, written, procedure.get());
        keep(folder);
      }
    }
  }

  private void passed(Entry entry, ActKind kind, Written.Passed written) {
    Submission before = reports.get(written.id());
    if (before == null) {
      return;
    }
    reports.put(written.id(), Reports.passed(before, entry, kind, written));
    for (long id : written.cases()) {
      CaseFolder folder = cases.get(id);
      if (folder != null) {
        folder.passed(entry, kind, written, procedure.get());
        keep(folder);
      }
    }
  }

  /** All cases, the newest first. */
  public synchronized List<Case> list() {
    return new ArrayList<>(folded.values()).reversed();
  }

  /** One case. */
  public synchronized Optional<Case> find(long id) {
    return Optional.ofNullable(folded.get(id));
  }

  /** All reports, the newest first. */
  public synchronized List<Submission> reports() {
    return new ArrayList<>(reports.values()).reversed();
  }

  /** One report. */
  public synchronized Optional<Submission> report(long id) {
    return Optional.ofNullable(reports.get(id));
  }

  /** What is known about the snapshots after a case's solution. */
  public Proof proof(Case about) {
    return about.repair().solved().map(proofs::after).orElse(Proof.NONE);
  }

  /**
   * Opens a case.
   *
   * @param findings what it is made of; none when somebody saw the problem themselves; those of a
   *     drill make it a drill, whatever is asked
   */
  public Result open(Actor actor, List<KeptFinding> findings, CaseAct.Describe brief, boolean drill)
      throws JournalException {
    synchronized (acts) {
      Optional<Capacity> as = ActKind.OPENED.capacity(actor, procedure.get());
      Optional<Result> refused = Judge.words(brief);
      if (as.isEmpty() && !actor.equals(Actor.SYSTEM)) {
        return Result.refused(Result.Why.NOT_ALLOWED);
      }
      if (refused.isPresent()) {
        return refused.get();
      }
      if (list().stream().filter(each -> !each.state().over()).count() >= MOST_OPEN) {
        return Result.refused(Result.Why.TOO_MANY, MOST_OPEN);
      }
      long played = findings.stream().filter(KeptFinding::drill).count();
      if (played > 0 && played < findings.size()) {
        return Result.refused(Result.Why.DRILL_MIXED);
      }
      long id = next(list().stream().mapToLong(Case::id).max().orElse(0));
      String post = as.map(capacity -> capacity.post().name()).orElse("");
      List<KeptFinding> kept = findings.stream().limit(MOST_FINDINGS).toList();
      var written =
          new Written.Opened(
              id, post, as.map(Capacity::deputy).orElse(""), drill || played > 0, kept, brief);
      journal.append(actor.name(), actor.address(), ActKind.OPENED.written(), written);
      return Result.done(id);
    }
  }

  private static long next(long highest) {
    return highest + 1;
  }

  /**
   * Does something with a case.
   *
   * @param version what the actor saw; refused when somebody acted since
   */
  public Result act(Actor actor, long id, long version, CaseAct act) throws JournalException {
    synchronized (acts) {
      Optional<Case> found = find(id);
      if (found.isEmpty()) {
        return Result.refused(Result.Why.UNKNOWN, id);
      }
      Case before = found.get();
      var judge = new Judge(procedure.get(), clock.instant());
      CaseAct meant = act instanceof CaseAct.BackUp ? new CaseAct.BackUp(proof(before)) : act;
      Optional<Result> refused = judge.problem(actor, before, version, meant);
      if (refused.isPresent()) {
        return refused.get();
      }
      if (before.acts().size() >= MOST_ACTS) {
        return Result.refused(Result.Why.TOO_MANY, MOST_ACTS);
      }
      ActKind kind = ActKind.of(meant);
      Capacity as = kind.capacity(actor, procedure.get()).orElseThrow();
      var written = new Written.OfCase(id, as.post().name(), as.deputy(), meant);
      journal.append(actor.name(), actor.address(), kind.written(), written);
      return Result.done(id);
    }
  }

  /** Takes a case of a drill that has ended out of everybody's way; the machine may, too. */
  public Result endDrill(Actor actor, long id, String reason) throws JournalException {
    synchronized (acts) {
      Optional<Case> open = find(id).filter(each -> each.drill() && !each.state().over());
      if (open.isEmpty()) {
        return Result.refused(Result.Why.UNKNOWN, id);
      }
      var end = new CaseAct.EndDrill(reason);
      if (!actor.equals(Actor.SYSTEM)) {
        return act(actor, id, open.get().version(), end);
      }
      var written = new Written.OfCase(id, "", "", end);
      journal.append(actor.name(), actor.address(), ActKind.DRILL_ENDED.written(), written);
      return Result.done(id);
    }
  }

  /** Whether a report is about a drill. */
  public boolean drill(Submission report) {
    return report.sheet().cases().stream().anyMatch(id -> find(id).map(Case::drill).orElse(false));
  }

  /** Whether nothing that a report is about waits for anybody: its drill has ended. */
  public boolean over(Submission report) {
    List<Long> about = report.sheet().cases();
    return !about.isEmpty()
        && about.stream().allMatch(id -> find(id).map(each -> each.state().over()).orElse(true));
  }

  /**
   * Submits a report (5), or submits a returned one again.
   *
   * @param id number of a returned report; 0 for a new one
   * @param versions what the actor saw of the cases, in the order of the sheet
   */
  public Result submit(Actor actor, long id, List<Long> versions, Submission.Sheet sheet)
      throws JournalException {
    synchronized (acts) {
      Optional<Result> refused = reporting().submittable(actor, id, versions, sheet);
      if (refused.isPresent()) {
        return refused.get();
      }
      long number = id > 0 ? id : next(highestReport());
      Capacity as = ActKind.SUBMITTED.capacity(actor, procedure.get()).orElseThrow();
      var written = new Written.Submitted(number, as.post().name(), as.deputy(), sheet);
      journal.append(actor.name(), actor.address(), ActKind.SUBMITTED.written(), written);
      return Result.done(number);
    }
  }

  private Reporting reporting() {
    return new Reporting(this, procedure.get());
  }

  private long highestReport() {
    return reports().stream().mapToLong(Submission::id).max().orElse(0);
  }

  /** Forwards a report to the Sekretaris (6). */
  public Result forward(Actor actor, long id, long version, String note) throws JournalException {
    return pass(actor, ActKind.FORWARDED, id, version, note, null);
  }

  /** Returns a report for correction, to the Admin or, from the Sekretaris, to the Kasubbag. */
  public Result giveBack(Actor actor, long id, long version, Post to, String reason)
      throws JournalException {
    return pass(actor, ActKind.RETURNED, id, version, reason, to);
  }

  private Result pass(
      Actor actor,
      ActKind kind,
      long id,
      long version,
      String words,
      @org.jspecify.annotations.Nullable Post to)
      throws JournalException {
    String note = Wording.kept(words);
    synchronized (acts) {
      Optional<Result> refused = reporting().passable(actor, kind, id, version, note, to);
      if (refused.isPresent()) {
        return refused.get();
      }
      Submission report = report(id).orElseThrow();
      Capacity as = reporting().capacity(actor, kind, report.state()).orElseThrow();
      List<Long> moving = reporting().moving(report);
      var written = new Written.Passed(id, as.post().name(), as.deputy(), moving, note, to);
      journal.append(actor.name(), actor.address(), kind.written(), written);
      return Result.done(id);
    }
  }
}
