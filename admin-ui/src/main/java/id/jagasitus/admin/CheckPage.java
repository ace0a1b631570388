package id.jagasitus.admin;

import id.jagasitus.account.Role;
import id.jagasitus.chart.Caption;
import id.jagasitus.chart.ColumnChart;
import id.jagasitus.console.Viewer;
import id.jagasitus.console.watch.WatchDesk.CheckState;
import id.jagasitus.console.watch.WatchDesk.OutageLine;
import id.jagasitus.console.watch.WatchDesk.Watched;
import id.jagasitus.uptime.Acknowledgement;
import id.jagasitus.uptime.DayCount;
import id.jagasitus.uptime.Heartbeat;
import id.jagasitus.uptime.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/**
 * One thing that is looked at over the network: a year of it.
 *
 * @param now how the site stands
 * @param check what is looked at
 * @param frame who reads, for pictures in their language
 * @param viewer who reads
 */
record CheckPage(Watched now, CheckState check, Frame frame, Viewer viewer) {

  private static final int DAYS = 60;
  private static final int MONTHS = 12;
  private static final List<String> GAPS =
      Arrays.stream(Heartbeat.Cause.values()).map(Enum::name).toList();

  /** Something known, with the key of what it is called. */
  record Fact(String key, String value) {}

  /** A month in figures. */
  record MonthRow(YearMonth month, long up, long told, long unknown, long mean) {}

  State state() {
    return WatchPage.state(check);
  }

  String year() {
    return Days.year(frame, "cek", check.check().name(), check.days(), now.today());
  }

  /** Where the address led at the last look: the hosts of its name, and redirects. */
  List<Fact> led() {
    var facts = new ArrayList<Fact>();
    check.standing().map(at -> at.last()).ifPresent(last -> facts.addAll(led(last)));
    return facts;
  }

  private static List<Fact> led(id.jagasitus.uptime.Answer last) {
    var facts = new ArrayList<Fact>();
    if (!last.addresses().isEmpty()) {
      facts.add(new Fact("check.led", last.addresses()));
    }
    if (last.chain().size() > 1) {
      facts.add(new Fact("check.chain", String.join(" → ", last.chain())));
    }
    return facts;
  }

  /** Share of good looks of the last days. */
  String uptime(int days) {
    return Days.uptime(frame, check.days(), now.today().minusDays(days - 1L));
  }

  boolean mayAcknowledge() {
    return viewer.roles().stream().anyMatch(role -> role != Role.VIEWER);
  }

  List<OutageLine> outages() {
    return now.outages().stream()
        .filter(line -> line.outage().check().equals(check.check().id()))
        .toList();
  }

  /** What the machine noted as cause: a class of our own absence in words, or what was answered. */
  static String cause(Frame frame, String cause) {
    return GAPS.contains(cause) ? frame.t("gap." + cause) : Trouble.of(frame, cause);
  }

  static List<Acknowledgement.Cause> causes() {
    return List.of(Acknowledgement.Cause.values());
  }

  /** Time of the last answer in milliseconds a day. */
  String times(int width) {
    var columns = new ArrayList<ColumnChart.Column>();
    int apart = Math.max(1, DAYS * 60 / width);
    for (int back = DAYS - 1; back >= 0; back--) {
      LocalDate day = now.today().minusDays(back);
      DayCount count = check.days().get(day);
      long mean = count == null ? 0 : count.mean();
      String label = back % apart == apart / 2 ? frame.format().shortDate(start(day)) : "";
      columns.add(new ColumnChart.Column(label, mean, -1, -1, tip(day, mean), ""));
    }
    var caption =
        new Caption(
            "waktu-" + width, frame.t("check.times"), frame.t("check.times.text", DAYS + ""));
    return new ColumnChart(caption, columns, frame.format()::brief, width, 170).svg();
  }

  private String tip(LocalDate day, long mean) {
    String said = mean == 0 ? frame.t("watch.nodata") : frame.format().micros(mean * 1000);
    return Days.text(frame, day) + ": " + said;
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(frame.format().zone()).toInstant();
  }

  /** The last twelve months that hold anything, the newest first. */
  List<MonthRow> months() {
    var rows = new ArrayList<MonthRow>();
    for (int back = 0; back < MONTHS; back++) {
      YearMonth month = YearMonth.from(now.today()).minusMonths(back);
      SortedMap<LocalDate, DayCount> days =
          check.days().subMap(month.atDay(1), month.plusMonths(1).atDay(1));
      if (!days.isEmpty()) {
        rows.add(row(month, List.copyOf(days.values())));
      }
    }
    return rows;
  }

  private static MonthRow row(YearMonth month, List<DayCount> days) {
    long up = days.stream().mapToLong(DayCount::up).sum();
    long down = days.stream().mapToLong(DayCount::down).sum();
    long unknown = days.stream().mapToLong(DayCount::unknown).sum();
    long millis = days.stream().mapToLong(DayCount::millis).sum();
    return new MonthRow(month, up, up + down, unknown, up == 0 ? 0 : millis / up);
  }
}
