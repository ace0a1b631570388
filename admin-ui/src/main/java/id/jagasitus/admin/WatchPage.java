package id.jagasitus.admin;

import id.jagasitus.console.watch.WatchDesk.CheckState;
import id.jagasitus.console.watch.WatchDesk.Watched;
import id.jagasitus.event.Severity;
import id.jagasitus.fresh.SectionState;
import id.jagasitus.patrol.Injection;
import id.jagasitus.service.Service;
import id.jagasitus.uptime.Check;
import id.jagasitus.uptime.State;
import id.jagasitus.watch.ScanSignal;
import id.jagasitus.watch.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/**
 * <em>Pantauan</em>.
 *
 * @param now how the site stands
 * @param frame who reads, for pictures in their language
 */
record WatchPage(Watched now, Frame frame) {

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

  long critical() {
    return now.pending().stream().filter(at -> at.severity() == Severity.CRITICAL).count();
  }

  String changedTone() {
    boolean good = now.approved() && now.pending().isEmpty();
    return critical() > 0 ? "vCRITICAL" : good ? "vGOOD" : "vREVIEW";
  }

  long signs(Verdict verdict) {
    return now.view().injections().stream().filter(at -> at.verdict() == verdict).count();
  }

  String cleanTone() {
    if (!now.view().done()) {
      return "vOFF";
    }
    return signs(Verdict.CRITICAL) > 0
        ? "vCRITICAL"
        : now.view().injections().isEmpty() ? "vGOOD" : "vREVIEW";
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

  static String signals(Injection found) {
    return found.signals().stream()
        .filter(signal -> signal.points() > 0)
        .map(ScanSignal::id)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  static String detail(Injection found) {
    return found.signals().stream()
        .filter(signal -> signal.points() >= 30)
        .map(ScanSignal::detail)
        .findFirst()
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
