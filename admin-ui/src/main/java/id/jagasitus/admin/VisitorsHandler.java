package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.admin.text.Format;
import id.jagasitus.console.visitor.VisitorDesk.SearchRequest;
import id.jagasitus.console.visitor.VisitorDesk.SearchResult;
import id.jagasitus.console.visitor.VisitorDesk.Tail;
import id.jagasitus.query.QueryParser;
import java.time.InstantSource;
import java.util.Optional;

/** <em>Pengunjung</em>: every request, searchable; or followed as it happens. */
final class VisitorsHandler implements Handler {

  /** Seconds between two looks of a browser without scripts. */
  private static final int REFRESH_SECONDS = 5;

  /** Rows of the page that follows along. */
  static final int LIVE_ROWS = 100;

  private final Console console;
  private final InstantSource clock;

  VisitorsHandler(Console console, InstantSource clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Answer handle(Exchange exchange) {
    Window window = Window.of(exchange, clock, console.office().settings().zone(), "24h");
    Format format = new Format(exchange.language(), window.zone());
    Frame frame = exchange.frame(Area.VISITORS, "visitors.title").writing(format);
    String query = bounded(exchange.text("q"));
    return exchange.text("live").equals("1")
        ? live(exchange, frame.refreshedEvery(REFRESH_SECONDS), window, query)
        : list(exchange, frame, window, query);
  }

  /** Every link of the page repeats the search: one that is refused as too long is cut before. */
  private static String bounded(String query) {
    return query.substring(0, Math.min(query.length(), QueryParser.MAX_LENGTH + 1));
  }

  private Answer list(Exchange exchange, Frame frame, Window window, String query) {
    var request = new SearchRequest(query, window.scope(), exchange.text("after"));
    SearchResult result = console.visitors().search(exchange.viewer(), request);
    int status = result instanceof SearchResult.Misunderstood ? 400 : 200;
    boolean first = exchange.text("after").isEmpty();
    var page = new VisitorsPage(query, window, result, first);
    return Answer.html(
        status, (out, token) -> JtevisitorsGenerated.render(out, token, frame, page));
  }

  private Answer live(Exchange exchange, Frame frame, Window window, String query) {
    Optional<Tail> tail =
        console.visitors().tail(exchange.viewer(), query, window.scope(), "", LIVE_ROWS);
    if (tail.isEmpty()) {
      return list(exchange, frame.refreshedEvery(0), window, query);
    }
    var page = new LivePage(query, window, tail.get());
    return Answer.html((out, token) -> JteliveGenerated.render(out, token, frame, page));
  }
}
