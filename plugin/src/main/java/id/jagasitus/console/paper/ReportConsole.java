package id.jagasitus.console.paper;

import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.Viewer;
import id.jagasitus.home.Documents;
import id.jagasitus.journal.Head;
import id.jagasitus.paper.Block;
import id.jagasitus.paper.Csv;
import id.jagasitus.paper.Paper;
import id.jagasitus.paper.Printer;
import id.jagasitus.report.EvidenceFolder;
import id.jagasitus.report.KeptPapers;
import id.jagasitus.report.Part;
import id.jagasitus.report.Report;
import id.jagasitus.report.Reports;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Monthly reports, printed from what the register and the settings say. */
public final class ReportConsole implements ReportDesk {
  private final Reports reports;
  private final KeptPapers papers;
  private final Numbering numbers;
  private final CourtConsole court;
  private final Documents documents;
  private final PaperSources sources;
  private final MonthlyPapers monthly;
  private final Printer printer;
  private final InstantSource clock;

  ReportConsole(
      Numbering numbers,
      Officials officials,
      Documents documents,
      PaperSources sources,
      Supplier<Head> head,
      Printer printer,
      InstantSource clock) {
    this.reports = numbers.reports();
    this.papers = numbers.papers();
    this.numbers = numbers;
    this.court = numbers.court();
    this.documents = documents;
    this.sources = sources;
    this.monthly = new MonthlyPapers(numbers, officials, sources.basis(), head, clock);
    this.printer = printer;
    this.clock = clock;
  }

  @Override
  public List<Report> list() {
    return reports.all();
  }

  @Override
  public YearMonth lastMonth() {
    return YearMonth.from(today()).minusMonths(1);
  }

  private LocalDate today() {
    return clock.instant().atZone(court.zone()).toLocalDate();
  }

  @Override
  public Outcome make(Viewer viewer, YearMonth month) {
    return write(
        viewer,
        () -> {
          if (month.atDay(1).isAfter(today())) {
            return Outcome.refused(Refusal.GONE);
          }
          var figures = sources.gatherer().month(month, court.zone(), clock.instant());
          return outcome(reports.make(by(viewer), figures, court.court()));
        });
  }

  static Outcome write(Viewer viewer, Writes act) {
    return Collections.disjoint(viewer.roles(), CourtDesk.WRITERS)
        ? Outcome.refused(Refusal.NOT_ALLOWED)
        : Writes.outcome(act);
  }

  static Reports.By by(Viewer viewer) {
    return new Reports.By(viewer.name(), viewer.caller().address());
  }

  static Outcome outcome(Optional<Reports.Refused> refused) {
    return refused.map(ReportConsole::refused).orElseGet(Outcome::done);
  }

  private static Outcome refused(Reports.Refused why) {
    return switch (why) {
      case EXISTS -> Outcome.refused(Refusal.EXISTS);
      case GONE -> Outcome.refused(Refusal.GONE);
      case CHANGED -> Outcome.refused(Refusal.CHANGED_SINCE);
      case SEALED -> Outcome.refused(Refusal.SEALED);
      case TOO_LONG ->
          Outcome.refused(Refusal.BAD_SETTING, "bagian", "0", Reports.LONGEST_PART + "");
    };
  }

  @Override
  public Optional<Shown> view(String id, String logoLink) throws IOException {
    Optional<Report> found = reports.find(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Report report = found.get();
    Paper paper = monthly.of(report, monthly.number(report));
    String html = printer.page(paper, logoLink);
    List<String> tables = paper.tables().stream().map(Block.Table::caption).toList();
    return Optional.of(new Shown(report, html, tables, monthly.number(report)));
  }

  @Override
  public Outcome edit(Viewer viewer, String id, int read, Map<Part, String> parts) {
    return write(viewer, () -> outcome(reports.edit(by(viewer), id, read, parts)));
  }

  @Override
  public Outcome seal(Viewer viewer, String id, int read, String number) {
    return write(
        viewer,
        () -> {
          Optional<Report> report = reports.find(id);
          if (report.isEmpty()) {
            return Outcome.refused(Refusal.GONE);
          }
          if (report.get().seal().isPresent()) {
            return Outcome.refused(Refusal.SEALED);
          }
          String given = number.isBlank() ? numbers.next(today()) : number;
          byte[] pdf = printer.pdf(monthly.approved(report.get(), given));
          String file = documents.put(pdf);
          return outcome(reports.seal(by(viewer), id, read, given, file, pdf.length));
        });
  }

  @Override
  public Optional<Download> pdf(String id) throws IOException {
    Optional<Report> report = reports.find(id);
    if (report.isEmpty()) {
      return Optional.empty();
    }
    Optional<Report.Seal> seal = report.get().seal();
    if (seal.isPresent()) {
      Optional<byte[]> kept = documents.get(seal.get().file());
      return kept.map(content -> pdf("Laporan-" + id + ".pdf", content));
    }
    return Optional.of(pdf("Rancangan-laporan-" + id + ".pdf", draft(report.get())));
  }

  private byte[] draft(Report report) throws IOException {
    return printer.pdf(monthly.of(report, monthly.number(report)));
  }

  private static Download pdf(String name, byte[] content) {
    return new Download(name, "application/pdf", content);
  }

  @Override
  public Optional<Download> table(String id, int number) throws IOException {
    Optional<Report> report = reports.find(id);
    if (report.isEmpty()) {
      return Optional.empty();
    }
    List<Block.Table> tables = monthly.of(report.get(), "").tables();
    if (number < 0 || number >= tables.size()) {
      return Optional.empty();
    }
    byte[] csv = Csv.of(tables.get(number)).getBytes(StandardCharsets.UTF_8);
    String name = "Laporan-" + id + "-lampiran-" + (number + 1) + ".csv";
    return Optional.of(new Download(name, "text/csv; charset=utf-8", csv));
  }

  @Override
  public Outcome signed(Viewer viewer, String id, String name, InputStream file)
      throws IOException {
    Optional<byte[]> content = Documents.bounded(file, MOST_BYTES);
    return write(
        viewer,
        () -> {
          Optional<Outcome> refused = unreadable(content);
          if (refused.isPresent()) {
            return refused.get();
          }
          String hash = documents.put(content.get());
          String shown = name.length() > 200 ? name.substring(0, 200) : name;
          return outcome(reports.signed(by(viewer), id, shown, hash, content.get().length));
        });
  }

  /** Why a scan cannot be taken; empty when it can. */
  static Optional<Outcome> unreadable(Optional<byte[]> scan) {
    if (scan.isEmpty()) {
      return Optional.of(Outcome.refused(Refusal.BAD_FILE, "> " + MOST_BYTES / (1 << 20) + " MiB"));
    }
    return Printer.pages(scan.get()) == 0
        ? Optional.of(Outcome.refused(Refusal.BAD_FILE, "PDF"))
        : Optional.empty();
  }

  @Override
  public Optional<Download> scan(String id, String hash) throws IOException {
    boolean known =
        reports.find(id).stream()
            .flatMap(report -> report.scans().stream())
            .anyMatch(scan -> scan.file().equals(hash));
    return known
        ? documents.get(hash).map(content -> pdf("Laporan-" + id + "-ttd.pdf", content))
        : Optional.empty();
  }

  @Override
  public Optional<Bundle> evidence(String id) throws IOException {
    Optional<Report> found = reports.find(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Report report = found.get();
    Instant now = clock.instant();
    List<EvidenceFolder.File> files =
        new EvidenceFiles(report, court.zone(), now, documents)
            .withReport(() -> draft(report))
            .withLetters(papers)
            .withCases(sources.cases().cases())
            .withRenewals(sources.cases().cases(), sources.services().papers(), sources.entries())
            .withTables(monthly.of(report, "").tables())
            .withServices(sources.services().papers())
            .all();
    YearMonth month = report.figures().month();
    return Optional.of(
        new Bundle(
            "Eviden-" + id + ".zip",
            out -> EvidenceFolder.write(out, month, now, court.zone(), files)));
  }

  @Override
  public Verdict verify(InputStream file) throws IOException {
    Optional<byte[]> content = Documents.bounded(file, MOST_BYTES);
    if (content.isEmpty()) {
      return new Verdict.TooLarge();
    }
    return new SealedFiles(reports, papers).verdict(Documents.hash(content.get()));
  }

  /** The report of a month as a PDF, made when there is none; for the command line. */
  public byte[] monthly(YearMonth month) throws IOException {
    if (reports.find(month.toString()).isEmpty()) {
      var figures = sources.gatherer().month(month, court.zone(), clock.instant());
      reports.make(new Reports.By("system", ""), figures, court.court());
    }
    return pdf(month.toString())
        .map(Download::content)
        .orElseThrow(() -> new IOException("the report of " + month + " cannot be printed"));
  }
}
