package id.jagasitus.guard;

import id.jagasitus.store.Sifted;
import java.time.Instant;
import java.util.List;

/**
 * Looking back over what is stored, as it stands or as it ended.
 *
 * @param name the rule's id, or what the draft is called
 * @param author who asked; {@code system} for what the machine does by itself
 * @param began when it began
 * @param from first instant looked at
 * @param state how it goes
 * @param seen requests looked at so far
 * @param total requests there are
 * @param results what each rule would have caught; complete only when it is done
 * @param error what went wrong, or empty
 */
public record LookBack(
    String name,
    String author,
    Instant began,
    Instant from,
    State state,
    long seen,
    long total,
    List<Of> results,
    String error) {

  public LookBack {
    results = List.copyOf(results);
  }

  /** How it goes. */
  public enum State {
    /** Still reading. */
    RUNNING,
    /** All was looked at. */
    DONE,
    /** A person stopped it. */
    STOPPED,
    /** Something broke. */
    FAILED
  }

  /**
   * What one rule would have caught.
   *
   * @param rule its id
   */
  public record Of(String rule, Sifted.Caught result) {}

  /** Hundredths that are done. */
  public int percent() {
    return total <= 0 ? 100 : (int) Math.min(100, seen * 100 / total);
  }
}
