package id.jagasitus.admin;

import id.jagasitus.admin.text.Format;
import id.jagasitus.chart.Caption;
import id.jagasitus.chart.ColumnChart;
import id.jagasitus.chart.HeatMap;
import id.jagasitus.chart.ShareBar;
import id.jagasitus.chart.StackedBar;
import id.jagasitus.chart.Tone;
import id.jagasitus.console.visitor.Dashboard;
import id.jagasitus.console.visitor.Dashboard.Bucket;
import id.jagasitus.console.visitor.VisitorDesk.Count;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** The dashboard's and the profile's pictures, each with its words in the reader's language. */
final class DashboardCharts {

  /** Width of a picture in a wide place, and in a narrow one such as a telephone. */
  static final int WIDE = 860;

  static final int NARROW = 340;

  /** Columns that still carry a link; with more, the table under the chart has them. */
  private static final int MOST_LINKS = 100;

  private final Frame frame;
  private final Window window;

  DashboardCharts(Frame frame, Window window) {
    this.frame = frame;
    this.window = window;
  }

  /** Requests over time with the band of earlier weeks. */
  String requests(List<Bucket> series, int width, String clause) {
    return columns("permintaan", "chart.requests", series, width, clause, Bucket::requests, true);
  }

  /** Visitors over time; the columns above say the same of each hour and lead further. */
  String visitors(List<Bucket> series, int width) {
    return columns("pengunjung", "chart.visitors", series, width, "", Bucket::visitors, false);
  }

  private String columns(
      String id,
      String key,
      List<Bucket> series,
      int width,
      String clause,
      ToLongFunction<Bucket> value,
      boolean band) {
    var columns = new ArrayList<ColumnChart.Column>();
    for (int i = 0; i < series.size(); i++) {
      Bucket bucket = series.get(i);
      boolean pointed = band && width == WIDE;
      columns.add(
          new ColumnChart.Column(
              axis(series, i, width),
              value.applyAsLong(bucket),
              band ? bucket.low() : -1,
              band ? bucket.high() : -1,
              pointed ? tip(bucket) : "",
              pointed && series.size() <= MOST_LINKS ? link(bucket, clause) : ""));
    }
    var caption = new Caption(id + "-" + width, frame.t(key), highest(key, series, value));
    int height = width == NARROW ? 170 : 190;
    return new ColumnChart(caption, columns, format()::brief, width, height).svg();
  }

  private String tip(Bucket bucket) {
    return frame.t(
        "chart.tip",
        label(bucket),
        format().number(bucket.requests()),
        format().number(bucket.visitors()));
  }

  /** The highest column in a sentence, for those who do not see it. */
  private String highest(String key, List<Bucket> series, ToLongFunction<Bucket> value) {
    return series.stream()
        .max(Comparator.comparingLong(value))
        .map(b -> frame.t(key + ".highest", format().number(value.applyAsLong(b)), label(b)))
        .orElse("");
  }

  /** The search behind one column. */
  String link(Bucket bucket, String clause) {
    Window part = window.between(bucket.from(), bucket.to());
    return frame.link(part.link("/pengunjung", "q", clause));
  }

  /** When a column was, in full. */
  String label(Bucket bucket) {
    return daily(bucket)
        ? format().date(bucket.from())
        : format().shortDate(bucket.from()) + " " + format().time(bucket.from());
  }

  /** The label under a column; empty for most, so that labels do not touch. */
  private String axis(List<Bucket> series, int i, int width) {
    Bucket bucket = series.get(i);
    ZonedDateTime begin = bucket.from().atZone(window.zone());
    if (daily(bucket) || begin.getMinute() != 0) {
      int apart = Math.max(1, (int) Math.ceil(series.size() * 52.0 / width));
      String day = daily(bucket) ? format().shortDate(bucket.from()) : format().time(bucket.from());
      return i % apart == 0 ? day : "";
    }
    if (window.time().length().compareTo(Duration.ofHours(36)) > 0) {
      return begin.getHour() == 0 ? format().shortDate(bucket.from()) : "";
    }
    return begin.getHour() % (width == NARROW ? 6 : 3) == 0 ? format().time(bucket.from()) : "";
  }

  private static boolean daily(Bucket bucket) {
    return Duration.between(bucket.from(), bucket.to()).compareTo(Duration.ofHours(12)) > 0;
  }

  /** Hours across, days of the week down; an hour of many weeks has no one search behind it. */
  String week(List<List<Long>> week, int width) {
    var hours = new ArrayList<String>();
    for (int hour = 0; hour < 24; hour++) {
      hours.add(hour % 3 == 0 ? "%02d".formatted(hour) : "");
    }
    var rows = new ArrayList<HeatMap.Row>();
    for (int day = 0; day < week.size(); day++) {
      rows.add(new HeatMap.Row(format().weekday(day + 1), cells(day, week.get(day))));
    }
    var caption = new Caption("pekan-" + width, frame.t("chart.week"), frame.t("chart.week.text"));
    return new HeatMap(caption, hours, rows, width).svg();
  }

  private List<HeatMap.Cell> cells(int day, List<Long> counts) {
    var cells = new ArrayList<HeatMap.Cell>();
    for (int hour = 0; hour < counts.size(); hour++) {
      String tip =
          frame.t(
              "chart.week.cell",
              format().weekday(day + 1),
              two(hour),
              two(hour + 1),
              format().number(counts.get(hour)));
      cells.add(new HeatMap.Cell(counts.get(hour), tip, ""));
    }
    return cells;
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }

  /** The mix of statuses. */
  String statuses(List<Count> statuses, int width) {
    var parts = new ArrayList<StackedBar.Part>();
    long all = statuses.stream().mapToLong(Count::count).sum();
    for (Count count : statuses) {
      String tip = count.label() + ": " + format().number(count.count());
      String share = count.label() + " " + format().percent(count.count(), all);
      String link = frame.link(window.link("/pengunjung", "q", count.clause()));
      parts.add(new StackedBar.Part(share, count.count(), tone(count.label()), tip, link));
    }
    return new StackedBar(new Caption("status-" + width, frame.t("chart.status"), ""), parts, width)
        .svg();
  }

  private static Tone tone(String statusClass) {
    return switch (statusClass) {
      case "2xx" -> Tone.GOOD;
      case "3xx" -> Tone.NEUTRAL;
      case "4xx" -> Tone.REVIEW;
      case "5xx" -> Tone.CRITICAL;
      default -> Tone.NONE;
    };
  }

  /** A part of the longest, for a line of a list. */
  String share(String id, long part, long whole) {
    double share = whole <= 0 ? 0 : (double) part / whole;
    return new ShareBar(new Caption(id, format().percent(part, whole), ""), share).svg();
  }

  /** The highest count of a list. */
  static long most(List<Count> counts) {
    return counts.stream().mapToLong(Count::count).max().orElse(0);
  }

  /** Whether a dashboard shows earlier weeks at all. */
  static boolean band(Dashboard data) {
    return data.series().stream().anyMatch(bucket -> bucket.high() >= 0);
  }

  private Format format() {
    return frame.format();
  }
}
