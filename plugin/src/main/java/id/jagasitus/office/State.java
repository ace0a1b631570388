package id.jagasitus.office;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a case has come. */
public enum State {
  /** The Admin writes it down. */
  DRAFT(Step.REPORT),
  /** Reported; the Kasubbag has it. */
  SUBMITTED(Step.FORWARD),
  /** The Sekretaris has it. */
  FORWARDED(Step.DECIDE),
  /** Measures are decided; nobody has begun. */
  DECIDED(Step.SOLVE),
  /** Somebody works on it. */
  IN_PROGRESS(Step.SOLVE),
  /** Solved; a fresh backup is missing. */
  SOLVED(Step.BACK_UP_AGAIN),
  /** Backed up again, and proven. */
  BACKED_UP(Step.BACK_UP_AGAIN),
  /** Done. */
  CLOSED(null),
  /** Taken back before it was decided, with a reason. */
  WITHDRAWN(null);

  private final @Nullable Step next;

  State(@Nullable Step next) {
    this.next = next;
  }

  /** The step that is to be done next; empty when nothing is. */
  public Optional<Step> next() {
    return Optional.ofNullable(next);
  }

  /** Whether nothing more is to be done. */
  public boolean over() {
    return next == null;
  }
}
