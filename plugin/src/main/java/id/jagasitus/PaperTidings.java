package id.jagasitus;

import id.jagasitus.mail.Notice;
import id.jagasitus.report.Report;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells of monthly reports that were made, and of those that were approved. */
final class PaperTidings {

  private final Supplier<List<Report>> reports;
  private final Consumer<Notice> tell;
  private Instant until;

  /**
   * @param since nothing before it is told
   */
  PaperTidings(Supplier<List<Report>> reports, Consumer<Notice> tell, Instant since) {
    this.reports = reports;
    this.tell = tell;
    this.until = since;
  }

  synchronized void runOnce() {
    Instant before = until;
    for (Report report : reports.get()) {
      String name = "Laporan bulan " + report.id();
      Report.Version first = report.versions().getFirst();
      tell(before, report, first.when(), name + " siap diperiksa dan disetujui");
      for (Report.Seal seal : report.seals()) {
        tell(before, report, seal.when(), name + " disetujui oleh " + seal.author());
      }
    }
  }

  private void tell(Instant before, Report report, Instant when, String title) {
    if (when.isAfter(before)) {
      String link = "/laporan/satu?id=" + report.id();
      tell.accept(new Notice(Notice.Kind.REPORT, report.id() + when, title, "", link, when));
      until = when.isAfter(until) ? when : until;
    }
  }
}
