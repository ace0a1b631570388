package id.jagasitus.console.paper;

import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.Viewer;
import id.jagasitus.console.paper.ReportDesk.Download;
import id.jagasitus.home.Documents;
import id.jagasitus.journal.Head;
import id.jagasitus.office.Case;
import id.jagasitus.paper.Paper;
import id.jagasitus.paper.Printer;
import id.jagasitus.report.KeptPaper;
import id.jagasitus.report.KeptPapers;
import id.jagasitus.report.PaperKind;
import id.jagasitus.report.Report;
import id.jagasitus.report.Stamp;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Papers about one thing, written from what the house knows of it at this moment. */
final class PaperConsole implements PaperDesk {

  private static final int MOST_OF_A_KIND = 50;
  private static final int LONGEST_NAME = 200;

  private final KeptPapers kept;
  private final CaseTopics cases;
  private final HouseTopics house;
  private final Numbering numbers;
  private final Officials officials;
  private final Documents documents;
  private final Supplier<Head> head;
  private final Printer printer;
  private final InstantSource clock;

  PaperConsole(
      KeptPapers kept,
      CaseTopics cases,
      HouseTopics house,
      Numbering numbers,
      Officials officials,
      Documents documents,
      Supplier<Head> head,
      Printer printer,
      InstantSource clock) {
    this.kept = kept;
    this.cases = cases;
    this.house = house;
    this.numbers = numbers;
    this.officials = officials;
    this.documents = documents;
    this.head = head;
    this.printer = printer;
    this.clock = clock;
  }

  @Override
  public List<Line> list() {
    var lines = new ArrayList<Line>();
    for (Case each : cases.all().stream().limit(MOST_OF_A_KIND).toList()) {
      for (PaperKind kind : PaperKind.values()) {
        String about = Long.toString(each.id());
        cases
            .of(kind, each, clock.instant())
            .ifPresent(topic -> lines.add(line(kind, about, topic)));
      }
    }
    cases.exercises().stream()
        .limit(MOST_OF_A_KIND)
        .forEach(
            each -> lines.add(line(PaperKind.EXERCISE, Long.toString(each.id()), cases.of(each))));
    house.taken().stream()
        .limit(MOST_OF_A_KIND)
        .forEach(each -> lines.add(line(PaperKind.BACKUP, each.snapshot(), house.of(each))));
    house.drilled().stream()
        .limit(MOST_OF_A_KIND)
        .forEach(each -> lines.add(line(PaperKind.DRILL, HouseTopics.about(each), house.of(each))));
    house.discs().stream()
        .limit(MOST_OF_A_KIND)
        .forEach(each -> lines.add(line(PaperKind.DISC, each.sha256(), house.of(each))));
    house.running().stream()
        .limit(MOST_OF_A_KIND)
        .forEach(
            each -> lines.add(line(PaperKind.RENEWAL, each.id(), house.of(each, clock.instant()))));
    return lines;
  }

  private Line line(PaperKind kind, String about, Topic topic) {
    return new Line(kind, about, topic.title(), topic.when(), kept.find(kind, about));
  }

  private Optional<Topic> topic(PaperKind kind, String about) {
    Instant now = clock.instant();
    if (kind == PaperKind.EXERCISE) {
      return cases.drill(about);
    }
    return cases.all().stream()
        .filter(each -> Long.toString(each.id()).equals(about))
        .findFirst()
        .flatMap(each -> cases.of(kind, each, now))
        .or(() -> house.of(kind, about, now));
  }

  private LocalDate today() {
    return clock.instant().atZone(numbers.court().zone()).toLocalDate();
  }

  private Paper paper(Topic topic, KeptPaper paper, String number, boolean draft)
      throws IOException {
    Head now = head.get();
    var stamp = new Stamp(now.seq(), now.hash(), paper.seals().size() + 1, draft);
    LocalDate day = today();
    return topic.paper(numbers.court().court(), officials.on(day), number, day, stamp);
  }

  @Override
  public Optional<Shown> view(PaperKind kind, String about, String logoLink) throws IOException {
    Optional<Topic> topic = topic(kind, about);
    if (topic.isEmpty()) {
      return Optional.empty();
    }
    KeptPaper known = kept.find(kind, about);
    String number = numbers.of(known, today());
    Paper paper = paper(topic.get(), known, number, true);
    String html = printer.page(paper, logoLink);
    return Optional.of(new Shown(known, topic.get().title(), html, number));
  }

  @Override
  public Optional<Download> pdf(PaperKind kind, String about, boolean draft) throws IOException {
    KeptPaper known = kept.find(kind, about);
    if (!draft && !known.seals().isEmpty()) {
      return documents
          .get(known.seals().getLast().file())
          .map(content -> download(kind, about, "", content));
    }
    Optional<Topic> topic = topic(kind, about);
    if (topic.isEmpty()) {
      return Optional.empty();
    }
    String number = numbers.next(kind, today());
    byte[] pdf = printer.pdf(paper(topic.get(), known, number, kind.vouched()));
    return Optional.of(download(kind, about, kind.vouched() ? "-rancangan" : "", pdf));
  }

  private static Download download(PaperKind kind, String about, String what, byte[] content) {
    String safe = about.replaceAll("[^A-Za-z0-9-]", "_");
    String name = kind.key() + "-" + safe.substring(0, Math.min(24, safe.length())) + what + ".pdf";
    return new Download(name, "application/pdf", content);
  }

  @Override
  public Outcome seal(Viewer viewer, PaperKind kind, String about, int read, String number) {
    return ReportConsole.write(
        viewer,
        () -> {
          Optional<Topic> topic = topic(kind, about);
          KeptPaper known = kept.find(kind, about);
          if (topic.isEmpty()) {
            return Outcome.refused(Refusal.GONE);
          }
          String given = number.isBlank() ? numbers.next(kind, today()) : number.strip();
          byte[] pdf = printer.pdf(paper(topic.get(), known, given, false));
          String file = documents.put(pdf);
          var by = ReportConsole.by(viewer);
          return ReportConsole.outcome(kept.seal(by, kind, about, read, given, file, pdf.length));
        });
  }

  @Override
  public Outcome signed(Viewer viewer, PaperKind kind, String about, String name, InputStream file)
      throws IOException {
    Optional<byte[]> content = Documents.bounded(file, ReportDesk.MOST_BYTES);
    return ReportConsole.write(
        viewer,
        () -> {
          Optional<Outcome> refused = ReportConsole.unreadable(content);
          if (refused.isPresent()) {
            return refused.get();
          }
          if (topic(kind, about).isEmpty()) {
            return Outcome.refused(Refusal.GONE);
          }
          byte[] scan = content.orElseThrow();
          String shown = name.substring(0, Math.min(LONGEST_NAME, name.length()));
          String hash = documents.put(scan);
          kept.signed(ReportConsole.by(viewer), kind, about, shown, hash, scan.length);
          return Outcome.done();
        });
  }

  @Override
  public Optional<Download> scan(PaperKind kind, String about, String hash) throws IOException {
    boolean known =
        kept.find(kind, about).scans().stream()
            .map(Report.Scan::file)
            .anyMatch(each -> each.equals(hash));
    return known
        ? documents.get(hash).map(content -> download(kind, about, "-ttd", content))
        : Optional.empty();
  }

  @Override
  public Optional<String> keep(InputStream file) throws IOException {
    Optional<byte[]> content = Documents.bounded(file, ReportDesk.MOST_BYTES);
    return content.flatMap(FileType::of).isEmpty()
        ? Optional.empty()
        : Optional.of(documents.put(content.orElseThrow()));
  }

  @Override
  public Optional<Download> attached(long caseNumber, String hash) throws IOException {
    boolean known =
        cases.all().stream()
            .filter(each -> each.id() == caseNumber)
            .flatMap(each -> each.repair().attachments().stream())
            .anyMatch(file -> file.sha256().equals(hash));
    return known ? file("insiden-" + caseNumber, hash) : Optional.empty();
  }

  @Override
  public Optional<Download> file(String stem, String hash) throws IOException {
    Optional<byte[]> content = documents.get(hash);
    return content
        .flatMap(FileType::of)
        .map(
            type ->
                new Download(
                    stem + "-" + hash.substring(0, 8) + "." + type.suffix(),
                    type.mime(),
                    content.orElseThrow()));
  }
}
