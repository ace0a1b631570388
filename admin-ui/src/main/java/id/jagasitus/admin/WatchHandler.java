package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.watch.WatchDesk.CheckState;
import id.jagasitus.console.watch.WatchDesk.Watched;
import id.jagasitus.uptime.Acknowledgement;
import id.jagasitus.uptime.Check;
import id.jagasitus.uptime.Reachability;
import id.jagasitus.uptime.UptimeSettings;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** <em>Pantauan</em>: four panels, and what is looked at over the network. */
final class WatchHandler implements Handler {

  private static final String PAGE = "/pantauan";
  private static final String SETTINGS = "/pantauan/pengaturan";

  private final Console console;

  WatchHandler(Console console) {
    this.console = console;
  }

  @Override
  public Answer handle(Exchange exchange) {
    Frame frame = exchange.frame(Area.WATCH, "watch.title");
    var page = new WatchPage(console.watch().now(), frame);
    return Answer.html((out, token) -> JtewatchGenerated.render(out, token, frame, page));
  }

  Answer look(Exchange exchange) {
    Outcome outcome = console.watch().look(exchange.viewer());
    return Answer.redirect(PAGE).withNote(Note.of(outcome, "watch.looked"));
  }

  Answer settings(Exchange exchange) {
    Frame frame = exchange.frame(Area.WATCH, "watch.settings.title");
    var page = new WatchPage(console.watch().now(), frame);
    return Answer.html((out, token) -> JtewatchsettingsGenerated.render(out, token, frame, page));
  }

  Answer change(Exchange exchange) {
    Optional<String> wrong = lines(exchange).filter(line -> line.indexOf('|') < 0).findFirst();
    if (wrong.isPresent()) {
      var note = new Note(false, "watch.settings.line", List.of(wrong.get()));
      return Answer.redirect(SETTINGS).withNote(note);
    }
    Outcome outcome;
    try {
      outcome = console.watch().settings(exchange.viewer(), read(exchange));
    } catch (IllegalArgumentException e) {
      outcome = Outcome.refused(Refusal.BAD_ENTRY, String.valueOf(e.getMessage()));
    }
    return Answer.redirect(SETTINGS).withNote(Note.of(outcome, "watch.settings.saved"));
  }

  private UptimeSettings read(Exchange exchange) {
    UptimeSettings now = console.watch().now().settings();
    return new UptimeSettings(
        exchange.text("situs"),
        checks(lines(exchange).toList()),
        exchange.text("pembanding"),
        exchange.number("gagal", now.failures(), 1, 10),
        exchange.number("lambat", now.slowMillis(), 100, 60_000),
        exchange.text("keluar").equals("ya"),
        exchange.text("rdap").equals("ya"),
        exchange.text("pembanding2"),
        exchange.text("registri"),
        exchange.text("tautan").equals("ya"));
  }

  /** The services to ask, one a line: name, address and, where wanted, a word. */
  private static Stream<String> lines(Exchange exchange) {
    return exchange.raw("layanan").lines().map(String::strip).filter(line -> !line.isEmpty());
  }

  private static List<Check> checks(List<String> lines) {
    var checks = new ArrayList<Check>();
    for (String line : lines) {
      String[] cell = line.replaceAll("[\\p{Cc}\\p{Cf}]", " ").split("\\|", 3);
      String word = cell.length > 2 ? cell[2].strip() : "";
      checks.add(new Check("c" + (checks.size() + 1), cell[0].strip(), cell[1].strip(), word));
    }
    return checks;
  }

  /** A year of one check. */
  Answer one(Exchange exchange) {
    Watched now = console.watch().now();
    String id = exchange.text("id");
    CheckState check =
        now.checks().stream()
            .filter(at -> at.check().id().equals(id))
            .findFirst()
            .orElseThrow(() -> new RefusedRequest(404, "no such check"));
    Frame frame = exchange.frame(Area.WATCH, "check.title");
    var page = new CheckPage(now, check, frame, exchange.viewer());
    return Answer.html((out, token) -> JtecheckGenerated.render(out, token, frame, page));
  }

  /** Says why something was down. */
  Answer acknowledge(Exchange exchange) {
    String id = exchange.text("id");
    Outcome outcome;
    try {
      var what =
          new Acknowledgement(
              id,
              Instant.parse(exchange.text("mulai")),
              Acknowledgement.Cause.valueOf(exchange.text("sebab")),
              exchange.text("keterangan"));
      outcome = console.watch().acknowledge(exchange.viewer(), what);
    } catch (IllegalArgumentException | DateTimeException e) {
      outcome = Outcome.refused(Refusal.BAD_ENTRY, String.valueOf(e.getMessage()));
    }
    return Answer.redirect(WatchPage.link(id)).withNote(Note.of(outcome, "check.said"));
  }

  Answer announce(Exchange exchange) {
    Outcome outcome;
    try {
      var window =
          new Reachability.Window(
              moment(exchange, "mulai"), moment(exchange, "selesai"), exchange.text("alasan"));
      outcome = console.watch().announce(exchange.viewer(), window);
    } catch (DateTimeException e) {
      outcome = Outcome.refused(Refusal.BAD_ENTRY, "moment");
    }
    return Answer.redirect(SETTINGS).withNote(Note.of(outcome, "watch.announced"));
  }

  private static Instant moment(Exchange exchange, String field) {
    return LocalDateTime.parse(exchange.text(field)).atZone(exchange.format().zone()).toInstant();
  }
}
