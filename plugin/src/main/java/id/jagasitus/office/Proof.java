package id.jagasitus.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the newest snapshot after a solution. A part is null while it is missing.
 *
 * @param snapshot its id
 * @param taken when it was taken
 * @param verified when it was restored somewhere and every byte compared, without a fault
 * @param scanned when the restored files were scanned for signs of an attack
 * @param signs how many signs were found
 */
public record Proof(
    @Nullable String snapshot,
    @Nullable Instant taken,
    @Nullable Instant verified,
    @Nullable Instant scanned,
    long signs) {

  /** Nothing is known. */
  public static final Proof NONE = new Proof(null, null, null, null, 0);

  /** What a closing still needs. */
  public enum Missing {
    /** There is no snapshot younger than the solution. */
    SNAPSHOT,
    /** It was not restored and verified since. */
    VERIFICATION,
    /** It was not scanned. */
    SCAN,
    /** It still shows signs of the attack. */
    SIGNS
  }

  /** What this lacks to prove a solution; empty when it proves it. */
  public List<Missing> lacks(Instant solved) {
    var missing = new ArrayList<Missing>();
    Instant from = taken == null ? Instant.MAX : taken;
    if (snapshot == null || taken == null || taken.isBefore(solved)) {
      missing.add(Missing.SNAPSHOT);
    }
    if (verified == null || verified.isBefore(from)) {
      missing.add(Missing.VERIFICATION);
    }
    if (scanned == null || scanned.isBefore(from)) {
      missing.add(Missing.SCAN);
    }
    if (signs > 0) {
      missing.add(Missing.SIGNS);
    }
    return List.copyOf(missing);
  }

  /** Asked by the office, answered by whoever keeps the snapshots. */
  @FunctionalInterface
  public interface Source {
    /** What is known about the newest snapshot taken after an instant; never blocks for long. */
    Proof after(Instant solved);
  }
}
