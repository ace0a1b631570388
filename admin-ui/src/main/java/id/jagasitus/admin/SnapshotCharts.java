package id.jagasitus.admin;

import id.jagasitus.chart.Caption;
import id.jagasitus.chart.ColumnChart;
import id.jagasitus.chart.Tone;
import id.jagasitus.chart.YearStrip;
import id.jagasitus.vault.Saved;
import id.jagasitus.vault.Verdict;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Pictures of <em>Cadangan</em>: when snapshots were taken, and what they added. */
record SnapshotCharts(Frame frame, List<Saved> snapshots, Instant now) {

  private static final int DAYS = 26 * 7;
  private static final int COLUMNS = 60;
  private static final int HEIGHT = 150;
  private static final List<String> UNITS = List.of("B", "KiB", "MiB", "GiB", "TiB");

  SnapshotCharts {
    snapshots = List.copyOf(snapshots);
  }

  /** Half a year, a square a day. */
  String calendar() {
    Map<LocalDate, List<Saved>> byDay = new HashMap<>();
    snapshots.forEach(
        each -> byDay.computeIfAbsent(day(each.time()), date -> new ArrayList<>()).add(each));
    LocalDate today = day(now);
    var days = new ArrayList<YearStrip.Day>();
    for (LocalDate date = today.minusDays(DAYS); !date.isAfter(today); date = date.plusDays(1)) {
      List<Saved> taken = byDay.getOrDefault(date, List.of());
      days.add(new YearStrip.Day(date, tone(taken), tip(date, taken), ""));
    }
    var caption =
        new Caption("kalender", frame.t("backup.calendar"), frame.t("backup.calendar.text"));
    return new YearStrip(caption, days, months()).svg();
  }

  private LocalDate day(Instant time) {
    try {
      return time.atZone(frame.format().zone()).toLocalDate();
    } catch (DateTimeException implausible) {
      return LocalDate.EPOCH;
    }
  }

  private static Tone tone(List<Saved> taken) {
    if (taken.isEmpty()) {
      return Tone.NONE;
    }
    if (taken.stream().anyMatch(each -> each.verdict() == Verdict.SUSPICIOUS)) {
      return Tone.CRITICAL;
    }
    boolean checked = taken.stream().anyMatch(each -> each.verdict() == Verdict.CHECKED);
    return checked ? Tone.GOOD : Tone.NEUTRAL;
  }

  private String tip(LocalDate date, List<Saved> taken) {
    Instant noon = date.atTime(12, 0).atZone(frame.format().zone()).toInstant();
    return frame.t("backup.calendar.tip", frame.format().mediumDate(noon), taken.size());
  }

  private List<String> months() {
    Locale locale = Locale.forLanguageTag(frame.language());
    return Arrays.stream(Month.values())
        .map(month -> month.getDisplayName(TextStyle.SHORT, locale))
        .toList();
  }

  private List<Saved> last() {
    return snapshots.stream().limit(COLUMNS).toList().reversed();
  }

  /** Powers of 1,024 in the unit in which the largest of them is written shortest. */
  private int power() {
    long most = last().stream().mapToLong(Saved::added).max().orElse(0);
    return Math.min(UNITS.size() - 1, (63 - Long.numberOfLeadingZeros(most | 1)) / 10);
  }

  /** The unit of {@link #sizes}, so that its axis carries short numbers only. */
  String unit() {
    return UNITS.get(power());
  }

  /** What each of the last snapshots added to the repository. */
  String sizes(int width) {
    List<Saved> last = last();
    double unit = Math.pow(1024, power());
    var columns = new ArrayList<ColumnChart.Column>();
    for (int i = 0; i < last.size(); i++) {
      Saved each = last.get(i);
      boolean labelled = i % Math.max(1, last.size() / 6) == 0;
      columns.add(
          new ColumnChart.Column(
              labelled ? frame.format().shortDate(each.time()) : "",
              each.added() / unit,
              -1,
              -1,
              frame.t(
                  "backup.sizes.tip",
                  frame.format().stamp(each.time()),
                  frame.format().bytes(each.added()),
                  frame.format().bytes(each.bytes())),
              ""));
    }
    var caption = new Caption("ukuran-" + width, frame.t("backup.sizes", unit()), "");
    return new ColumnChart(
            caption, columns, value -> frame.format().number((long) value), width, HEIGHT)
        .svg();
  }
}
