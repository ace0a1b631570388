package id.jagasitus.admin;

import id.jagasitus.console.Outcome;
import id.jagasitus.console.paper.CourtDesk;
import id.jagasitus.console.paper.PaperDesk;
import id.jagasitus.console.paper.PaperDesk.Shown;
import id.jagasitus.console.paper.ReportDesk.Download;
import id.jagasitus.report.PaperKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** <em>Surat dan berita acara</em>: papers about one case, backup, drill or service. */
final class LettersHandler implements Handler {

  static final String LIST = "/laporan/surat";
  static final String ONE = "/laporan/surat/satu";
  static final String PDF = "/laporan/surat/pdf";
  static final String SEAL = "/laporan/surat/segel";
  static final String SIGNED = "/laporan/surat/ttd";
  static final String SCAN = "/laporan/surat/pindaian";

  private final PaperDesk papers;
  private final Problems problems;

  LettersHandler(PaperDesk papers, Problems problems) {
    this.papers = papers;
    this.problems = problems;
  }

  @Override
  public Answer handle(Exchange exchange) {
    Frame frame = exchange.frame(Area.REPORTS, "letters.title");
    var page = new LettersPage(papers.list());
    return Answer.html((out, token) -> JtelettersGenerated.render(out, token, frame, page));
  }

  private static PaperKind kind(Exchange exchange) {
    return PaperKind.of(exchange.text("jenis"))
        .orElseThrow(() -> new RefusedRequest(400, "no such kind of paper"));
  }

  private static String about(Exchange exchange) {
    return exchange.text("tentang");
  }

  Answer one(Exchange exchange) throws IOException {
    Optional<Shown> shown =
        papers.view(kind(exchange), about(exchange), exchange.base() + "/kop/logo");
    if (shown.isEmpty()) {
      return problems.page(exchange, 404);
    }
    Frame frame = exchange.frame(Area.REPORTS, "letters.one");
    boolean writes = !Collections.disjoint(exchange.viewer().roles(), CourtDesk.WRITERS);
    var page = new LetterPage(shown.get(), writes);
    return Answer.html((out, token) -> JteletterGenerated.render(out, token, frame, page));
  }

  Answer pdf(Exchange exchange) throws IOException {
    boolean draft = exchange.text("rancangan").equals("ya");
    return file(exchange, papers.pdf(kind(exchange), about(exchange), draft));
  }

  Answer scan(Exchange exchange) throws IOException {
    String hash = exchange.text("berkas");
    return file(exchange, papers.scan(kind(exchange), about(exchange), hash));
  }

  private Answer file(Exchange exchange, Optional<Download> file) {
    return file.map(ReportsHandler::download).orElseGet(() -> problems.page(exchange, 404));
  }

  Answer seal(Exchange exchange) {
    int read = exchange.number("versi", 0, 0, Integer.MAX_VALUE);
    Outcome outcome =
        papers.seal(
            exchange.viewer(), kind(exchange), about(exchange), read, exchange.text("nomor"));
    return back(exchange, Note.of(outcome, "letters.sealed"));
  }

  Answer signed(Exchange exchange) throws IOException {
    Optional<jakarta.servlet.http.Part> file = Uploads.file(exchange, "berkas");
    if (file.isEmpty()) {
      return back(exchange, new Note(false, "upload.none", List.of()));
    }
    try (InputStream body = file.get().getInputStream()) {
      Outcome outcome =
          papers.signed(
              exchange.viewer(), kind(exchange), about(exchange), Uploads.name(file.get()), body);
      return back(exchange, Note.of(outcome, "reports.signed"));
    } finally {
      file.get().delete();
    }
  }

  private static Answer back(Exchange exchange, Note note) {
    return Answer.redirect(LetterPage.link(ONE, kind(exchange), about(exchange))).withNote(note);
  }
}
