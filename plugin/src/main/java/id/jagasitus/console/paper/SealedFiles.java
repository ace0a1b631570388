package id.jagasitus.console.paper;

import id.jagasitus.console.paper.ReportDesk.Verdict;
import id.jagasitus.report.KeptPaper;
import id.jagasitus.report.KeptPapers;
import id.jagasitus.report.Report;
import id.jagasitus.report.Reports;
import java.util.List;
import java.util.Optional;

/** Knows every file that was sealed or handed in, by its hash. */
record SealedFiles(Reports reports, KeptPapers papers) {

  Verdict verdict(String hash) {
    return reports.all().stream()
        .flatMap(each -> of("laporan " + each.id(), each.seals(), each.scans(), hash).stream())
        .findFirst()
        .or(() -> ofPapers(hash))
        .orElseGet(() -> new Verdict.Unknown(hash));
  }

  private Optional<Verdict> ofPapers(String hash) {
    return papers.all().stream()
        .flatMap(each -> of(name(each), each.seals(), each.scans(), hash).stream())
        .findFirst();
  }

  private static String name(KeptPaper paper) {
    return paper.kind().key() + " " + paper.about();
  }

  private static Optional<Verdict> of(
      String name, List<Report.Seal> seals, List<Report.Scan> scans, String hash) {
    for (Report.Seal seal : seals) {
      if (seal.file().equals(hash)) {
        boolean current = seal.equals(seals.getLast());
        return Optional.of(
            new Verdict.Sealed(name, seal.version(), seal.author(), seal.when(), hash, current));
      }
    }
    return scans.stream()
        .filter(scan -> scan.file().equals(hash))
        .<Verdict>map(scan -> new Verdict.Scanned(name, scan.author(), scan.when(), hash))
        .findFirst();
  }
}
