package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.console.finding.RuleDesk;
import id.jagasitus.console.finding.RuleDesk.Written;
import java.util.List;

/** <em>Tinjau balik</em>: what a rule would have caught in everything that is stored. */
final class LookBackHandler implements Handler {

  private static final String PATH = "/aturan/tinjau";
  private static final int MOST_DAYS = 100_000;

  private final Console console;

  LookBackHandler(Console console) {
    this.console = console;
  }

  @Override
  public Answer handle(Exchange exchange) {
    Frame frame = exchange.frame(Area.RULES, "lookback.title");
    return show(exchange, 200, frame, exchange.text("id"), "", List.of());
  }

  private Answer show(
      Exchange exchange,
      int status,
      Frame frame,
      String rule,
      String draft,
      List<String> problems) {
    RuleDesk desk = console.rules();
    var page =
        new LookBackPage(
            desk.looks(exchange.viewer()),
            desk.rules(exchange.viewer()),
            rule,
            draft,
            problems,
            exchange.viewer().admin());
    return Answer.html(
        status, (out, token) -> JtelookbackGenerated.render(out, token, frame, page));
  }

  Answer begin(Exchange exchange) {
    String rule = exchange.text("id");
    String draft = exchange.raw("rancangan").replace("\r\n", "\n");
    int days = exchange.number("hari", 0, 0, MOST_DAYS);
    Written written = console.rules().lookBack(exchange.viewer(), rule, draft, days);
    Note note = Note.of(written.outcome(), "lookback.begun");
    if (note.good()) {
      return Answer.redirect(PATH).withNote(note);
    }
    Frame frame = exchange.frame(Area.RULES, "lookback.title").saying(note);
    return show(exchange, 422, frame, rule, draft, written.problems());
  }

  Answer stop(Exchange exchange) {
    return Answer.redirect(PATH)
        .withNote(Note.of(console.rules().stop(exchange.viewer()), "lookback.stopping"));
  }
}
