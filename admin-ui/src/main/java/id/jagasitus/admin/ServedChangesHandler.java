package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.watch.WatchDesk.Watched;
import id.jagasitus.integrity.ServedTie;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** <em>Perubahan</em>, what is served: hosts and scripts that nobody approved. */
final class ServedChangesHandler implements Handler {

  private static final String BACK = "/perubahan";

  private final Console console;

  ServedChangesHandler(Console console) {
    this.console = console;
  }

  /** Everything that is approved, what went, and what was never approved. */
  @Override
  public Answer handle(Exchange exchange) {
    Frame frame = exchange.frame(Area.CHANGES, "tie.title");
    var page = new ServedChangesPage(console.watch().now(), frame, exchange.viewer().admin());
    return Answer.html((out, token) -> JteservedtiesGenerated.render(out, token, frame, page));
  }

  /** One of what waits. */
  Answer one(Exchange exchange) {
    Watched now = console.watch().now();
    Optional<ServedTie> found = now.outgoing().find(exchange.text("id"));
    if (found.isEmpty()) {
      return Answer.redirect(BACK).withNote(new Note(false, "changes.gone", List.of()));
    }
    Frame frame = exchange.frame(Area.CHANGES, "tie.one");
    var page = ServedChangesPage.One.of(found.get(), now, exchange.viewer().admin());
    return Answer.html((out, token) -> JteservedtieGenerated.render(out, token, frame, page));
  }

  Answer approve(Exchange exchange) {
    boolean first = exchange.text("awal").equals("ya");
    Set<String> ids = first ? first() : Set.copyOf(exchange.all("sajian"));
    if (ids.isEmpty()) {
      return Answer.redirect(BACK).withNote(new Note(false, "tie.none", List.of()));
    }
    boolean despite = exchange.text("walau").equals("ya");
    String seen = exchange.text("lihat");
    Outcome outcome = console.watch().approveServed(exchange.viewer(), ids, seen, despite);
    return Answer.redirect(BACK).withNote(Note.of(outcome, "tie.approved"));
  }

  private Set<String> first() {
    return console.watch().now().outgoing().first().stream()
        .map(ServedTie::id)
        .collect(Collectors.toSet());
  }

  Answer report(Exchange exchange) {
    Outcome outcome = console.watch().reportServed(exchange.viewer(), exchange.text("id"));
    return Answer.redirect(BACK).withNote(Note.of(outcome, "tie.reported"));
  }
}
