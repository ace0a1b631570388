package id.jagasitus.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A year at a glance: one small square a day, a week a column, Monday on top. Days that need
 * looking at carry a mark besides their colour.
 *
 * @param caption name and description
 * @param days in order of date; gaps are left white
 * @param months twelve short names of months, January first
 */
public record YearStrip(Caption caption, List<Day> days, List<String> months) implements Chart {

  /**
   * One day.
   *
   * @param date in the office's zone
   * @param tone how the day was
   * @param tip what the pointer reads
   * @param link page behind it, or empty
   */
  public record Day(LocalDate date, Tone tone, String tip, String link) {}

  private static final int SIDE = 13;
  private static final int LABELS = 16;

  public YearStrip {
    days = List.copyOf(days);
    months = List.copyOf(months);
    if (months.size() != 12) {
      throw new IllegalArgumentException(months.size() + " names of months: expected 12");
    }
  }

  @Override
  public String svg(Colours colours) {
    int weeks = days.isEmpty() ? 1 : week(days.getLast().date()) + 1;
    var svg = Svg.open("year", caption, weeks * SIDE, LABELS + 7 * SIDE, colours);
    for (Day day : days) {
      double x = week(day.date()) * SIDE;
      double y = LABELS + (day.date().getDayOfWeek().getValue() - 1) * SIDE;
      if (day.date().getDayOfMonth() == 1) {
        svg.text("c-label", x, 11, 11, "start", months.get(day.date().getMonthValue() - 1));
      }
      draw(svg, day, x, y);
    }
    return svg.close();
  }

  private int week(LocalDate date) {
    LocalDate first = days.getFirst().date();
    LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
    return (int) ChronoUnit.WEEKS.between(monday, date);
  }

  private static void draw(Svg svg, Day day, double x, double y) {
    svg.link(day.link());
    svg.rect(day.tone().style(), x, y, SIDE - 2, SIDE - 2, day.tip());
    if (day.tone() == Tone.CRITICAL) {
      svg.line("c-mark", x + 2, y + 2, x + SIDE - 4, y + SIDE - 4);
      svg.line("c-mark", x + 2, y + SIDE - 4, x + SIDE - 4, y + 2);
    } else if (day.tone() == Tone.REVIEW) {
      svg.circle("c-mark", x + (SIDE - 2) / 2.0, y + (SIDE - 2) / 2.0, 2);
    }
    svg.endLink(day.link());
  }
}
