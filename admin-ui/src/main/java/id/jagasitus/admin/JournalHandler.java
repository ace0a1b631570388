package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.console.office.JournalDesk.Filter;

/** <em>Jejak audit</em>: who did what. */
final class JournalHandler implements Handler {

  private final Console console;

  JournalHandler(Console console) {
    this.console = console;
  }

  @Override
  public Answer handle(Exchange exchange) {
    String before = exchange.text("sebelum");
    var filter =
        new Filter(
            exchange.text("pelaku"),
            exchange.text("jenis"),
            !exchange.text("mesin").equals("ya"),
            before.isEmpty() ? 0 : CaseForms.id(before));
    Frame frame = exchange.frame(Area.JOURNAL, "journal.title");
    var page = new JournalPage(filter, console.journal().page(filter), console.journal().authors());
    return Answer.html((out, token) -> JtejournalGenerated.render(out, token, frame, page));
  }
}
