package id.jagasitus.vault;

import java.time.Instant;
import java.util.Optional;

/**
 * How one place is.
 *
 * @param name {@code utama}, or the target's
 * @param location where it lies
 * @param light what to think of it
 * @param there whether it can be reached and holds a repository now
 * @param started whether it ever held a snapshot of ours
 * @param sameDisk whether it lies on the disk of the site, so that one fault takes both
 * @param newest time of its newest snapshot of the site
 * @param proven last drill that passed there
 * @param readBack last part of its data that was read back
 * @param damage what was found wrong and not cleared since
 * @param next when it is due again
 */
public record PlaceState(
    String name,
    String location,
    Light light,
    boolean there,
    boolean started,
    boolean sameDisk,
    Optional<Instant> newest,
    Optional<Drilled> proven,
    Optional<ReadBack> readBack,
    Optional<ReadBack> damage,
    Optional<Instant> next) {

  /** What to think of a place. */
  public enum Light {
    /** Fresh, sound, and proven restorable. */
    GOOD,
    /** Not proven yet, or not lately, or not fresh. */
    REVIEW,
    /** Damaged, or the last drill failed. */
    CRITICAL,
    /** Not there just now: a disk that is not plugged in. */
    AWAY
  }
}
