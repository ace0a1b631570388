package id.jagasitus.office;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says why a report cannot be submitted, forwarded or returned. */
final class Reporting {
  private static final int LEAST_ALTERNATIVES = 2;
  private static final int MOST_CASES = 20;

  private final Cases cases;
  private final Procedure procedure;

  Reporting(Cases cases, Procedure procedure) {
    this.cases = cases;
    this.procedure = procedure;
  }

  Optional<Result> submittable(Actor actor, long id, List<Long> versions, Submission.Sheet sheet) {
    if (!ActKind.SUBMITTED.allows(actor, procedure)) {
      return refused(Result.Why.NOT_ALLOWED);
    }
    return sheet(versions, sheet)
        .or(() -> id == 0 ? Optional.empty() : returned(id))
        .or(() -> cases(versions, sheet.cases()));
  }

  private Optional<Result> sheet(List<Long> versions, Submission.Sheet sheet) {
    if (sheet.cases().size() > MOST_CASES) {
      return refused(Result.Why.TOO_MANY, MOST_CASES);
    }
    boolean needsCases = sheet.kind() == Submission.Kind.INCIDENT && sheet.cases().isEmpty();
    boolean twice = sheet.cases().stream().distinct().count() < sheet.cases().size();
    if (needsCases || twice || versions.size() != sheet.cases().size()) {
      return refused(Result.Why.BAD, "cases");
    }
    if (sheet.to().isBefore(sheet.from())) {
      return refused(Result.Why.BAD, "to");
    }
    if (sheet.situation().isEmpty()) {
      return refused(Result.Why.EMPTY, "situation");
    }
    return Wording.fits(sheet.situation())
        ? Optional.empty()
        : refused(Result.Why.TOO_LONG, "situation", Wording.LONGEST);
  }

  private Optional<Result> returned(long id) {
    Optional<Submission> report = cases.report(id);
    if (report.isEmpty()) {
      return refused(Result.Why.UNKNOWN, id);
    }
    State state = report.get().state();
    return state == State.DRAFT ? Optional.empty() : refused(Result.Why.WRONG_STATE, state);
  }

  private Optional<Result> cases(List<Long> versions, List<Long> ids) {
    for (int i = 0; i < ids.size(); i++) {
      Optional<Result> problem = reportable(ids.get(i), versions.get(i));
      if (problem.isPresent()) {
        return problem;
      }
    }
    long played = ids.stream().filter(id -> cases.find(id).orElseThrow().drill()).count();
    return played > 0 && played < ids.size() ? refused(Result.Why.DRILL_MIXED) : Optional.empty();
  }

  private Optional<Result> reportable(long id, long version) {
    Optional<Case> found = cases.find(id);
    if (found.isEmpty()) {
      return refused(Result.Why.UNKNOWN, id);
    }
    Case about = found.get();
    if (about.version() != version) {
      return Optional.of(Judge.stale(about.acts()));
    }
    if (!ActKind.SUBMITTED.from(about.state())) {
      return refused(Result.Why.WRONG_STATE, about.state());
    }
    if (about.brief().problem().isEmpty()) {
      return refused(Result.Why.EMPTY, "problem");
    }
    return complete(about) >= LEAST_ALTERNATIVES
        ? Optional.empty()
        : refused(Result.Why.TOO_FEW_ALTERNATIVES, id);
  }

  private static long complete(Case about) {
    return about.brief().alternatives().stream()
        .map(Alternative::title)
        .filter(title -> !title.isEmpty())
        .distinct()
        .count();
  }

  Optional<Result> passable(
      Actor actor, ActKind kind, long id, long version, String note, @Nullable Post to) {
    Optional<Submission> found = cases.report(id);
    if (found.isEmpty()) {
      return refused(Result.Why.UNKNOWN, id);
    }
    Submission report = found.get();
    if (!kind.allows(actor, procedure)) {
      return refused(Result.Why.NOT_ALLOWED);
    }
    if (report.version() != version) {
      return Optional.of(Judge.stale(report.acts()));
    }
    if (!kind.from(report.state())) {
      return refused(Result.Why.WRONG_STATE, report.state());
    }
    if (capacity(actor, kind, report.state()).isEmpty()) {
      return refused(Result.Why.NOT_ALLOWED);
    }
    return note(kind, note).or(() -> direction(kind, report, to));
  }

  private static Optional<Result> note(ActKind kind, String note) {
    if (kind == ActKind.RETURNED && note.isEmpty()) {
      return refused(Result.Why.EMPTY, "reason");
    }
    return Wording.fits(note)
        ? Optional.empty()
        : refused(Result.Why.TOO_LONG, "note", Wording.LONGEST);
  }

  /** Only downwards, and only what has not been decided. */
  private Optional<Result> direction(ActKind kind, Submission report, @Nullable Post to) {
    boolean down = to == Post.ADMIN || (to == Post.KASUBBAG && report.state() == State.FORWARDED);
    if (kind == ActKind.RETURNED && !down) {
      return refused(Result.Why.BAD, "to");
    }
    boolean decided = !report.sheet().cases().isEmpty() && moving(report).isEmpty();
    return decided ? refused(Result.Why.WRONG_STATE, State.DECIDED) : Optional.empty();
  }

  /** As what somebody passes a report on: whoever has it now. */
  Optional<Capacity> capacity(Actor actor, ActKind kind, State state) {
    Step step = state == State.FORWARDED ? Step.DECIDE : Step.FORWARD;
    return actor.as(procedure.posts(kind == ActKind.FORWARDED ? Step.FORWARD : step));
  }

  /** The cases of a report that still go where it goes. */
  List<Long> moving(Submission report) {
    return report.sheet().cases().stream()
        .filter(
            id ->
                cases
                    .find(id)
                    .filter(each -> each.report().equals(Optional.of(report.id())))
                    .filter(each -> each.state() == report.state())
                    .isPresent())
        .toList();
  }

  private static Optional<Result> refused(Result.Why why, Object... facts) {
    return Optional.of(Result.refused(why, facts));
  }
}
