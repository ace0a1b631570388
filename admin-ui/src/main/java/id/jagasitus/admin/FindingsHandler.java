package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.console.finding.FindingDesk.State;
import id.jagasitus.console.finding.FindingDesk.Wanted;
import id.jagasitus.event.Severity;
import java.util.Optional;

/** <em>Temuan</em>: what was noticed. */
final class FindingsHandler implements Handler {

  private static final int MOST_PAGES = 1_000;

  private final Console console;

  FindingsHandler(Console console) {
    this.console = console;
  }

  @Override
  public Answer handle(Exchange exchange) {
    Wanted wanted = wanted(exchange);
    var desk = console.findings();
    var page =
        new FindingsPage(
            desk.list(exchange.viewer(), wanted), wanted, desk.today(exchange.viewer()));
    Frame frame = exchange.frame(Area.FINDINGS, "findings.title");
    return Answer.html((out, token) -> JtefindingsGenerated.render(out, token, frame, page));
  }

  private static Wanted wanted(Exchange exchange) {
    State state =
        FindingsPage.states().stream()
            .filter(each -> FindingsPage.name(each).equals(exchange.text("daftar")))
            .findFirst()
            .orElse(State.WAITING);
    Optional<Severity> severity =
        FindingsPage.severities().stream()
            .filter(each -> FindingsPage.name(each).equals(exchange.text("tingkat")))
            .findFirst();
    return new Wanted(
        state,
        severity,
        exchange.text("maksud"),
        exchange.text("berhasil").equals("1"),
        exchange.number("hal", 1, 1, MOST_PAGES));
  }
}
