package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.admin.text.Texts;
import id.jagasitus.console.finding.ExceptionLine;
import id.jagasitus.console.finding.FindingDesk;
import id.jagasitus.console.finding.FindingDesk.State;
import id.jagasitus.console.finding.FindingDesk.Wanted;
import id.jagasitus.console.finding.FindingLine;
import id.jagasitus.console.visitor.ShownAddress;
import id.jagasitus.console.watch.WatchDesk;
import id.jagasitus.fresh.SectionState;
import id.jagasitus.integrity.ServedTie;
import id.jagasitus.vault.Saved;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of what the machine keeps about the site, as CSV. */
final class SiteTablesHandler {

  static final String FINDINGS = "/temuan/csv";
  static final String EXCEPTIONS = "/aturan/pengecualian/csv";
  static final String SECTIONS = "/konten/csv";
  static final String CHANGES = "/perubahan/csv";
  static final String SNAPSHOTS = "/cadangan/csv";
  static final String ERASURES = "/privasi/penghapusan/csv";
  static final String UNMASKED = "/privasi/pembukaan/csv";

  private static final int MOST_PAGES = 300;

  private final Console console;

  SiteTablesHandler(Console console) {
    this.console = console;
  }

  /** All findings there are, open ones first. */
  Answer findings(Exchange exchange) {
    var rows = new ArrayList<List<String>>();
    Frame frame = exchange.frame(Area.FINDINGS, "findings.title");
    for (State state : List.of(State.OPEN, State.CLOSED)) {
      int pages = 1;
      for (int page = 1; page <= Math.min(pages, MOST_PAGES); page++) {
        var wanted = new Wanted(state, Optional.empty(), "", false, page);
        FindingDesk.Listed listed = console.findings().list(exchange.viewer(), wanted);
        listed.lines().forEach(line -> rows.add(row(line, frame)));
        pages = listed.pages();
      }
    }
    List<String> heads =
        CsvAnswer.heads(
            exchange,
            "finding.number",
            "finding.severity",
            "finding.intent",
            "finding.who",
            "finding.begun",
            "finding.latest.signal",
            "column.requests",
            "finding.score",
            "finding.succeeded",
            "finding.rule",
            "findings.verdict",
            "health.state");
    return CsvAnswer.of("temuan", heads, rows);
  }

  private static List<String> row(FindingLine line, Frame frame) {
    String verdict = FindingsPage.verdict(line);
    return List.of(
        Long.toString(line.id()),
        frame.t("severity." + line.severity().name()),
        Words.intent(frame, line.intent()),
        line.address().map(ShownAddress::text).orElse(line.place()),
        frame.format().stamp(line.first()),
        frame.format().stamp(line.last()),
        Long.toString(line.requests()),
        Integer.toString(line.score()),
        frame.t(line.succeeded() ? "yes" : "no"),
        line.rule(),
        verdict.isEmpty() ? "" : frame.t(verdict),
        frame.t(line.open() ? "findings.state.OPEN" : "findings.state.CLOSED"));
  }

  Answer exceptions(Exchange exchange) {
    List<String> heads =
        CsvAnswer.heads(
            exchange,
            "exceptions.rule",
            "exceptions.path",
            "exceptions.network",
            "profile.reason",
            "journal.author",
            "exceptions.until",
            "exceptions.hits");
    var rows =
        console.rules().exceptions(exchange.viewer()).stream().map(line -> row(line, exchange));
    return CsvAnswer.of("pengecualian", heads, rows.toList());
  }

  private static List<String> row(ExceptionLine line, Exchange exchange) {
    var exception = line.exception();
    return List.of(
        exception.rule(),
        exception.path(),
        exception.network(),
        exception.reason(),
        exception.author(),
        exchange.format().stamp(exception.until()),
        Long.toString(line.hidden()));
  }

  Answer sections(Exchange exchange) {
    List<String> heads =
        CsvAnswer.heads(
            exchange,
            "content.section",
            "health.state",
            "content.score",
            "content.where",
            "content.date",
            "content.next",
            "content.owner");
    ContentPage page = ContentHandler.page(console, exchange);
    Frame frame = exchange.frame(Area.CONTENT, "content.title");
    var rows = page.sections().stream().map(at -> row(page, at, frame)).toList();
    return CsvAnswer.of("konten", heads, rows);
  }

  private static List<String> row(ContentPage page, SectionState at, Frame frame) {
    return List.of(
        page.name(frame, at),
        frame.t("fresh." + at.state().name()),
        Integer.toString(at.score()),
        at.address(),
        at.date().map(LocalDate::toString).orElse(""),
        at.due().map(LocalDate::toString).orElse(""),
        at.section().owner());
  }

  /** What waits to be approved. */
  Answer changes(Exchange exchange) {
    Texts t = exchange.texts();
    List<String> heads =
        CsvAnswer.heads(
            exchange, "changes.file", "changes.kind", "changes.severity", "changes.seen");
    WatchDesk.Watched now = console.watch().now();
    Frame frame = exchange.frame(Area.CHANGES, "changes.title");
    var rows = new ArrayList<List<String>>();
    now.pending()
        .forEach(
            change ->
                rows.add(
                    List.of(
                        change.path().text(),
                        t.get("change." + change.kind().name()),
                        t.get("severity." + change.severity().name()),
                        exchange.format().stamp(change.seen()))));
    now.outgoing().undecided().forEach(one -> rows.add(row(one, frame)));
    return CsvAnswer.of("perubahan", heads, rows);
  }

  private static List<String> row(ServedTie one, Frame frame) {
    return List.of(
        ServedChangesPage.name(frame, one),
        ServedChangesPage.kind(frame, one),
        frame.t("severity." + one.severity().name()),
        frame.format().stamp(one.seen()));
  }

  Answer snapshots(Exchange exchange) throws IOException {
    List<String> heads =
        CsvAnswer.heads(
            exchange,
            "backup.id",
            "backup.when",
            "backup.content",
            "backup.reason",
            "case.number",
            "backup.verdict",
            "backup.filecount",
            "backup.filesize",
            "backup.added");
    var rows = console.snapshots().snapshots().stream().map(each -> row(each, exchange)).toList();
    return CsvAnswer.of("cadangan", heads, rows);
  }

  private static List<String> row(Saved saved, Exchange exchange) {
    Texts t = exchange.texts();
    return List.of(
        saved.id(),
        exchange.format().stamp(saved.time()),
        t.get("backup.content." + saved.content().name()),
        saved.reason().map(reason -> t.get("backup.reason." + reason.name())).orElse(""),
        saved.caseNumber(),
        t.get("backup.verdict." + saved.verdict().name()),
        Long.toString(saved.files()),
        Long.toString(saved.bytes()),
        Long.toString(saved.added()));
  }

  Answer erasures(Exchange exchange) {
    Frame frame = exchange.frame(Area.PRIVACY, "privacy.title");
    List<String> heads =
        CsvAnswer.heads(
            exchange,
            "finding.number",
            "privacy.begun",
            "journal.author",
            "profile.reason",
            "privacy.state",
            "privacy.seal.short");
    var rows =
        console.privacy().overview().erasures().stream()
            .map(
                line ->
                    List.of(
                        Long.toString(line.erasure().id()),
                        frame.format().stamp(line.erasure().until()),
                        line.erasure().author(),
                        line.erasure().reason(),
                        PrivacyPage.state(frame, line.erasure(), line.lost()),
                        line.erasure().seal()))
            .toList();
    return CsvAnswer.of("penghapusan", heads, rows);
  }

  Answer unmasked(Exchange exchange) {
    List<String> heads =
        CsvAnswer.heads(
            exchange, "column.time", "journal.author", "privacy.network", "privacy.why");
    var rows =
        console.privacy().overview().unmaskings().stream()
            .map(
                one ->
                    List.of(
                        exchange.format().stamp(one.time()),
                        one.author(),
                        one.network(),
                        one.reason()))
            .toList();
    return CsvAnswer.of("pembukaan-alamat", heads, rows);
  }
}
