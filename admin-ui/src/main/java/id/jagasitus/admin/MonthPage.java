package id.jagasitus.admin;

import id.jagasitus.console.office.DayDesk.Line;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The record of a month.
 *
 * @param month which
 * @param lines a line for each day
 * @param today days after it are not yet missed
 */
record MonthPage(YearMonth month, List<Line> lines, LocalDate today) {

  /** Whether a day could have been signed and is over. */
  boolean over(Line line) {
    return line.works() && line.day().isBefore(today);
  }
}
