package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.finding.FindingDesk;
import id.jagasitus.console.finding.FindingView;

/** One finding: what it rests on, and what a person makes of it. */
final class FindingHandler implements Handler {

  private static final int USUAL_DAYS = 7;
  private static final int MOST_DAYS = 100_000;

  private final Console console;

  FindingHandler(Console console) {
    this.console = console;
  }

  @Override
  public Answer handle(Exchange exchange) {
    FindingView view =
        console
            .findings()
            .find(exchange.viewer(), id(exchange))
            .orElseThrow(() -> new RefusedRequest(404, "no such finding"));
    Frame frame = exchange.frame(Area.FINDINGS, "finding.title");
    FindingPage page =
        FindingPage.of(
            view,
            frame,
            exchange.viewer(),
            console.cases().mayOpen(exchange.viewer()),
            ServiceLinks.of(console.watch().now(), view.line().place()));
    return Answer.html((out, token) -> JtefindingGenerated.render(out, token, frame, page));
  }

  private static long id(Exchange exchange) {
    return exchange.number("no", 0, 0, Integer.MAX_VALUE);
  }

  Answer legitimate(Exchange exchange) {
    FindingDesk desk = console.findings();
    Outcome outcome = desk.legitimate(exchange.viewer(), id(exchange), exchange.text("alasan"));
    return back(exchange, outcome, "finding.legitimate.done");
  }

  Answer ignore(Exchange exchange) {
    int days = exchange.number("hari", USUAL_DAYS, 0, MOST_DAYS);
    FindingDesk desk = console.findings();
    Outcome outcome = desk.ignore(exchange.viewer(), id(exchange), exchange.text("alasan"), days);
    return back(exchange, outcome, "finding.ignored.done");
  }

  private static Answer back(Exchange exchange, Outcome outcome, String doneKey) {
    return Answer.redirect("/temuan/satu?no=" + id(exchange)).withNote(Note.of(outcome, doneKey));
  }
}
