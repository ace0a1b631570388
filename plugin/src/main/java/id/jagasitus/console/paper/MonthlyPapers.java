package id.jagasitus.console.paper;

import id.jagasitus.journal.Head;
import id.jagasitus.paper.Paper;
import id.jagasitus.report.Letter;
import id.jagasitus.report.MonthlyReport;
import id.jagasitus.report.Report;
import id.jagasitus.report.Stamp;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * Turns a monthly report into its paper.
 *
 * @param basis norms to cite
 * @param head the journal's, which each paper names
 */
record MonthlyPapers(
    Numbering numbers,
    Officials officials,
    Supplier<List<String>> basis,
    Supplier<Head> head,
    InstantSource clock) {

  /** The number a sealed report has, or the one it would get. */
  String number(Report report) {
    return report.seal().map(Report.Seal::number).orElseGet(() -> numbers.next(today()));
  }

  private LocalDate today() {
    return day(clock.instant());
  }

  private LocalDate day(Instant when) {
    return when.atZone(numbers.court().zone()).toLocalDate();
  }

  /** As it was sealed, or as a draft. */
  Paper of(Report report, String number) throws IOException {
    LocalDate day = report.seal().map(seal -> day(seal.when())).orElseGet(this::today);
    return paper(report, number, day, report.seal().isEmpty());
  }

  /** As it is approved today. */
  Paper approved(Report report, String number) throws IOException {
    return paper(report, number, today(), false);
  }

  private Paper paper(Report report, String number, LocalDate day, boolean draft)
      throws IOException {
    Head now = head.get();
    return new MonthlyReport(
            numbers.court().court(),
            officials.on(day),
            letter(report, number, day),
            report.figures(),
            report.latest().parts(),
            basis.get(),
            new Stamp(now.seq(), now.hash(), report.latest().number(), draft))
        .paper();
  }

  private Letter letter(Report report, String number, LocalDate day) {
    String name = numbers.court().name();
    List<String> to =
        name.isEmpty() ? List.of() : List.of("Sekretaris " + name, "melalui Kasubbag PTIP");
    return MonthlyReport.letter(report.figures(), number, day, to);
  }
}
