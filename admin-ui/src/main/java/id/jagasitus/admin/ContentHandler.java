package id.jagasitus.admin;

import id.jagasitus.Console;

/** <em>Konten</em>: what must be published, where it is, and how fresh. */
final class ContentHandler implements Handler {

  private final Console console;

  ContentHandler(Console console) {
    this.console = console;
  }

  @Override
  public Answer handle(Exchange exchange) {
    Frame frame = exchange.frame(Area.CONTENT, "content.title");
    ContentPage page = page(console, exchange);
    return Answer.html((out, token) -> JtecontentGenerated.render(out, token, frame, page));
  }

  /** What was chosen on the page; its table takes the same. */
  static ContentPage page(Console console, Exchange exchange) {
    return new ContentPage(
        console.watch().now(), exchange.text("hanya"), exchange.text("penanggung"));
  }
}
