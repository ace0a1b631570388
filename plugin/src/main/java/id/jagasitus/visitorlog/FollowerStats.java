package id.jagasitus.visitorlog;

/**
 * How far behind the log a follower is.
 *
 * @param waiting events that wait, as far as they were counted
 * @param behindMillis how long the oldest of them waits
 * @param handed events handed on since the start
 * @param fromFiles how many of these were read back from the files
 * @param lost events that were handed on in vain, or whose lines could not be read back
 * @param lastError what the last failure said; empty when all is well
 */
public record FollowerStats(
    long waiting, long behindMillis, long handed, long fromFiles, long lost, String lastError) {

  /** Nothing waits. */
  public static final FollowerStats NONE = new FollowerStats(0, 0, 0, 0, 0, "");
}
