package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.office.ActKind;
import id.jagasitus.office.Case;
import id.jagasitus.office.CaseAct;
import id.jagasitus.office.Result;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Files that belong to a case: signed scans, invoices, photographs. */
final class AttachHandler {

  private final Console console;
  private final Problems problems;

  AttachHandler(Console console, Problems problems) {
    this.console = console;
    this.problems = problems;
  }

  /** Takes a file in, once it is clear that its bearer may hand it in. */
  Answer attach(Exchange exchange) throws IOException {
    long id = CaseForms.id(exchange, "id");
    Case about =
        console.cases().find(id).orElseThrow(() -> new RefusedRequest(404, "no such case"));
    if (!console.cases().may(exchange.viewer(), about).contains(ActKind.ATTACHED)) {
      return problems.page(exchange, 403);
    }
    Optional<Part> file = Uploads.file(exchange, "berkas");
    if (file.isEmpty()) {
      return back(id, new Note(false, "upload.none", List.of()));
    }
    try (InputStream body = file.get().getInputStream()) {
      Optional<String> hash = console.papers().keep(body);
      return hash.isEmpty()
          ? back(id, new Note(false, "case.attach.bad", List.of()))
          : back(id, note(exchange, id, hash.get(), Uploads.name(file.get())));
    } finally {
      file.get().delete();
    }
  }

  private Note note(Exchange exchange, long id, String hash, String name) {
    var act = new CaseAct.Attach(hash, name, exchange.raw("perihal"));
    Result result =
        console.cases().act(exchange.viewer(), id, CaseForms.id(exchange, "versi"), act);
    String done = exchange.texts().get("act." + ActKind.ATTACHED);
    return Why.note(exchange.texts(), result, "case.done", done);
  }

  private static Answer back(long id, Note note) {
    return Answer.redirect(CaseLinks.of(id)).withNote(note);
  }

  Answer file(Exchange exchange) throws IOException {
    return console
        .papers()
        .attached(CaseForms.id(exchange, "id"), exchange.text("berkas"))
        .map(ReportsHandler::download)
        .orElseGet(() -> problems.page(exchange, 404));
  }
}
