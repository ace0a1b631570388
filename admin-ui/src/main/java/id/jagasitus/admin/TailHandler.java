package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.admin.text.Format;
import id.jagasitus.console.visitor.VisitorDesk.Tail;
import java.time.InstantSource;
import java.util.Optional;

/** New rows for a page that follows along: a piece of a table, asked for every two seconds. */
final class TailHandler implements Handler {

  /** Where the answer says from which place to ask next. */
  static final String NEXT = "Jagasitus-Next";

  /** How many rows were left out, because more came than a page shows. */
  static final String SKIPPED = "Jagasitus-Skipped";

  private final Console console;
  private final InstantSource clock;

  TailHandler(Console console, InstantSource clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Answer handle(Exchange exchange) {
    Window window = Window.of(exchange, clock, console.office().settings().zone(), "1h");
    Format format = new Format(exchange.language(), window.zone());
    Frame frame = exchange.frame(Area.VISITORS, "visitors.title").writing(format);
    Optional<Tail> found =
        console
            .visitors()
            .tail(
                exchange.viewer(),
                exchange.text("q"),
                window.scope(),
                exchange.text("after"),
                VisitorsHandler.LIVE_ROWS);
    Tail tail = found.orElseThrow(() -> new RefusedRequest(400, "query is not understood"));
    return Answer.html(
            (out, token) ->
                JterowsGenerated.render(out, token, frame, window, tail.rows().reversed()))
        .withHeader(NEXT, tail.next())
        .withHeader(SKIPPED, Long.toString(tail.skipped()));
  }
}
