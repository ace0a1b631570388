package id.jagasitus;

import id.jagasitus.journal.Appender;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.Journal;
import id.jagasitus.journal.JournalException;
import id.jagasitus.mail.Notice;
import id.jagasitus.office.Duty;
import id.jagasitus.office.WorkingCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Reminds of the report of the month before: once on every working day, in working hours, from the
 * day it is due until it is submitted. Each reminder is written down, so that a restart does not
 * send it again.
 */
final class ReportTidings {

  /** Kind of the journal entry; its data are the day of the reminder. */
  static final String REMINDED = "report.reminded";

  private final Appender journal;
  private final InstantSource clock;
  private final Supplier<ZoneId> zone;
  private final Supplier<WorkingCalendar> calendar;
  private final Supplier<Optional<Duty>> report;
  private final Predicate<Notice> tell;
  private volatile LocalDate last = LocalDate.EPOCH;

  private record Reminded(LocalDate day, String month) {}

  /**
   * @param report the duty to submit the report of the month before; empty when there is none
   * @param tell puts a notice into the queue; answers whether it surely is there
   */
  ReportTidings(
      Appender journal,
      InstantSource clock,
      Supplier<ZoneId> zone,
      Supplier<WorkingCalendar> calendar,
      Supplier<Optional<Duty>> report,
      Predicate<Notice> tell) {
    this.journal = journal;
    this.clock = clock;
    this.zone = zone;
    this.calendar = calendar;
    this.report = report;
    this.tell = tell;
  }

  /** Takes in an entry of the journal. */
  void fold(Entry entry) {
    if (entry.kind().equals(REMINDED)) {
      last = entry.data().as(Reminded.class).day();
    }
  }

  synchronized void runOnce() throws JournalException {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, zone.get());
    if (!today.isAfter(last) || !calendar.get().isWorkingTime(now)) {
      return;
    }
    Optional<Duty> due = report.get().filter(duty -> isDue(duty, today));
    if (due.isPresent() && tell.test(notice(due.get(), today, now))) {
      journal.append(Journal.SYSTEM, "", REMINDED, new Reminded(today, due.get().title()));
    }
  }

  /** From the last day on which it may be submitted; the duty's time is the end of that day. */
  private boolean isDue(Duty duty, LocalDate today) {
    return duty.due()
        .map(end -> !today.isBefore(LocalDate.ofInstant(end, zone.get()).minusDays(1)))
        .orElse(false);
  }

  /** One key a day, since each is told once. */
  private static Notice notice(Duty duty, LocalDate today, Instant now) {
    return new Notice(
        Notice.Kind.REPORT,
        "laporan-" + duty.title() + "-" + today,
        "Laporan bulan " + duty.title() + " belum disampaikan",
        "Buat dan setujui di halaman Laporan, lalu sampaikan kepada Kasubbag.",
        "/laporan",
        now);
  }
}
