package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.console.Outcome;
import id.jagasitus.fresh.Section;

/** <em>Konten</em>: what must be published, where it is, and how fresh. */
final class ContentHandler implements Handler {

  private final Console console;

  ContentHandler(Console console) {
    this.console = console;
  }

  @Override
  public Answer handle(Exchange exchange) {
    Frame frame = exchange.frame(Area.CONTENT, "content.title");
    var page =
        new ContentPage(console.watch().now(), exchange.text("hanya"), exchange.text("bagian"));
    return Answer.html((out, token) -> JtecontentGenerated.render(out, token, frame, page));
  }

  Answer change(Exchange exchange) {
    var change =
        new Section.Adjusted(
            exchange.text("alamat"),
            exchange.text("penanggung"),
            exchange.text("wajib").equals("ya"),
            exchange.number("umur", 0, 0, 3_650));
    Outcome outcome = console.watch().section(exchange.viewer(), exchange.text("bagian"), change);
    return Answer.redirect("/konten").withNote(Note.of(outcome, "content.saved"));
  }
}
