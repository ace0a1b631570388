package id.jagasitus.console.exercise;

import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.Viewer;
import id.jagasitus.console.office.CaseDesk;
import id.jagasitus.exercise.Exercise;
import id.jagasitus.exercise.Exercises;
import id.jagasitus.exercise.Ground;
import id.jagasitus.exercise.Scorecard;
import id.jagasitus.exercise.Turn;
import id.jagasitus.office.Case;
import id.jagasitus.office.Post;
import id.jagasitus.office.Procedure;
import id.jagasitus.office.Proof;
import id.jagasitus.office.Result;
import id.jagasitus.office.State;
import id.jagasitus.office.Step;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The desk over the drills. */
public final class ExerciseConsole implements ExerciseDesk {

  private final Exercises exercises;
  private final Ground ground;
  private final CaseDesk cases;
  private final BiPredicate<Viewer, Set<Post>> holds;
  private final ExerciseSources sources;
  private final SoloWalk walk;

  /**
   * @param holds whether a viewer may act for one of these posts today
   */
  public ExerciseConsole(
      Exercises exercises,
      Ground ground,
      CaseDesk cases,
      BiPredicate<Viewer, Set<Post>> holds,
      ExerciseSources sources) {
    this.exercises = exercises;
    this.ground = ground;
    this.cases = cases;
    this.holds = holds;
    this.sources = sources;
    this.walk = new SoloWalk(cases, sources);
  }

  @Override
  public Optional<View> current(Viewer viewer) {
    return exercises.current().map(each -> view(viewer, each));
  }

  @Override
  public Optional<View> find(Viewer viewer, long id) {
    return exercises.find(id).map(each -> view(viewer, each));
  }

  @Override
  public List<View> past(Viewer viewer, int most) {
    return exercises.list().stream()
        .filter(each -> each.ended().isPresent())
        .limit(most)
        .map(each -> view(viewer, each))
        .toList();
  }

  private View view(Viewer viewer, Exercise exercise) {
    Optional<Case> about = exercise.of(cases.list());
    Proof proof = about.map(cases::proof).orElse(Proof.NONE);
    Turn turn = Turn.of(exercise, about, proof);
    Scorecard.Measure measure = sources.measure().get();
    Set<Post> posts = turn.step().map(measure.procedure()::posts).orElse(Set.of());
    return new View(
        exercise,
        about,
        proof,
        Scorecard.of(exercise, about, measure),
        turn,
        posts,
        !posts.isEmpty() && holds.test(viewer, posts),
        sources.backup().busy(),
        exercises.trouble());
  }

  @Override
  public Ready ready(Viewer viewer) {
    return new Ready(
        viewer.admin(),
        alone(viewer),
        sources.backup().ready(),
        sources.backup().folder(),
        sources.urgent().getAsLong(),
        sources.recipients().get());
  }

  /** Whether the person may do everything from the report to the closing. */
  private boolean alone(Viewer viewer) {
    Procedure procedure = sources.measure().get().procedure();
    return Stream.of(Step.REPORT, Step.FORWARD, Step.DECIDE, Step.SOLVE, Step.BACK_UP_AGAIN)
        .allMatch(step -> holds.test(viewer, procedure.posts(step)));
  }

  @Override
  public Outcome begin(Viewer viewer, boolean solo) {
    Ready ready = ready(viewer);
    if (!ready.may() || (solo && !ready.solo())) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    if (!ready.site()) {
      return Outcome.refused(Refusal.PACKED_SITE);
    }
    if (!ready.backup()) {
      return Outcome.refused(Refusal.NO_BACKUP);
    }
    return written(
        () -> exercises.begin(viewer.name(), viewer.caller().address(), solo).isPresent(),
        Refusal.EXISTS);
  }

  /** An act that may find the disk full or gone. */
  private interface Written {
    boolean run() throws IOException;
  }

  private static Outcome written(Written act, Refusal otherwise) {
    try {
      return act.run() ? Outcome.done() : Outcome.refused(otherwise);
    } catch (IOException e) {
      return Outcome.refused(Refusal.CANNOT_WRITE, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Outcome end(Viewer viewer) {
    return viewer.admin()
        ? written(() -> exercises.end(viewer.name(), viewer.caller().address()), Refusal.GONE)
        : Outcome.refused(Refusal.NOT_ALLOWED);
  }

  @Override
  public Outcome restore(Viewer viewer) {
    Procedure procedure = sources.measure().get().procedure();
    if (!holds.test(viewer, procedure.posts(Step.SOLVE))) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    return written(
        () -> exercises.restore(viewer.name(), viewer.caller().address(), ground).isPresent(),
        Refusal.GONE);
  }

  @Override
  public Result step(Viewer viewer, Turn turn, Script script) {
    Optional<View> now = current(viewer).filter(each -> each.exercise().solo());
    if (now.isEmpty()) {
      return Result.refused(Result.Why.UNKNOWN);
    }
    if (now.get().turn() != turn) {
      State state = now.get().about().map(Case::state).orElse(State.DRAFT);
      return Result.refused(Result.Why.WRONG_STATE, state);
    }
    return walk.step(viewer, now.get(), script);
  }
}
