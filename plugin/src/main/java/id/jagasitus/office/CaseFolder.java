package id.jagasitus.office;

import id.jagasitus.journal.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One case while the journal is folded. Guarded by {@link Cases}. */
final class CaseFolder {
  private final long id;
  private final boolean drill;
  private final Instant opened;
  private final String author;
  private final List<KeptFinding> findings;
  private final List<Case.Done> acts = new ArrayList<>();
  private final Map<Step, Stopwatch> clocks = new EnumMap<>(Step.class);
  private final RepairFolder repair = new RepairFolder();
  private CaseAct.Describe brief;
  private long version;
  private State state = State.DRAFT;
  private @Nullable Long report;
  private CaseAct.@Nullable Decide decision;
  private CaseAct.@Nullable Suspect suspicion;
  private @Nullable Instant suspected;
  private CaseAct.@Nullable Judge judgement;
  private @Nullable Instant judged;
  private final List<CaseAct.Notify> notices = new ArrayList<>();
  private @Nullable Instant notified;
  private Case.@Nullable Closing closing;

  CaseFolder(Entry entry, Written.Opened written, Procedure procedure) {
    id = written.id();
    drill = written.drill();
    opened = entry.time();
    author = entry.author();
    findings = written.findings();
    brief = written.act();
    clocks.put(Step.REPORT, procedure.clock(Step.REPORT).resumed(opened));
    var signed = new Written.Signed(id, written.post(), written.deputy());
    note(entry, ActKind.OPENED, signed, brief.title());
  }

  long id() {
    return id;
  }

  State state() {
    return state;
  }

  Optional<Long> report() {
    return Optional.ofNullable(report);
  }

  private void note(Entry entry, ActKind kind, Written.Signed signed, String text) {
    version = entry.seq();
    acts.add(
        new Case.Done(
            entry.seq(), entry.time(), kind, entry.author(), signed.post(), signed.deputy(), text));
  }

  /** Goes to a state; the clock of the step before stops and that of the next runs. */
  private void go(State to, Instant at, Procedure procedure) {
    state.next().ifPresent(step -> clocks.computeIfPresent(step, (s, clock) -> clock.stopped(at)));
    state = to;
    to.next()
        .ifPresent(
            step ->
                clocks.merge(
                    step, procedure.clock(step).resumed(at), (old, fresh) -> old.resumed(at)));
  }

  void submitted(Entry entry, Written.Submitted written, Procedure procedure) {
    report = written.id();
    go(State.SUBMITTED, entry.time(), procedure);
    var signed = new Written.Signed(id, written.post(), written.deputy());
    note(entry, ActKind.SUBMITTED, signed, "");
  }

  void passed(Entry entry, ActKind kind, Written.Passed written, Procedure procedure) {
    State to = written.to() == Post.KASUBBAG ? State.SUBMITTED : State.DRAFT;
    go(kind == ActKind.FORWARDED ? State.FORWARDED : to, entry.time(), procedure);
    var signed = new Written.Signed(id, written.post(), written.deputy());
    note(entry, kind, signed, written.note());
  }

  void act(Entry entry, ActKind kind, Written.Signed signed, CaseAct act, Procedure procedure) {
    note(entry, kind, signed, Wordings.of(act));
    take(act, entry.time(), procedure);
  }

  private void take(CaseAct act, Instant at, Procedure procedure) {
    switch (act) {
      case CaseAct.Describe describe -> brief = describe;
      case CaseAct.Decide decide -> decide(decide, at, procedure);
      case CaseAct.Begin begin -> go(State.IN_PROGRESS, at, procedure);
      case CaseAct.Pause pause -> clocks.computeIfPresent(Step.SOLVE, (s, c) -> c.stopped(at));
      case CaseAct.Resume resume -> clocks.computeIfPresent(Step.SOLVE, (s, c) -> c.resumed(at));
      case CaseAct.Solve solve -> {
        repair.take(solve, at);
        go(State.SOLVED, at, procedure);
      }
      case CaseAct.Reopen reopen -> {
        repair.reopen();
        go(State.IN_PROGRESS, at, procedure);
      }
      case CaseAct.BackUp backUp -> {
        repair.take(backUp, at);
        state = State.BACKED_UP;
        clocks.computeIfPresent(Step.BACK_UP_AGAIN, (s, clock) -> clock.stopped(at));
      }
      case CaseAct.Close close -> {
        closing = new Case.Closing(at, close.override(), true);
        go(State.CLOSED, at, procedure);
      }
      case CaseAct.Withdraw withdraw -> go(State.WITHDRAWN, at, procedure);
      case CaseAct.EndDrill end -> go(State.WITHDRAWN, at, procedure);
      case CaseAct.Suspect suspect -> suspect(suspect, at);
      case CaseAct.Judge judge -> {
        judgement = judge;
        judged = at;
      }
      case CaseAct.Notify notify -> {
        notices.add(notify);
        notified = notified == null ? at : notified;
      }
      case CaseAct.Note n -> {}
      case CaseAct.HandOver h -> repair.take(h, at);
      case CaseAct.TakeBack t -> repair.take(t, at);
      case CaseAct.Downtime d -> repair.take(d, at);
      case CaseAct.Publish p -> repair.take(p, at);
      case CaseAct.Attach a -> repair.take(a, at);
    }
  }

  private void decide(CaseAct.Decide decide, Instant at, Procedure procedure) {
    decision = decide;
    go(decide.action() ? State.DECIDED : State.CLOSED, at, procedure);
    closing = decide.action() ? null : new Case.Closing(at, "", false);
  }

  /** A new suspicion takes the place of an old one, and must be judged anew. */
  private void suspect(CaseAct.Suspect suspect, Instant at) {
    suspicion = suspect;
    suspected = suspected == null ? at : suspected;
    judgement = null;
    judged = null;
  }

  Case fold() {
    return new Case(
        id,
        version,
        state,
        drill,
        opened,
        author,
        findings,
        brief,
        Optional.ofNullable(report),
        Optional.ofNullable(decision),
        repair.fold(),
        new Case.PersonalData(
            Optional.ofNullable(suspicion),
            Optional.ofNullable(suspected),
            Optional.ofNullable(judgement),
            Optional.ofNullable(judged),
            notices,
            Optional.ofNullable(notified)),
        Optional.ofNullable(closing),
        acts,
        clocks);
  }
}
