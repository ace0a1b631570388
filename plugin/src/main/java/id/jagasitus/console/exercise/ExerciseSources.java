package id.jagasitus.console.exercise;

import id.jagasitus.exercise.Scorecard;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the desk of drills needs from the rest of the house; the root hands it over.
 *
 * @param backup takes and proves the closing backup
 * @param measure by what a drill is measured at this moment
 * @param urgent how many real critical findings wait for a person
 * @param recipients who is told of findings and steps
 */
public record ExerciseSources(
    Backup backup,
    Supplier<Scorecard.Measure> measure,
    LongSupplier urgent,
    Supplier<List<String>> recipients) {

  /** The backup, as far as drills need it. */
  public interface Backup {
    /** Whether it was set up. */
    boolean ready();

    /** Whether the site is a folder, and no packed application. */
    boolean folder();

    /** Whether a run is under way or waits. */
    boolean busy();

    /** Begins a snapshot for a case and tries it out right after; false when too many wait. */
    boolean take(String caseNumber, String author);
  }
}
