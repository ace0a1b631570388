package id.jagasitus.console.paper;

import id.jagasitus.report.KeptPaper;
import id.jagasitus.report.KeptPapers;
import id.jagasitus.report.PaperKind;
import id.jagasitus.report.Report;
import id.jagasitus.report.Reports;
import java.time.LocalDate;
import java.util.stream.Stream;

/** The numbers of letters; all kinds of papers share one row a year. */
record Numbering(CourtConsole court, Reports reports, KeptPapers papers) {

  /** The number the next letter of a day gets. */
  String next(LocalDate today) {
    if (court.settings().byUmum()) {
      return court.numbers().of(0, court.settings().signer(), today);
    }
    long used =
        seals()
            .filter(seal -> seal.when().atZone(court.zone()).getYear() == today.getYear())
            .count();
    return court.numbers().of((int) used + 1, court.settings().signer(), today);
  }

  private Stream<Report.Seal> seals() {
    return Stream.concat(
        reports.all().stream().flatMap(report -> report.seals().stream()),
        papers.all().stream()
            .filter(paper -> paper.kind().numbered())
            .flatMap(paper -> paper.seals().stream()));
  }

  /** Likewise, empty for a paper without one. */
  String next(PaperKind kind, LocalDate today) {
    return kind.numbered() ? next(today) : "";
  }

  /** The number a paper has, or would get. */
  String of(KeptPaper paper, LocalDate today) {
    return paper.seals().isEmpty() ? next(paper.kind(), today) : paper.seals().getLast().number();
  }
}
