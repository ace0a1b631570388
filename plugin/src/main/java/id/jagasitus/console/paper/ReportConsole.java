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
import id.jagasitus.report.KeptPaper;
import id.jagasitus.report.KeptPapers;
import id.jagasitus.report.Letter;
import id.jagasitus.report.MonthlyReport;
import id.jagasitus.report.Part;
import id.jagasitus.report.Report;
import id.jagasitus.report.Reports;
import id.jagasitus.report.Stamp;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
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
  private final Officials officials;
  private final Documents documents;
  private final PaperSources sources;
  private final Supplier<Head> head;
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
    this.officials = officials;
    this.documents = documents;
    this.sources = sources;
    this.head = head;
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
    Paper paper = paper(report, number(report));
    String html = printer.page(paper, logoLink);
    List<String> tables = paper.tables().stream().map(Block.Table::caption).toList();
    return Optional.of(new Shown(report, html, tables, number(report)));
  }

  /** The number a sealed report has, or the one it would get. */
  private String number(Report report) {
    return report.seal().map(Report.Seal::number).orElseGet(() -> numbers.next(today()));
  }

  private Paper paper(Report report, String number) throws IOException {
    Instant when = report.seal().map(Report.Seal::when).orElse(clock.instant());
    LocalDate day = when.atZone(court.zone()).toLocalDate();
    Head now = head.get();
    boolean draft = report.seal().isEmpty();
    return new MonthlyReport(
            court.court(),
            officials.on(day),
            letter(report, number, day),
            report.figures(),
            report.latest().parts(),
            sources.basis().get(),
            new Stamp(now.seq(), now.hash(), report.latest().number(), draft))
        .paper();
  }

  private Letter letter(Report report, String number, LocalDate day) {
    String name = court.name();
    List<String> to =
        name.isEmpty() ? List.of() : List.of("Sekretaris " + name, "melalui Kasubbag PTIP");
    return MonthlyReport.letter(report.figures(), number, day, to);
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
          byte[] pdf = printer.pdf(approved(report.get(), given));
          String file = documents.put(pdf);
          return outcome(reports.seal(by(viewer), id, read, given, file, pdf.length));
        });
  }

  private Paper approved(Report report, String number) throws IOException {
    Head now = head.get();
    LocalDate day = today();
    return new MonthlyReport(
            court.court(),
            officials.on(day),
            letter(report, number, day),
            report.figures(),
            report.latest().parts(),
            sources.basis().get(),
            new Stamp(now.seq(), now.hash(), report.latest().number(), false))
        .paper();
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
    byte[] draft = printer.pdf(paper(report.get(), number(report.get())));
    return Optional.of(pdf("Rancangan-laporan-" + id + ".pdf", draft));
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
    List<Block.Table> tables = paper(report.get(), "").tables();
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
  public Optional<Download> evidence(String id) throws IOException {
    Optional<Report> report = reports.find(id);
    if (report.isEmpty()) {
      return Optional.empty();
    }
    var files = new ArrayList<EvidenceFolder.File>();
    pdf(id).ifPresent(pdf -> add(files, pdf.name(), pdf.content()));
    for (Report.Scan scan : report.get().scans()) {
      documents
          .get(scan.file())
          .ifPresent(content -> add(files, "Laporan-" + id + "-ttd.pdf", content));
    }
    addPapers(files, report.get().figures().month());
    int number = 0;
    for (Block.Table table : paper(report.get(), "").tables()) {
      number++;
      add(files, "Lampiran-" + number + ".csv", Csv.of(table).getBytes(StandardCharsets.UTF_8));
    }
    byte[] zip = EvidenceFolder.zip(report.get().figures().month(), clock.instant(), files);
    return Optional.of(new Download("Eviden-" + id + ".zip", "application/zip", zip));
  }

  /** What was approved or handed in during the month, besides the report. */
  private void addPapers(List<EvidenceFolder.File> files, YearMonth month) throws IOException {
    for (KeptPaper paper : papers.all()) {
      String name = paper.kind().key() + "-" + paper.about();
      for (Report.Seal seal : paper.seals()) {
        addKept(files, month, seal.when(), seal.file(), name + ".pdf");
      }
      for (Report.Scan scan : paper.scans()) {
        addKept(files, month, scan.when(), scan.file(), name + "-ttd.pdf");
      }
    }
  }

  private void addKept(
      List<EvidenceFolder.File> files, YearMonth month, Instant when, String hash, String name)
      throws IOException {
    if (YearMonth.from(when.atZone(court.zone())).equals(month)) {
      documents.get(hash).ifPresent(content -> add(files, name, content));
    }
  }

  private static void add(List<EvidenceFolder.File> files, String name, byte[] content) {
    files.add(new EvidenceFolder.File(name, content, Documents.hash(content)));
  }

  @Override
  public Verdict verify(InputStream file) throws IOException {
    Optional<byte[]> content = Documents.bounded(file, MOST_BYTES);
    if (content.isEmpty()) {
      return new Verdict.TooLarge();
    }
    String hash = Documents.hash(content.get());
    for (Report report : reports.all()) {
      Optional<Verdict> verdict =
          verdict("laporan " + report.id(), report.seals(), report.scans(), hash);
      if (verdict.isPresent()) {
        return verdict.get();
      }
    }
    return papers.all().stream()
        .flatMap(paper -> verdict(paper, hash).stream())
        .findFirst()
        .orElseGet(() -> new Verdict.Unknown(hash));
  }

  private static Optional<Verdict> verdict(KeptPaper paper, String hash) {
    String name = paper.kind().key() + " " + paper.about();
    return verdict(name, paper.seals(), paper.scans(), hash);
  }

  private static Optional<Verdict> verdict(
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
