package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.console.Outcome;

/** <em>Pengecualian</em>: what is not to be reported, where, and until when. */
final class ExceptionsHandler implements Handler {

  private static final String PATH = "/aturan/pengecualian";
  private static final int USUAL_DAYS = 90;
  private static final int MOST_DAYS = 100_000;

  private final Console console;

  ExceptionsHandler(Console console) {
    this.console = console;
  }

  @Override
  public Answer handle(Exchange exchange) {
    Frame frame = exchange.frame(Area.RULES, "exceptions.title");
    long finding = exchange.number("temuan", 0, 0, Integer.MAX_VALUE);
    var page =
        new ExceptionsPage(
            console.rules().exceptions(exchange.viewer()),
            exchange.text("aturan"),
            exchange.text("jalur"),
            network(exchange, finding),
            finding,
            exchange.viewer().admin());
    return Answer.html((out, token) -> JteexceptionsGenerated.render(out, token, frame, page));
  }

  /** The network of the finding the reader comes from. */
  private String network(Exchange exchange, long finding) {
    return console
        .findings()
        .find(exchange.viewer(), finding)
        .flatMap(view -> view.line().address())
        .map(address -> address.network())
        .orElse("");
  }

  Answer add(Exchange exchange) {
    Outcome outcome =
        console
            .rules()
            .except(
                exchange.viewer(),
                exchange.text("aturan"),
                exchange.text("jalur"),
                exchange.text("jaringan"),
                exchange.text("alasan"),
                exchange.number("hari", USUAL_DAYS, 0, MOST_DAYS));
    return Answer.redirect(PATH).withNote(Note.of(outcome, "exceptions.added"));
  }

  Answer lift(Exchange exchange) {
    long id = exchange.number("no", 0, 0, Integer.MAX_VALUE);
    Outcome outcome = console.rules().lift(exchange.viewer(), id);
    return Answer.redirect(PATH).withNote(Note.of(outcome, "exceptions.lifted"));
  }
}
