package id.jagasitus.fresh;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Optional;

/**
 * How often something must be renewed.
 *
 * @param every the pace
 * @param due for {@link Every#YEARLY} the day by which the next one is expected, else empty
 */
public record Rhythm(Every every, Optional<MonthDay> due) {

  private static final String YEARLY = "yearly:";

  /** The paces, and the age in days at which something counts as stale unless somebody says so. */
  public enum Every {
    ON_CHANGE(365),
    DAILY(1),
    WEEKLY(14),
    MONTHLY(45),
    QUARTERLY(120),
    SEMESTER(240),
    YEARLY(400);

    private final int usualDays;

    Every(int usualDays) {
      this.usualDays = usualDays;
    }

    /** Days after which it usually counts as stale: the pace and some patience. */
    public int usualDays() {
      return usualDays;
    }

    /** The word in files and addresses, for example {@code on_change}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Reads {@code on_change}, {@code daily}, {@code weekly}, {@code monthly}, {@code quarterly},
   * {@code semester} or {@code yearly:MM-DD}; empty when it is none of them.
   */
  public static Optional<Rhythm> parse(String written) {
    if (written.startsWith(YEARLY)) {
      return day(written.substring(YEARLY.length())).map(Rhythm::yearly);
    }
    for (Every every : Every.values()) {
      if (every != Every.YEARLY && every.word().equals(written)) {
        return Optional.of(new Rhythm(every, Optional.empty()));
      }
    }
    return Optional.empty();
  }

  private static Rhythm yearly(MonthDay due) {
    return new Rhythm(Every.YEARLY, Optional.of(due));
  }

  private static Optional<MonthDay> day(String text) {
    try {
      return Optional.of(MonthDay.parse("--" + text));
    } catch (DateTimeException noDay) {
      return Optional.empty(); // the register says which rhythms there are
    }
  }

  /** The last due date that has passed. */
  Optional<LocalDate> lastDue(LocalDate today) {
    return due.map(day -> day.atYear(today.getYear()))
        .map(day -> day.isAfter(today) ? day.minusYears(1) : day);
  }
}
