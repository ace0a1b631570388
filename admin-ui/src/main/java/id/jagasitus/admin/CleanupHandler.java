package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.cleanup.Stage;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.watch.CleanupDesk;
import java.io.IOException;

/** Leads through the clean-up after an injection, in the order that keeps it from coming back. */
final class CleanupHandler implements Handler {

  private final Console console;

  CleanupHandler(Console console) {
    this.console = console;
  }

  private static long finding(Exchange exchange) {
    return exchange.number("temuan", 0, 0, Integer.MAX_VALUE);
  }

  @Override
  public Answer handle(Exchange exchange) {
    CleanupDesk.View view =
        console
            .cleanup()
            .of(finding(exchange))
            .orElseThrow(() -> new RefusedRequest(404, "no such finding to clean up after"));
    Frame frame = exchange.frame(Area.WATCH, "cleanup.title");
    var page = new CleanupPage(view, exchange.viewer());
    return Answer.html((out, token) -> JtecleanupGenerated.render(out, token, frame, page));
  }

  Answer sign(Exchange exchange) {
    long finding = finding(exchange);
    Outcome outcome;
    try {
      Stage stage = Stage.valueOf(exchange.text("langkah"));
      String note = exchange.text("keterangan");
      outcome = console.cleanup().sign(exchange.viewer(), finding, stage, note);
    } catch (IllegalArgumentException e) {
      outcome = Outcome.refused(Refusal.BAD_ENTRY, String.valueOf(e.getMessage()));
    }
    return Answer.redirect(CleanupPage.link(finding)).withNote(Note.of(outcome, "cleanup.signed"));
  }

  /** Allows whole addresses in the report. */
  Answer release(Exchange exchange) {
    long finding = finding(exchange);
    Outcome outcome =
        console.cleanup().release(exchange.viewer(), finding, exchange.text("alasan"));
    return Answer.redirect(CleanupPage.link(finding))
        .withNote(Note.of(outcome, "cleanup.released"));
  }

  /** The package for the authorities. */
  Answer report(Exchange exchange) throws IOException {
    long finding = finding(exchange);
    byte[] zip =
        console
            .cleanup()
            .report(finding)
            .orElseThrow(() -> new RefusedRequest(404, "no such finding to report"));
    return Answer.stream(
            response -> {
              response.setContentType("application/zip");
              response.getOutputStream().write(zip);
            })
        .withHeader(
            "Content-Disposition", "attachment; filename=\"laporan-temuan-" + finding + ".zip\"");
  }
}
