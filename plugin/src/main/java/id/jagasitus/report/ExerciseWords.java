package id.jagasitus.report;

import id.jagasitus.exercise.Exercise;
import id.jagasitus.exercise.Scorecard;
import id.jagasitus.exercise.Scorecard.State;

/** What monthly reports say of drills. */
public final class ExerciseWords {
  private ExerciseWords() {}

  /** A drill in one line. */
  public static MonthlyFigures.Drill line(Exercise exercise, Scorecard card) {
    String outcome = exercise.ended().map(ended -> ended.why().name()).orElse("RUNNING");
    return new MonthlyFigures.Drill(
        Words.get("exercise.line.number", exercise.id()),
        Words.get(exercise.solo() ? "exercise.line.solo" : "exercise.line.together"),
        exercise.begun(),
        Words.get(
            "exercise.line.result",
            Words.get("exercise.outcome." + outcome),
            card.count(State.IN_TIME),
            card.count(State.LATE)));
  }

  /** The state of a case in words. */
  public static String state(String name) {
    return Words.or("case." + name, name);
  }
}
