package id.jagasitus.office;

import java.time.Instant;
import java.util.Optional;

/**
 * A message that is due; each is sent once.
 *
 * @param key names it for ever
 * @param level how urgent
 * @param step step it is about
 * @param report whether {@code about} is a report, not a case
 * @param about number of the case or report
 * @param title its title; hostile
 * @param drill whether it is an exercise
 * @param holder post that has the step
 * @param to post it goes to; empty for the chief judge
 * @param due when the step is late; empty when nobody can say
 */
public record Notice(
    String key,
    Level level,
    Step step,
    boolean report,
    long about,
    String title,
    boolean drill,
    Post holder,
    Optional<Post> to,
    Optional<Instant> due) {

  /** How urgent, the least first. */
  public enum Level {
    /** It is somebody's turn. */
    ARRIVED,
    /** Most of its time is over. */
    WARNED,
    /** Its time is over. */
    LATE,
    /** The next post is told. */
    ESCALATED,
    /** The chief judge is told. */
    KETUA
  }
}
