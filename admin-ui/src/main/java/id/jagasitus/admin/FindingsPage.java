package id.jagasitus.admin;

import id.jagasitus.chart.Caption;
import id.jagasitus.chart.Sparkline;
import id.jagasitus.console.finding.FindingDesk.Listed;
import id.jagasitus.console.finding.FindingDesk.State;
import id.jagasitus.console.finding.FindingDesk.Today;
import id.jagasitus.console.finding.FindingDesk.Wanted;
import id.jagasitus.console.finding.FindingLine;
import id.jagasitus.event.Severity;
import id.jagasitus.finding.Finding;
import java.util.List;
import java.util.Locale;

/**
 * <em>Temuan</em>.
 *
 * @param listed one page of them
 * @param wanted which were asked for
 * @param today what was looked at
 */
record FindingsPage(Listed listed, Wanted wanted, Today today) {

  private static final int WIDTH = 96;
  private static final int HEIGHT = 24;

  /** Names of the states as links carry them. */
  static String name(State state) {
    return switch (state) {
      case WAITING -> "menunggu";
      case OPEN -> "terbuka";
      case CLOSED -> "selesai";
    };
  }

  /** Names of the severities as links carry them. */
  static String name(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  static List<State> states() {
    return List.of(State.values());
  }

  static List<Severity> severities() {
    return List.of(Severity.CRITICAL, Severity.REVIEW, Severity.INFO);
  }

  String link(State state) {
    return Links.with("/temuan", "daftar", name(state));
  }

  String page(int number) {
    return Links.with(
        "/temuan",
        "daftar",
        name(wanted.state()),
        "tingkat",
        wanted.severity().map(FindingsPage::name).orElse(""),
        "maksud",
        wanted.intent(),
        "berhasil",
        wanted.succeeded() ? "1" : "",
        "hal",
        String.valueOf(number));
  }

  static String one(FindingLine line) {
    return "/temuan/satu?no=" + line.id();
  }

  /** Class of the style sheet for a severity. */
  static String style(Severity severity) {
    return switch (severity) {
      case INFO -> "vOFF";
      case REVIEW -> "vREVIEW";
      case CRITICAL -> "vCRITICAL";
    };
  }

  /** How busy a finding was; empty where nothing is known of it. */
  static String spark(Frame frame, FindingLine line) {
    var counts = line.activity().counts();
    if (counts.size() < 2) {
      return "";
    }
    var caption =
        new Caption("irama-" + line.id(), frame.t("finding.activity"), between(frame, line));
    return new Sparkline(caption, counts.stream().map(Long::doubleValue).toList(), WIDTH, HEIGHT)
        .svg();
  }

  static String between(Frame frame, FindingLine line) {
    return frame.format().range(line.first(), line.last());
  }

  /** Key of the words for what a person made of it; empty while nobody has. */
  static String verdict(FindingLine line) {
    return line.verdict() == Finding.Judgement.NONE || line.waits()
        ? ""
        : "verdict." + line.verdict().name();
  }
}
