package id.jagasitus.snapshot;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * Which snapshots stay. A snapshot that any rule wants stays.
 *
 * @param last the newest so many
 * @param daily the newest of each of so many days that have one
 * @param weekly likewise, ISO weeks
 * @param monthly likewise
 * @param yearly likewise
 * @param tags snapshots with any of these stay for ever: what a case needs
 * @param minCount never fewer than so many of a group stay, at least one
 * @param minAge nothing younger than this goes
 * @param zone whose days are meant
 */
public record ForgetPolicy(
    int last,
    int daily,
    int weekly,
    int monthly,
    int yearly,
    List<String> tags,
    int minCount,
    Duration minAge,
    ZoneId zone) {

  public ForgetPolicy {
    tags = List.copyOf(tags);
    if (last < 0 || daily < 0 || weekly < 0 || monthly < 0 || yearly < 0 || minAge.isNegative()) {
      throw new IllegalArgumentException("a policy counts from 0: " + last + ' ' + daily);
    }
    minCount = Math.max(1, minCount);
  }

  /** Two weeks of days, two months of weeks, a year of months; a week is never touched. */
  public static ForgetPolicy usual(ZoneId zone) {
    return new ForgetPolicy(3, 14, 8, 12, 5, List.of(), 3, Duration.ofDays(7), zone);
  }
}
