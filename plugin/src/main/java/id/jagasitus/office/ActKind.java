package id.jagasitus.office;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The acts of a case: their name in the journal, who may, and from which states. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are never handed out nor changed
public enum ActKind {
  OPENED("case.opened", null, List.of(Step.REPORT), Set.of()),
  DESCRIBED(
      "case.described", CaseAct.Describe.class, List.of(Step.REPORT), EnumSet.of(State.DRAFT)),
  SUBMITTED("report.submitted", null, List.of(Step.REPORT), EnumSet.of(State.DRAFT)),
  FORWARDED("report.forwarded", null, List.of(Step.FORWARD), EnumSet.of(State.SUBMITTED)),
  RETURNED(
      "report.returned",
      null,
      List.of(Step.FORWARD, Step.DECIDE),
      EnumSet.of(State.SUBMITTED, State.FORWARDED)),
  DECIDED("case.decided", CaseAct.Decide.class, List.of(Step.DECIDE), EnumSet.of(State.FORWARDED)),
  BEGUN("case.begun", CaseAct.Begin.class, List.of(Step.SOLVE), EnumSet.of(State.DECIDED)),
  NOTED("case.noted", CaseAct.Note.class, List.of(Step.SOLVE), Groups.OPEN),
  HANDED_OVER("case.handed-over", CaseAct.HandOver.class, List.of(Step.SOLVE), Groups.WORKING),
  TAKEN_BACK("case.taken-back", CaseAct.TakeBack.class, List.of(Step.SOLVE), Groups.WORKING),
  PAUSED("case.paused", CaseAct.Pause.class, List.of(Step.SOLVE), Groups.WORKING),
  RESUMED("case.resumed", CaseAct.Resume.class, List.of(Step.SOLVE), Groups.WORKING),
  DOWN("case.downtime", CaseAct.Downtime.class, List.of(Step.SOLVE), Groups.OPEN),
  PUBLISHED("case.published", CaseAct.Publish.class, List.of(Step.SOLVE, Step.DECIDE), Groups.OPEN),
  SUSPECTED("case.data-suspected", CaseAct.Suspect.class, List.of(Step.REPORT), Groups.OPEN),
  JUDGED("case.data-judged", CaseAct.Judge.class, List.of(Step.DECIDE), Groups.NOT_WITHDRAWN),
  NOTIFIED(
      "case.data-notified",
      CaseAct.Notify.class,
      List.of(Step.REPORT, Step.DECIDE),
      Groups.NOT_WITHDRAWN),
  SOLVED("case.solved", CaseAct.Solve.class, List.of(Step.SOLVE), EnumSet.of(State.IN_PROGRESS)),
  REOPENED(
      "case.reopened",
      CaseAct.Reopen.class,
      List.of(Step.SOLVE, Step.DECIDE),
      EnumSet.of(State.SOLVED, State.BACKED_UP)),
  BACKED_UP(
      "case.backed-up",
      CaseAct.BackUp.class,
      List.of(Step.BACK_UP_AGAIN),
      EnumSet.of(State.SOLVED)),
  CLOSED(
      "case.closed",
      CaseAct.Close.class,
      List.of(Step.BACK_UP_AGAIN, Step.DECIDE),
      EnumSet.of(State.SOLVED, State.BACKED_UP)),
  WITHDRAWN(
      "case.withdrawn", CaseAct.Withdraw.class, List.of(Step.REPORT), EnumSet.of(State.DRAFT)),
  ATTACHED(
      "case.attached",
      CaseAct.Attach.class,
      List.of(Step.REPORT, Step.FORWARD, Step.DECIDE),
      Groups.NOT_WITHDRAWN),
  DRILL_ENDED("case.drill-ended", CaseAct.EndDrill.class, List.of(Step.REPORT), Groups.OPEN);

  /** States in which the same acts are allowed. */
  private static final class Groups {
    static final Set<State> OPEN = EnumSet.complementOf(EnumSet.of(State.CLOSED, State.WITHDRAWN));
    static final Set<State> WORKING = EnumSet.of(State.DECIDED, State.IN_PROGRESS);
    static final Set<State> NOT_WITHDRAWN = EnumSet.complementOf(EnumSet.of(State.WITHDRAWN));
  }

  private final String written;
  private final @Nullable Class<? extends CaseAct> type;
  private final List<Step> steps;
  private final Set<State> from;

  ActKind(
      String written, @Nullable Class<? extends CaseAct> type, List<Step> steps, Set<State> from) {
    this.written = written;
    this.type = type;
    this.steps = steps;
    this.from = from;
  }

  /** Kind of its entry in the journal. */
  public String written() {
    return written;
  }

  /** Whether a case in a state can have it. */
  public boolean from(State state) {
    return from.contains(state);
  }

  /** Whether somebody may do it. */
  public boolean allows(Actor actor, Procedure procedure) {
    return capacity(actor, procedure).isPresent();
  }

  /** As what somebody does it. */
  Optional<Capacity> capacity(Actor actor, Procedure procedure) {
    return steps.stream().flatMap(step -> actor.as(procedure.posts(step)).stream()).findFirst();
  }

  Optional<Class<? extends CaseAct>> type() {
    return Optional.ofNullable(type);
  }

  static Optional<ActKind> written(String kind) {
    for (ActKind each : values()) {
      if (each.written.equals(kind)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  static ActKind of(CaseAct act) {
    for (ActKind each : values()) {
      if (act.getClass().equals(each.type)) {
        return each;
      }
    }
    throw new IllegalArgumentException("no kind for " + act.getClass());
  }
}
