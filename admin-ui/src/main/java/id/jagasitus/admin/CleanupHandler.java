package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.cleanup.Stage;
import id.jagasitus.console.Outcome;
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
    return show(200, exchange, exchange.frame(Area.WATCH, "cleanup.title"), "", "");
  }

  private Answer show(int status, Exchange exchange, Frame frame, String typed, String reason) {
    CleanupDesk.View view =
        console
            .cleanup()
            .of(finding(exchange))
            .orElseThrow(() -> new RefusedRequest(404, "no such finding to clean up after"));
    var page = new CleanupPage(view, exchange.viewer(), typed, reason);
    return Answer.html(status, (out, token) -> JtecleanupGenerated.render(out, token, frame, page));
  }

  Answer sign(Exchange exchange) {
    long finding = finding(exchange);
    String note = exchange.text("keterangan");
    Stage stage = stage(exchange.text("langkah"));
    Outcome outcome =
        console.cleanup().sign(exchange.viewer(), finding, stage, note, exchange.text("sebab"));
    if (outcome instanceof Outcome.Refused refused) {
      Frame frame = exchange.frame(Area.WATCH, "cleanup.title");
      return show(
          422,
          exchange,
          frame.saying(Note.refused(refused)),
          exchange.raw("keterangan"),
          exchange.raw("sebab"));
    }
    return Answer.redirect(CleanupPage.link(finding)).withNote(Note.done("cleanup.signed"));
  }

  private static Stage stage(String name) {
    return CleanupPage.stages().stream()
        .filter(stage -> stage.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new RefusedRequest(400, "no such stage"));
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
    return zip("laporan-temuan-" + finding, zip);
  }

  /** What was kept before anything was changed; it holds what is infected. */
  Answer evidence(Exchange exchange) throws IOException {
    long finding = finding(exchange);
    byte[] zip =
        console
            .cleanup()
            .evidence(exchange.viewer(), finding)
            .orElseThrow(() -> new RefusedRequest(404, "no evidence was kept"));
    return zip("bukti-temuan-" + finding, zip);
  }

  /** A page that another server shows meanwhile; it needs no other file. */
  Answer notice(Exchange exchange) {
    String court = console.office().settings().court();
    return Answer.html((out, token) -> JteoutageGenerated.render(out, token, court))
        .withHeader("Content-Disposition", "attachment; filename=\"503.html\"");
  }

  private static Answer zip(String name, byte[] content) {
    return Answer.stream(
            response -> {
              response.setContentType("application/zip");
              response.getOutputStream().write(content);
            })
        .withHeader("Content-Disposition", "attachment; filename=\"" + name + ".zip\"");
  }
}
