package id.jagasitus.admin;

import id.jagasitus.console.watch.WatchDesk.CheckState;
import id.jagasitus.console.watch.WatchDesk.OutageLine;
import id.jagasitus.console.watch.WatchDesk.Watched;
import id.jagasitus.event.Severity;
import id.jagasitus.fresh.SectionState;
import id.jagasitus.patrol.Injection;
import id.jagasitus.service.Service;
import id.jagasitus.uptime.Check;
import id.jagasitus.uptime.State;
import id.jagasitus.watch.ScanSignal;
import id.jagasitus.watch.Verdict;
import id.jagasitus.watch.Visitor;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * <em>Pantauan</em>.
 *
 * @param now how the site stands
 * @param frame who reads, for pictures in their language
 */
record WatchPage(Watched now, Frame frame) {

  private static final int MOST_OUTAGES = 10;

  private static final Set<String> VISITORS =
      Visitor.OTHERS.stream().map(Visitor::name).collect(Collectors.toSet());

  /** State of the reachable panel: that of its worst check. */
  State reachable() {
    if (now.checks().isEmpty()) {
      return State.UNKNOWN;
    }
    List<State> states = now.checks().stream().map(WatchPage::state).toList();
    return List.of(State.DOWN, State.UNKNOWN, State.MAINTENANCE, State.SLOW).stream()
        .filter(states::contains)
        .findFirst()
        .orElse(State.UP);
  }

  /** Page of one check. */
  static String link(String check) {
    return Links.with("/pantauan/cek", "id", check);
  }

  /** What people call a check; one that is no longer looked at has only its id. */
  String name(String check) {
    return now.checks().stream()
        .filter(at -> at.check().id().equals(check))
        .map(at -> at.check().name())
        .findFirst()
        .orElse(check);
  }

  /** The latest outages; the rest stands on the page of each check. */
  List<OutageLine> latest() {
    return now.outages().stream().limit(MOST_OUTAGES).toList();
  }

  static State state(CheckState check) {
    return check.standing().map(at -> at.state()).orElse(State.UNKNOWN);
  }

  /** Class of a state, for its colour. */
  static String tone(State state) {
    return switch (state) {
      case UP -> "vGOOD";
      case SLOW -> "vREVIEW";
      case DOWN -> "vCRITICAL";
      case UNKNOWN, MAINTENANCE -> "vOFF";
    };
  }

  private boolean critical() {
    return now.outgoing().harmful()
        || now.pending().stream().anyMatch(at -> at.severity() == Severity.CRITICAL);
  }

  /** Changes of files, and of what is served as far as a person should look at it. */
  long changes() {
    return now.pending().size() + now.outgoing().urgent();
  }

  String changedTone() {
    boolean good = now.approved() && changes() == 0;
    return critical() ? "vCRITICAL" : good ? "vGOOD" : "vREVIEW";
  }

  long signs(Verdict verdict) {
    return injections().stream().filter(at -> at.verdict() == verdict).count();
  }

  /** What is planted in files, and what is served. */
  List<Injection> injections() {
    return Stream.concat(now.served().injections().stream(), now.view().injections().stream())
        .toList();
  }

  String cleanTone() {
    if (!now.view().done() && !now.served().done()) {
      return "vOFF";
    }
    return signs(Verdict.CRITICAL) > 0 ? "vCRITICAL" : injections().isEmpty() ? "vGOOD" : "vREVIEW";
  }

  /** Pages of the probe matrix that gave no answer. */
  long unanswered() {
    return now.served().pages().stream().filter(page -> !page.problem().isEmpty()).count();
  }

  /** Who sees what the ordinary visitor does not, in words. */
  String seenBy(Injection found) {
    return found.seenBy().stream()
        .map(name -> VISITORS.contains(name) ? frame.t("visitor." + name) : frame.raw(name, 40))
        .collect(Collectors.joining(", "));
  }

  long count(SectionState.State state) {
    return now.view().fresh().count(state);
  }

  String freshTone() {
    boolean good = now.view().fresh().missing() == 0 && count(SectionState.State.STALE) == 0;
    return good ? "vGOOD" : "vREVIEW";
  }

  long services(Service.State state) {
    return now.services().stream().filter(at -> at.state(now.today()) == state).count();
  }

  String serviceTone() {
    if (now.services().isEmpty()) {
      return "vOFF";
    }
    long late = services(Service.State.LATE) + services(Service.State.EXPIRED);
    return late > 0 ? "vCRITICAL" : services(Service.State.SOON) > 0 ? "vREVIEW" : "vGOOD";
  }

  /** The year of a check as a picture. */
  String year(CheckState check) {
    return Days.year(
        frame, "c" + now.checks().indexOf(check), check.check().name(), check.days(), now.today());
  }

  /** Uptime of the last thirty days. */
  String uptime(CheckState check) {
    return Days.uptime(frame, check.days(), now.today().minusDays(30));
  }

  static String detail(Injection found) {
    return found.signals().stream()
        .max(Comparator.comparingInt(ScanSignal::points))
        .map(ScanSignal::detail)
        .orElse("");
  }

  /** The further checks as lines of the form: name, address and word parted by bars. */
  String checkLines() {
    return now.settings().checks().stream().map(WatchPage::line).collect(Collectors.joining("\n"));
  }

  private static String line(Check check) {
    String word = check.word().isEmpty() ? "" : " | " + check.word();
    return check.name() + " | " + check.address() + word;
  }
}
