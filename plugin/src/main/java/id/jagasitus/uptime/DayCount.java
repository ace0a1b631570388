package id.jagasitus.uptime;

/**
 * Looks of one day by what they found.
 *
 * @param up reachable, slow ones included
 * @param slow reachable, but late
 * @param down not reachable
 * @param unknown not to be told
 * @param maintenance within an announced window
 * @param millis sum of the times of reachable answers
 */
public record DayCount(int up, int slow, int down, int unknown, int maintenance, long millis) {

  static final DayCount NONE = new DayCount(0, 0, 0, 0, 0, 0);

  DayCount with(State state, long took) {
    return switch (state) {
      case UP -> new DayCount(up + 1, slow, down, unknown, maintenance, millis + took);
      case SLOW -> new DayCount(up + 1, slow + 1, down, unknown, maintenance, millis + took);
      case DOWN -> new DayCount(up, slow, down + 1, unknown, maintenance, millis);
      case UNKNOWN -> new DayCount(up, slow, down, unknown + 1, maintenance, millis);
      case MAINTENANCE -> new DayCount(up, slow, down, unknown, maintenance + 1, millis);
    };
  }

  /** Share of looks that could be told and were good, in percent; −1 when none could be told. */
  public double uptime() {
    int told = up + down;
    return told == 0 ? -1 : 100.0 * up / told;
  }

  /** Mean time of a reachable answer; 0 when there was none. */
  public long mean() {
    return up == 0 ? 0 : millis / up;
  }
}
