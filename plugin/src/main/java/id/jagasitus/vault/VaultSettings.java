package id.jagasitus.vault;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * What the office decides about backup.
 *
 * @param rhythm how often the site is saved
 * @param hour of the day, 0 to 23
 * @param weekday for weekly
 * @param onChange also a minute after the site was changed
 * @param daily newest of so many days stay
 * @param weekly of so many weeks
 * @param monthly of so many months
 * @param yearly of so many years
 * @param minDays nothing younger goes
 * @param visitorDays snapshots of the visitor log stay so long
 * @param drillDays days between restore drills
 */
public record VaultSettings(
    Rhythm rhythm,
    int hour,
    DayOfWeek weekday,
    boolean onChange,
    int daily,
    int weekly,
    int monthly,
    int yearly,
    int minDays,
    int visitorDays,
    int drillDays) {

  /** How often. */
  public enum Rhythm {
    HOURLY,
    DAILY,
    WEEKLY,
    NEVER
  }

  /** Until somebody decides: every night at two, and whenever the site was changed. */
  public static final VaultSettings INITIAL =
      new VaultSettings(Rhythm.DAILY, 2, DayOfWeek.SUNDAY, true, 14, 8, 12, 5, 7, 7, 7);

  /** The last time that a snapshot was due by the clock; empty for never. */
  Optional<Instant> lastDue(Instant now, ZoneId zone) {
    ZonedDateTime local = now.atZone(zone);
    ZonedDateTime today = local.toLocalDate().atTime(hour, 0).atZone(zone);
    return switch (rhythm) {
      case HOURLY -> Optional.of(local.withMinute(0).withSecond(0).withNano(0).toInstant());
      case DAILY -> Optional.of((today.isAfter(local) ? today.minusDays(1) : today).toInstant());
      case WEEKLY -> Optional.of(lastWeekday(today, local).toInstant());
      case NEVER -> Optional.empty();
    };
  }

  private ZonedDateTime lastWeekday(ZonedDateTime today, ZonedDateTime now) {
    ZonedDateTime that = today.with(TemporalAdjusters.previousOrSame(weekday));
    return that.isAfter(now) ? that.minusWeeks(1) : that;
  }

  /** The next time that one is due by the clock. */
  public Optional<Instant> nextDue(Instant now, ZoneId zone) {
    return lastDue(now, zone).map(last -> last.atZone(zone).plus(period()).toInstant());
  }

  /** Between two by the clock. */
  Duration period() {
    return switch (rhythm) {
      case HOURLY -> Duration.ofHours(1);
      case DAILY, NEVER -> Duration.ofDays(1);
      case WEEKLY -> Duration.ofDays(7);
    };
  }

  /** The first value that is outside what is allowed: name, least, most. */
  public Optional<Bound> problem() {
    return java.util.stream.Stream.of(
            new Bound("hour", hour, 0, 23),
            new Bound("daily", daily, 1, 1000),
            new Bound("weekly", weekly, 0, 1000),
            new Bound("monthly", monthly, 0, 1000),
            new Bound("yearly", yearly, 0, 100),
            new Bound("minDays", minDays, 1, 3650),
            new Bound("visitorDays", visitorDays, 1, 60),
            new Bound("drillDays", drillDays, 1, 31))
        .filter(bound -> bound.value < bound.least || bound.value > bound.most)
        .findFirst();
  }

  /** A value and what is allowed. */
  public record Bound(String name, int value, int least, int most) {}
}
