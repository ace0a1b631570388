package id.jagasitus.admin;

import id.jagasitus.Console;
import java.util.Optional;

/** <em>Coba aturan</em>: a pasted request, step by step. Nothing is kept of it. */
final class TrialHandler implements Handler {

  private final Console console;

  TrialHandler(Console console) {
    this.console = console;
  }

  @Override
  public Answer handle(Exchange exchange) {
    return show(exchange, new TrialPage("", Optional.empty()));
  }

  Answer tryIt(Exchange exchange) {
    String text = exchange.raw("teks");
    boolean blank = text.isBlank();
    return show(
        exchange,
        new TrialPage(
            text,
            blank
                ? Optional.empty()
                : Optional.of(console.rules().trial(exchange.viewer(), text))));
  }

  private static Answer show(Exchange exchange, TrialPage page) {
    Frame frame = exchange.frame(Area.RULES, "trial.title");
    return Answer.html((out, token) -> JtetrialGenerated.render(out, token, frame, page));
  }
}
