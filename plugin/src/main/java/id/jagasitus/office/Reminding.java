package id.jagasitus.office;

/**
 * When people are written to.
 *
 * @param warnPercent part of a step's time after which its holder is warned, 10 to 99
 * @param escalatePercent part of the time after which the next post is told, 100 to 1,000
 * @param ketua whether the chief judge is told when nobody else acts
 * @param anyTime whether messages go out at night and on days off, too
 */
public record Reminding(int warnPercent, int escalatePercent, boolean ketua, boolean anyTime)
    implements Setting {

  /** Warned at three quarters, the next post told at double the time, in working hours only. */
  public static final Reminding INITIAL = new Reminding(75, 200, false, false);

  public Reminding {
    if (warnPercent < 10 || warnPercent > 99 || escalatePercent < 100 || escalatePercent > 1_000) {
      throw new IllegalArgumentException(
          warnPercent + ", " + escalatePercent + ": expected 10 to 99 and 100 to 1000 percent");
    }
  }
}
