package id.jagasitus.report;

import id.jagasitus.mail.Notice;
import id.jagasitus.office.Notice.Level;
import id.jagasitus.office.Step;
import java.time.Instant;
import java.time.ZoneId;

/** Puts a message of the procedure into words. */
public final class StepNotice {
  private static final String CASE = "/insiden/lihat?id=";
  private static final String REPORT = "/insiden/laporan?id=";
  private static final String SHEET = "/insiden/lembar?id=";

  private StepNotice() {}

  /**
   * The notice of a message; each level is a line of its own.
   *
   * @param zone the office's
   */
  public static Notice of(id.jagasitus.office.Notice due, ZoneId zone, Instant now) {
    boolean late = due.level().compareTo(Level.LATE) >= 0;
    int step = due.step().number();
    return new Notice(
        late ? Notice.Kind.LATE : Notice.Kind.STEP,
        due.key() + '.' + due.level(),
        title(due, step),
        text(due, zone),
        page(due) + due.about(),
        now);
  }

  /** Where the step is taken: a decision on its sheet. */
  private static String page(id.jagasitus.office.Notice due) {
    if (due.report()) {
      return REPORT;
    }
    return due.step() == Step.DECIDE ? SHEET : CASE;
  }

  private static String title(id.jagasitus.office.Notice due, int step) {
    String title = Words.get("notice.step", step, Words.get("notice.step." + step), due.title());
    return due.drill() ? Notice.DRILL + title : title;
  }

  private static String text(id.jagasitus.office.Notice due, ZoneId zone) {
    String who = who(due);
    return due.due()
        .map(at -> who + ' ' + Words.get("notice.step.due", Indonesian.moment(at, zone)))
        .orElse(who);
  }

  /** Whoever is told because another is late reads who that is. */
  private static String who(id.jagasitus.office.Notice due) {
    String holder = Words.get("post." + due.holder());
    return due.level().compareTo(Level.ESCALATED) < 0
        ? Words.get("notice.step.waits", holder)
        : Words.get(
            "notice.step.attention",
            Words.get("post." + due.to().map(Enum::name).orElse("KETUA")),
            holder);
  }
}
