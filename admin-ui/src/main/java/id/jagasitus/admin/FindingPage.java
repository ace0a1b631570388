package id.jagasitus.admin;

import id.jagasitus.account.Role;
import id.jagasitus.chart.Caption;
import id.jagasitus.chart.ColumnChart;
import id.jagasitus.console.Viewer;
import id.jagasitus.console.finding.FindingLine;
import id.jagasitus.console.finding.FindingView;
import id.jagasitus.console.finding.FindingView.Match;
import id.jagasitus.console.finding.FindingView.Reason;
import id.jagasitus.console.visitor.TimeRange;
import id.jagasitus.console.watch.CleanupConsole;
import id.jagasitus.finding.Activity;
import id.jagasitus.service.Service;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One finding.
 *
 * @param view what is known of it
 * @param window from its beginning to its end
 * @param viewer who reads
 * @param mayOpen whether the reader may make it a case
 * @param services of the register that it is about
 */
record FindingPage(
    FindingView view, Window window, Viewer viewer, boolean mayOpen, List<Service> services) {

  static FindingPage of(
      FindingView view, Frame frame, Viewer viewer, boolean mayOpen, List<Service> services) {
    return new FindingPage(view, window(view.line(), frame), viewer, mayOpen, services);
  }

  /** Whether it is about something that is renewed, and that the register does not have. */
  boolean unregistered() {
    return services.isEmpty() && line().intent().equals("expiring");
  }

  private static Window window(FindingLine line, Frame frame) {
    Instant from = line.first().truncatedTo(ChronoUnit.MINUTES);
    Instant to = line.last().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    return Window.visits(new TimeRange(from, to), frame.format().zone());
  }

  FindingLine line() {
    return view.line();
  }

  boolean mayJudge() {
    return viewer.roles().contains(Role.ADMIN)
        || viewer.roles().contains(Role.KASUBBAG)
        || viewer.roles().contains(Role.SEKRETARIS);
  }

  /** The form of a case made of it. */
  String newCase() {
    return CaseLinks.NEW + "?temuan=" + line().id();
  }

  /** Whether its clean-up is led through. */
  boolean cleanedUp() {
    return CleanupConsole.intents().contains(line().intent()) && !line().drill();
  }

  /** Everything the address did meanwhile. */
  String profile() {
    String token = line().address().map(address -> address.token()).orElse("");
    return window.link("/alamat", "a", token);
  }

  /** The requests of its network in the search. */
  String search() {
    return window.link("/pengunjung", "q", view.clause());
  }

  /** The requests of the network of a finding in a list, while it went on. */
  static String search(Frame frame, FindingLine line) {
    return window(line, frame).link("/pengunjung", "q", line.clause());
  }

  /** A line of the sum by its rule. */
  Optional<Reason> reason(Match match) {
    return view.reasons().stream().filter(each -> each.id().equals(match.rule())).findFirst();
  }

  /** Requests between the first and the latest that the page leaves out. */
  long leftOut() {
    return Math.max(0, line().requests() - view.first().size() - view.latest().size());
  }

  static String rule(String id) {
    return Links.with("/aturan/satu", "id", id);
  }

  /** An exception for what a match showed, ready to be looked over. */
  String except(Match match) {
    return Links.with(
        "/aturan/pengecualian",
        "aturan",
        match.rule(),
        "jalur",
        match.path(),
        "temuan",
        String.valueOf(line().id()));
  }

  /** How busy it was. */
  String timeline(Frame frame, int width) {
    Activity activity = line().activity();
    List<Long> counts = activity.counts();
    int apart = Math.max(1, (int) Math.ceil(counts.size() * 60.0 / width));
    var columns = new ArrayList<ColumnChart.Column>();
    for (int i = 0; i < counts.size(); i++) {
      Instant from = activity.from().plus(activity.width().multipliedBy(i));
      String label = i % apart == 0 ? label(frame, activity, from) : "";
      String tip = label(frame, activity, from) + ": " + frame.format().number(counts.get(i));
      columns.add(new ColumnChart.Column(label, counts.get(i), -1, -1, tip, ""));
    }
    var caption =
        new Caption(
            "irama-" + width,
            frame.t("finding.activity"),
            frame.format().range(line().first(), line().last()));
    return new ColumnChart(caption, columns, frame.format()::brief, width, 150).svg();
  }

  private static String label(Frame frame, Activity activity, Instant at) {
    boolean days = activity.width().compareTo(Duration.ofHours(12)) >= 0;
    return days ? frame.format().shortDate(at) : frame.format().time(at);
  }
}
