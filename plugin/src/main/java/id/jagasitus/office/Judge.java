package id.jagasitus.office;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Says why an act on a case cannot be. */
final class Judge {
  private static final Duration FAR = Duration.ofDays(366);
  private static final int MOST_ALTERNATIVES = 10;

  private final Procedure procedure;
  private final Instant now;

  Judge(Procedure procedure, Instant now) {
    this.procedure = procedure;
    this.now = now;
  }

  Optional<Result> problem(Actor actor, Case about, long version, CaseAct act) {
    ActKind kind = ActKind.of(act);
    if (!kind.allows(actor, procedure)) {
      return refused(Result.Why.NOT_ALLOWED);
    }
    if (about.version() != version) {
      return Optional.of(stale(about.acts()));
    }
    if (!kind.from(about.state())) {
      return refused(Result.Why.WRONG_STATE, about.state());
    }
    return words(act).or(() -> sense(actor, about, act));
  }

  static Result stale(List<Case.Done> acts) {
    Case.Done last = acts.getLast();
    return Result.refused(Result.Why.STALE, last.author(), last.kind());
  }

  /** What is missing or too long. */
  static Optional<Result> words(CaseAct act) {
    for (Map.Entry<String, String> field : new TreeMap<>(Wordings.needed(act)).entrySet()) {
      if (field.getValue().isEmpty()) {
        return refused(Result.Why.EMPTY, field.getKey());
      }
    }
    boolean fits = Wordings.all(act).stream().allMatch(Wording::fits);
    boolean few =
        !(act instanceof CaseAct.Describe describe)
            || describe.alternatives().size() <= MOST_ALTERNATIVES;
    if (!few) {
      return refused(Result.Why.TOO_MANY, MOST_ALTERNATIVES);
    }
    return fits ? Optional.empty() : refused(Result.Why.TOO_LONG, "text", Wording.LONGEST);
  }

  private Optional<Result> sense(Actor actor, Case about, CaseAct act) {
    return switch (act) {
      case CaseAct.Describe describe ->
          bad(describe.recommended(), describe.alternatives().size(), "recommended");
      case CaseAct.Decide decide ->
          bad(decide.chosen(), about.brief().alternatives().size(), "chosen");
      case CaseAct.TakeBack back -> takeBack(about, back);
      case CaseAct.Downtime span -> downtime(span);
      case CaseAct.Judge judge ->
          about.personalData().suspicion().isPresent()
              ? Optional.empty()
              : refused(Result.Why.BAD, "suspicion");
      case CaseAct.Notify notify ->
          about.personalData().confirmed()
              ? Optional.empty()
              : refused(Result.Why.BAD, "judgement");
      case CaseAct.BackUp backUp -> unproven(about, backUp.proof());
      case CaseAct.Close close -> close(actor, about, close);
      case CaseAct.EndDrill end ->
          about.drill() ? Optional.empty() : refused(Result.Why.BAD, "drill");
      default -> Optional.empty();
    };
  }

  private static Optional<Result> bad(int value, int most, String field) {
    return value < 0 || value > most ? refused(Result.Why.BAD, field) : Optional.empty();
  }

  private static Optional<Result> takeBack(Case about, CaseAct.TakeBack back) {
    boolean runs =
        about.repair().handovers().stream()
            .anyMatch(each -> each.number() == back.handover() && each.result().isEmpty());
    return runs ? Optional.empty() : refused(Result.Why.BAD, "handover");
  }

  private Optional<Result> downtime(CaseAct.Downtime span) {
    boolean ordered = span.end().map(end -> end.isAfter(span.from())).orElse(true);
    boolean near =
        span.from().isAfter(now.minus(FAR)) && span.end().orElse(now).isBefore(now.plus(FAR));
    boolean begun = span.planned() || !span.from().isAfter(now);
    return ordered && near && begun ? Optional.empty() : refused(Result.Why.BAD, "from");
  }

  private static Optional<Result> unproven(Case about, Proof proof) {
    List<Proof.Missing> lacks = proof.lacks(about.repair().solved().orElse(Instant.MAX));
    return lacks.isEmpty() ? Optional.empty() : refused(Result.Why.NO_PROOF, lacks.toArray());
  }

  /** Proven: whoever does step 9. Unproven: only whoever decides, with a reason. */
  private Optional<Result> close(Actor actor, Case about, CaseAct.Close close) {
    if (about.state() == State.BACKED_UP) {
      return Optional.empty();
    }
    if (!actor.may(procedure.posts(Step.DECIDE))) {
      return unproven(about, Proof.NONE);
    }
    return close.override().isEmpty() ? refused(Result.Why.EMPTY, "override") : Optional.empty();
  }

  private static Optional<Result> refused(Result.Why why, Object... facts) {
    return Optional.of(Result.refused(why, facts));
  }
}
