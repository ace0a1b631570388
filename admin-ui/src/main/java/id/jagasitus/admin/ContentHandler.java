package id.jagasitus.admin;

import id.jagasitus.Console;

/** <em>Konten</em>: what must be published, where it is, and how fresh. */
final class ContentHandler implements Handler {

  private static final int AGAIN_SECONDS = 5;

  private final Console console;

  ContentHandler(Console console) {
    this.console = console;
  }

  @Override
  public Answer handle(Exchange exchange) {
    ContentPage page = page(console, exchange);
    Frame frame = around(console, exchange.frame(Area.CONTENT, "content.title"));
    return Answer.html((out, token) -> JtecontentGenerated.render(out, token, frame, page));
  }

  /** A page that says what the site was judged to be comes again until it is true. */
  private static Frame around(Console console, Frame frame) {
    return console.watch().judging() ? frame.refreshedEvery(AGAIN_SECONDS) : frame;
  }

  /** What was chosen on the page; its table takes the same. */
  static ContentPage page(Console console, Exchange exchange) {
    return new ContentPage(
        console.watch().now(),
        console.watch().judging(),
        exchange.text("hanya"),
        exchange.text("penanggung"));
  }
}
