package id.jagasitus.exercise;

import id.jagasitus.exercise.Exercise.Stage;
import id.jagasitus.office.Case;
import id.jagasitus.office.Post;
import id.jagasitus.office.Proof;
import id.jagasitus.office.Step;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What a drill waits for. */
public enum Turn {
  /** The machine plays its part. */
  MACHINE(null),
  /** A case is to be made of what was found. */
  OPEN(Step.REPORT),
  /** The case is to be reported (5). */
  SUBMIT(Step.REPORT),
  /** The report is to be forwarded (6). */
  FORWARD(Step.FORWARD),
  /** Measures are to be decided (7). */
  DECIDE(Step.DECIDE),
  /** Work is to begin (8). */
  BEGIN(Step.SOLVE),
  /** The decoy is to be replaced out of the snapshot (8). */
  RESTORE(Step.SOLVE),
  /** The case is to be solved (8). */
  SOLVE(Step.SOLVE),
  /** A snapshot is to be taken and tried out (9). */
  BACK_UP(Step.BACK_UP_AGAIN),
  /** The proof is to be entered (9). */
  PROVE(Step.BACK_UP_AGAIN),
  /** The case is to be closed (9). */
  CLOSE(Step.BACK_UP_AGAIN),
  /** Nothing. */
  OVER(null);

  private final @org.jspecify.annotations.Nullable Step step;

  Turn(@org.jspecify.annotations.Nullable Step step) {
    this.step = step;
  }

  /** The step of the procedure it belongs to; empty where nobody need do anything. */
  public Optional<Step> step() {
    return Optional.ofNullable(step);
  }

  /** Who does it where the office has decided nothing else. */
  public Set<Post> posts() {
    return step == null ? Set.of() : step.initial().posts();
  }

  /**
   * What a drill waits for now.
   *
   * @param about its case; empty while nobody made one
   * @param proof what is known of the snapshot after the solution
   */
  public static Turn of(Exercise exercise, Optional<Case> about, Proof proof) {
    if (exercise.stage() == Stage.OVER) {
      return OVER;
    }
    if (exercise.stage() != Stage.PEOPLE) {
      return MACHINE;
    }
    return about.map(each -> of(exercise, each, proof)).orElse(OPEN);
  }

  private static Turn of(Exercise exercise, Case about, Proof proof) {
    return switch (about.state()) {
      case DRAFT -> SUBMIT;
      case SUBMITTED -> FORWARD;
      case FORWARDED -> DECIDE;
      case DECIDED -> BEGIN;
      case IN_PROGRESS ->
          exercise.restored().filter(Deed.Restored::good).isPresent() ? SOLVE : RESTORE;
      case SOLVED ->
          proof.lacks(about.repair().solved().orElse(Instant.MAX)).isEmpty() ? PROVE : BACK_UP;
      case BACKED_UP -> CLOSE;
      case CLOSED, WITHDRAWN -> MACHINE;
    };
  }
}
