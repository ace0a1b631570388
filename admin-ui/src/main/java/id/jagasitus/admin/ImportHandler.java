package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.console.Outcome;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;

/** <em>Impor log</em>: an access log of another server, handed over by a person. */
final class ImportHandler implements Handler {

  private final Console console;

  ImportHandler(Console console) {
    this.console = console;
  }

  @Override
  public Answer handle(Exchange exchange) {
    Frame frame = exchange.frame(Area.IMPORT, "import.title");
    var page =
        new ImportPage(console.imports().list(exchange.viewer()), console.imports().mostBytes());
    return Answer.html((out, token) -> JteimportsGenerated.render(out, token, frame, page));
  }

  /** Takes the file as it comes. */
  Answer begin(Exchange exchange) throws IOException {
    Part file = file(exchange);
    if (file == null || file.getSize() == 0) {
      return Answer.redirect("/impor")
          .withNote(new Note(false, "import.none", java.util.List.of()));
    }
    Outcome room = console.imports().room(file.getSize());
    if (room instanceof Outcome.Refused refused) {
      return Answer.redirect("/impor").withNote(Note.refused(refused));
    }
    String name = file.getSubmittedFileName() == null ? "" : file.getSubmittedFileName();
    try (InputStream body = file.getInputStream()) {
      Outcome outcome = console.imports().begin(exchange.viewer(), name, body);
      return Answer.redirect("/impor").withNote(Note.of(outcome, "import.begun"));
    } finally {
      file.delete();
    }
  }

  private static Part file(Exchange exchange) throws IOException {
    try {
      return exchange.request().getPart("berkas");
    } catch (ServletException e) {
      throw new IOException("reading the upload", e);
    }
  }
}
