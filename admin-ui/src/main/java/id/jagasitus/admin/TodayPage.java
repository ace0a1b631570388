package id.jagasitus.admin;

import id.jagasitus.console.office.DayDesk.Day;
import id.jagasitus.office.Check;
import id.jagasitus.office.Duty;
import id.jagasitus.office.Inspection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One person's day.
 *
 * @param day the day
 * @param now when it was asked for
 * @param nameless whether papers cannot print the reader's name yet
 * @param stuck whether mails do not leave, so that somebody must carry papers
 */
record TodayPage(Day day, Instant now, boolean nameless, boolean stuck) {

  /** Duties that are late. */
  long late() {
    return day.mine().stream().filter(Duty::late).count();
  }

  /** Where a duty is done. */
  static String link(Duty duty) {
    return switch (duty.kind()) {
      case FORWARD -> CaseLinks.report(duty.about());
      case CHECK -> "#langkah-" + duty.step().name();
      case RENEW -> "#layanan";
      case MONTHLY -> CaseLinks.SUBMIT + "?bulan=" + duty.title();
      case DECIDE -> CaseLinks.sheet(duty.about());
      default -> CaseLinks.of(duty.about());
    };
  }

  /** Pages that show what a check is about. */
  static List<Area> evidence(Check check) {
    return switch (check.step()) {
      case MONITOR -> List.of(Area.WATCH, Area.CONTENT, Area.CHANGES);
      case BACK_UP -> List.of(Area.SNAPSHOTS);
      case VISITORS -> List.of(Area.DASHBOARD, Area.FINDINGS, Area.VISITORS);
      default -> List.of();
    };
  }

  /** What the machine says, in words where it says nothing. */
  static String said(Frame frame, Inspection.Fact fact) {
    if (!fact.value().equals("–")) {
      return fact.value();
    }
    return frame.t(fact.key().equals("proven") ? "day.undrilled" : "day.unknown");
  }

  /** Whether the link stays on this page. */
  static boolean here(Duty duty) {
    return duty.kind() == Duty.Kind.CHECK || duty.kind() == Duty.Kind.RENEW;
  }

  /** Time that is left, or since when it is over. */
  Duration left(Duty duty) {
    return Duration.between(now, duty.due().orElse(now)).abs();
  }

  /** Days until a date; negative after it. */
  long days(LocalDate until) {
    return ChronoUnit.DAYS.between(day.day(), until);
  }
}
