package id.jagasitus.admin;

import id.jagasitus.console.Outcome;
import id.jagasitus.console.paper.CourtDesk;
import id.jagasitus.console.paper.CourtSettings;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** <em>Kop surat</em>: the court's letterhead and how letters are numbered. */
final class CourtHandler implements Handler {

  private final CourtDesk court;
  private final Problems problems;

  CourtHandler(CourtDesk court, Problems problems) {
    this.court = court;
    this.problems = problems;
  }

  @Override
  public Answer handle(Exchange exchange) {
    return show(200, exchange.frame(Area.COURT, "court.title"), court.settings());
  }

  private static Answer show(int status, Frame frame, CourtSettings settings) {
    return Answer.html(
        status, (out, token) -> JtecourtGenerated.render(out, token, frame, settings));
  }

  Answer change(Exchange exchange) {
    CourtSettings wanted = read(exchange);
    Note note = Note.of(court.change(exchange.viewer(), wanted), "settings.saved");
    return note.good()
        ? Answer.redirect("/kop").withNote(note)
        : show(422, exchange.frame(Area.COURT, "court.title").saying(note), wanted);
  }

  private CourtSettings read(Exchange exchange) {
    return new CourtSettings(
        lines(exchange, "atas"),
        exchange.text("tempat"),
        lines(exchange, "baris"),
        exchange.text("situs"),
        exchange.text("unit"),
        exchange.text("penanda"),
        exchange.text("klasifikasi"),
        exchange.text("nomor"),
        !exchange.text("umum").isEmpty(),
        court.settings().logo());
  }

  private static List<String> lines(Exchange exchange, String field) {
    return exchange.raw(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  Answer upload(Exchange exchange) throws IOException {
    Optional<Part> file = Uploads.file(exchange, "logo");
    if (file.isEmpty()) {
      return Answer.redirect("/kop").withNote(new Note(false, "upload.none", List.of()));
    }
    try (InputStream body = file.get().getInputStream()) {
      Outcome outcome = court.logo(exchange.viewer(), body);
      return Answer.redirect("/kop").withNote(Note.of(outcome, "settings.saved"));
    } finally {
      file.get().delete();
    }
  }

  Answer logo(Exchange exchange) throws IOException {
    Optional<byte[]> picture = court.logo();
    if (picture.isEmpty()) {
      return problems.page(exchange, 404);
    }
    return Answer.stream(
        response -> {
          response.setContentType("image/png");
          response.getOutputStream().write(picture.get());
        });
  }
}
