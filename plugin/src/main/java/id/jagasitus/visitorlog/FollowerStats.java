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

  /** From so many waiting events on, visitors are flooding the site. */
  static final long FLOOD = 10_000;

  /** For so long what comes in a flood may wait. */
  static final long PATIENCE_MILLIS = 60_000;

  /** Nothing waits. */
  public static final FollowerStats NONE = new FollowerStats(0, 0, 0, 0, 0, "");

  /**
   * How much of one processor following may take while the machine is busy: all, since some hundred
   * requests a second cost next to nothing and are wanted at once; hardly any in a flood, where
   * each request served is worth more; and half when that has lasted for a minute, since a flood
   * must not keep an attack from being noticed.
   */
  public double share() {
    if (waiting < FLOOD) {
      return 1;
    }
    return behindMillis < PATIENCE_MILLIS ? 0.005 : 0.5;
  }
}
