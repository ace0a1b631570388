package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.console.Outcome;
import id.jagasitus.integrity.Change;
import id.jagasitus.site.SitePath;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** <em>Perubahan</em>: what differs from the approved site, and what becomes of it. */
final class ChangesHandler implements Handler {

  private static final String PAGE = "/perubahan";

  private final Console console;

  ChangesHandler(Console console) {
    this.console = console;
  }

  @Override
  public Answer handle(Exchange exchange) {
    Frame frame = exchange.frame(Area.CHANGES, "changes.title");
    var page = new ChangesPage(console.watch().now(), frame, exchange.viewer().admin());
    return Answer.html((out, token) -> JtechangesGenerated.render(out, token, frame, page));
  }

  /** One change with its difference. */
  Answer one(Exchange exchange) {
    var wanted = SitePath.of(exchange.text("berkas"));
    Optional<Change> change =
        console.watch().now().pending().stream().filter(at -> at.path().equals(wanted)).findFirst();
    if (change.isEmpty()) {
      return Answer.redirect(PAGE).withNote(new Note(false, "changes.gone", List.of()));
    }
    Frame frame = exchange.frame(Area.CHANGES, "changes.one");
    var page =
        new ChangesPage.One(
            change.get(), console.watch().difference(change.get()), exchange.viewer().admin());
    return Answer.html((out, token) -> JtechangeGenerated.render(out, token, frame, page));
  }

  Answer approve(Exchange exchange) {
    List<String> paths = exchange.text("semua").equals("ya") ? List.of() : exchange.all("berkas");
    if (paths.isEmpty() && !exchange.text("semua").equals("ya")) {
      return Answer.redirect(PAGE).withNote(new Note(false, "changes.none", List.of()));
    }
    boolean despite = exchange.text("walau").equals("ya");
    String seen = exchange.text("lihat");
    Outcome outcome = console.watch().approve(exchange.viewer(), paths, seen, despite);
    return Answer.redirect(PAGE).withNote(Note.of(outcome, "changes.approved"));
  }

  Answer undo(Exchange exchange) {
    String path = exchange.text("berkas");
    Outcome outcome = console.watch().undo(exchange.viewer(), path);
    return Answer.redirect(PAGE).withNote(Note.of(outcome, "changes.undone", path));
  }

  Answer report(Exchange exchange) {
    String path = exchange.text("berkas");
    Outcome outcome = console.watch().report(exchange.viewer(), path);
    return Answer.redirect(PAGE).withNote(Note.of(outcome, "changes.reported", path));
  }

  Answer publish(Exchange exchange) {
    Duration length = Duration.ofMinutes(exchange.number("menit", 60, 5, 480));
    Outcome outcome = console.watch().publish(exchange.viewer(), length);
    return Answer.redirect(PAGE).withNote(Note.of(outcome, "changes.publishing"));
  }

  Answer published(Exchange exchange) {
    Outcome outcome = console.watch().published(exchange.viewer());
    return Answer.redirect(PAGE).withNote(Note.of(outcome, "changes.published"));
  }
}
