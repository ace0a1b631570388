package id.jagasitus.admin;

import id.jagasitus.console.Outcome;
import id.jagasitus.console.paper.ReportDesk;
import id.jagasitus.console.paper.ReportDesk.Download;
import id.jagasitus.console.paper.ReportDesk.Shown;
import id.jagasitus.report.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** <em>Laporan</em>: monthly reports, made, edited, approved, printed, and handed in signed. */
final class ReportsHandler implements Handler {

  private final ReportDesk reports;
  private final Problems problems;

  ReportsHandler(ReportDesk reports, Problems problems) {
    this.reports = reports;
    this.problems = problems;
  }

  @Override
  public Answer handle(Exchange exchange) {
    Frame frame = exchange.frame(Area.REPORTS, "reports.title");
    var page = new ReportsPage(reports.list(), reports.lastMonth());
    return Answer.html((out, token) -> JtereportsGenerated.render(out, token, frame, page));
  }

  Answer make(Exchange exchange) {
    YearMonth month = month(exchange);
    Note note = Note.of(reports.make(exchange.viewer(), month), "reports.made");
    return note.good()
        ? Answer.redirect(link(month.toString())).withNote(note)
        : Answer.redirect("/laporan").withNote(note);
  }

  private static YearMonth month(Exchange exchange) {
    try {
      return YearMonth.parse(exchange.text("bulan"));
    } catch (DateTimeException e) {
      throw new RefusedRequest(400, "no month", e);
    }
  }

  private static String link(String id) {
    return Links.with("/laporan/satu", "id", id);
  }

  Answer one(Exchange exchange) throws IOException {
    return show(200, exchange, exchange.frame(Area.REPORTS, "reports.one"), Optional.empty());
  }

  private Answer show(int status, Exchange exchange, Frame frame, Optional<Map<Part, String>> typed)
      throws IOException {
    Optional<Shown> shown = reports.view(exchange.text("id"), exchange.base() + "/kop/logo");
    if (shown.isEmpty()) {
      return problems.page(exchange, 404);
    }
    var page = new ReportPage(shown.get(), typed.orElse(shown.get().report().latest().parts()));
    return Answer.html(status, (out, token) -> JtereportGenerated.render(out, token, frame, page));
  }

  /** What was typed is shown again where it could not be kept. */
  Answer edit(Exchange exchange) throws IOException {
    var parts = new EnumMap<Part, String>(Part.class);
    for (Part part : Part.values()) {
      parts.put(part, exchange.raw(part.key()).strip());
    }
    int read = exchange.number("versi", 0, 0, Integer.MAX_VALUE);
    Outcome outcome = reports.edit(exchange.viewer(), exchange.text("id"), read, parts);
    Note note = Note.of(outcome, "reports.edited");
    Frame frame = exchange.frame(Area.REPORTS, "reports.one").saying(note);
    return note.good()
        ? Answer.redirect(link(exchange.text("id"))).withNote(note)
        : show(422, exchange, frame, Optional.of(parts));
  }

  Answer seal(Exchange exchange) {
    int read = exchange.number("versi", 0, 0, Integer.MAX_VALUE);
    Outcome outcome =
        reports.seal(exchange.viewer(), exchange.text("id"), read, exchange.text("nomor"));
    return Answer.redirect(link(exchange.text("id"))).withNote(Note.of(outcome, "reports.sealed"));
  }

  Answer pdf(Exchange exchange) throws IOException {
    return file(exchange, reports.pdf(exchange.text("id")));
  }

  Answer table(Exchange exchange) throws IOException {
    int number = exchange.number("tabel", 0, 0, 1_000);
    return file(exchange, reports.table(exchange.text("id"), number));
  }

  Answer evidence(Exchange exchange) throws IOException {
    return reports
        .evidence(exchange.text("id"))
        .map(ReportsHandler::bundle)
        .orElseGet(() -> problems.page(exchange, 404));
  }

  private static Answer bundle(ReportDesk.Bundle files) {
    return Answer.stream(
            response -> {
              response.setContentType("application/zip");
              files.body().write(response.getOutputStream());
            })
        .withHeader("Content-Disposition", "attachment; filename=\"" + files.name() + "\"");
  }

  Answer scan(Exchange exchange) throws IOException {
    return file(exchange, reports.scan(exchange.text("id"), exchange.text("berkas")));
  }

  private Answer file(Exchange exchange, Optional<Download> file) {
    return file.map(ReportsHandler::download).orElseGet(() -> problems.page(exchange, 404));
  }

  /** Names are made by the desk: letters, digits, full stops and hyphens. */
  static Answer download(Download file) {
    return Answer.stream(
            response -> {
              response.setContentType(file.type());
              response.setContentLength(file.content().length);
              response.getOutputStream().write(file.content());
            })
        .withHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
  }

  Answer signed(Exchange exchange) throws IOException {
    String id = exchange.text("id");
    Optional<jakarta.servlet.http.Part> file = Uploads.file(exchange, "berkas");
    if (file.isEmpty()) {
      return Answer.redirect(link(id)).withNote(new Note(false, "upload.none", List.of()));
    }
    try (InputStream body = file.get().getInputStream()) {
      Outcome outcome = reports.signed(exchange.viewer(), id, Uploads.name(file.get()), body);
      return Answer.redirect(link(id)).withNote(Note.of(outcome, "reports.signed"));
    } finally {
      file.get().delete();
    }
  }
}
