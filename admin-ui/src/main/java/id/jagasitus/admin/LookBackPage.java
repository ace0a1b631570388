package id.jagasitus.admin;

import id.jagasitus.chart.Caption;
import id.jagasitus.chart.ColumnChart;
import id.jagasitus.console.finding.RuleDesk.Caught;
import id.jagasitus.console.finding.RuleDesk.Looks;
import id.jagasitus.console.finding.RuleLine;
import id.jagasitus.console.visitor.TimeRange;
import id.jagasitus.console.visitor.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * <em>Tinjau balik</em>.
 *
 * @param looks the look that goes on, and the latest
 * @param rules rules to choose from
 * @param rule rule the form begins with
 * @param draft draft the form begins with
 * @param problems what is wrong with the draft
 * @param admin whether the reader may begin one
 */
record LookBackPage(
    Looks looks,
    List<RuleLine> rules,
    String rule,
    String draft,
    List<String> problems,
    boolean admin) {

  /** How far one may look, in days; 0 is everything. */
  static final List<Integer> DAYS = List.of(0, 1, 7, 30, 90, 365);

  LookBackPage {
    rules = List.copyOf(rules);
    problems = List.copyOf(problems);
  }

  /** The stretch of time that holds all samples, for links to their addresses. */
  static Window window(Frame frame, List<Visit> samples) {
    long from = samples.stream().mapToLong(Visit::time).min().orElse(0);
    long to = samples.stream().mapToLong(Visit::time).max().orElse(from) + 60_000;
    var range = new TimeRange(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to));
    return Window.visits(range, frame.format().zone());
  }

  /** Hits of each day, days without any among them while they fit. */
  static String days(Frame frame, Caught caught, String id, int width) {
    var columns = new ArrayList<ColumnChart.Column>();
    List<LocalDate> days = filled(caught);
    int apart = Math.max(1, (int) Math.ceil(days.size() * 60.0 / width));
    for (int i = 0; i < days.size(); i++) {
      long hits = caught.days().getOrDefault(days.get(i), 0L);
      Instant noon = days.get(i).atTime(12, 0).atZone(frame.format().zone()).toInstant();
      String day = frame.format().shortDate(noon);
      String tip = day + ": " + frame.format().number(hits);
      columns.add(new ColumnChart.Column(i % apart == 0 ? day : "", hits, -1, -1, tip, ""));
    }
    var caption = new Caption(id + "-" + width, frame.t("lookback.days"), "");
    return new ColumnChart(caption, columns, frame.format()::brief, width, 150).svg();
  }

  private static List<LocalDate> filled(Caught caught) {
    var days = new ArrayList<>(caught.days().keySet());
    LocalDate first = days.getFirst();
    LocalDate last = days.getLast();
    long length = last.toEpochDay() - first.toEpochDay();
    return length < 366 ? first.datesUntil(last.plusDays(1)).toList() : days;
  }
}
