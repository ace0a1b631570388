package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.snapshot.SnapshotDesk;
import id.jagasitus.console.snapshot.SnapshotDesk.Preview;
import id.jagasitus.vault.VaultSettings;
import id.jagasitus.vault.VaultSettings.Rhythm;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;

/** When snapshots are taken and how long they stay. */
final class SnapshotRulesHandler implements Handler {

  private final SnapshotDesk desk;

  SnapshotRulesHandler(Console console) {
    desk = console.snapshots();
  }

  @Override
  public Answer handle(Exchange exchange) {
    VaultSettings settings = desk.overview().settings();
    return show(200, exchange.frame(Area.SNAPSHOTS, "backup.rules.title"), settings);
  }

  private Answer show(int status, Frame frame, VaultSettings settings) {
    Preview preview = new Preview(List.of(), 0);
    String trouble = "";
    try {
      preview = desk.preview();
    } catch (IOException e) {
      trouble = String.valueOf(e.getMessage());
    }
    var page = new SnapshotRulesPage(settings, preview, trouble);
    return Answer.html(
        status, (out, token) -> JtesnapshotrulesGenerated.render(out, token, frame, page));
  }

  /** Takes the form; where something is wrong, shows it again as it was filled in. */
  Answer save(Exchange exchange) {
    VaultSettings wanted = read(exchange);
    Outcome outcome = desk.decide(exchange.viewer(), wanted);
    return outcome instanceof Outcome.Refused refused
        ? show(
            422,
            exchange.frame(Area.SNAPSHOTS, "backup.rules.title").saying(Note.refused(refused)),
            wanted)
        : Answer.redirect("/cadangan/aturan").withNote(Note.done("backup.rules.saved"));
  }

  private VaultSettings read(Exchange exchange) {
    VaultSettings now = desk.overview().settings();
    String rhythm = exchange.text("irama");
    return new VaultSettings(
        Arrays.stream(Rhythm.values())
            .filter(each -> each.name().equals(rhythm))
            .findFirst()
            .orElse(now.rhythm()),
        number(exchange, "jam", now.hour()),
        DayOfWeek.of(exchange.number("hari", now.weekday().getValue(), 1, 7)),
        exchange.text("berubah").equals("ya"),
        number(exchange, "harian", now.daily()),
        number(exchange, "mingguan", now.weekly()),
        number(exchange, "bulanan", now.monthly()),
        number(exchange, "tahunan", now.yearly()),
        number(exchange, "termuda", now.minDays()),
        number(exchange, "pengunjung", now.visitorDays()),
        number(exchange, "latihan", now.drillDays()));
  }

  private static int number(Exchange exchange, String name, int now) {
    return exchange.number(name, now, -1, 1_000_000);
  }
}
