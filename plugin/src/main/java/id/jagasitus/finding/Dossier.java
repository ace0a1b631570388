package id.jagasitus.finding;

import java.time.Instant;
import java.util.Optional;

/**
 * A finding with all that is kept of it.
 *
 * @param finding as it stands
 * @param evidence its requests and one signal of each rule
 * @param activity how busy it was
 * @param ruling what a person made of it last
 * @param closed when it ended; empty while it is open
 */
public record Dossier(
    Finding finding,
    Evidence evidence,
    Activity activity,
    Optional<Ruling> ruling,
    Optional<Instant> closed) {

  /** Whether it waits for a person: nobody has judged it, or ignoring it is over. */
  public boolean waits(Instant now) {
    return ruling.filter(made -> made.holds(now)).isEmpty();
  }
}
