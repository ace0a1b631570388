package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.admin.text.Language;
import id.jagasitus.admin.text.OfficeZone;
import id.jagasitus.console.OfficeDesk.OfficeSettings;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import java.util.ArrayList;
import java.util.Map;

/** <em>Pengaturan</em>: what the office decides. */
final class SettingsHandler implements Handler {

  /** Labels of the settings by their names at the desk. */
  private static final Map<String, String> LABELS =
      Map.of(
          "court", "court",
          "zone", "zone",
          "language", "language",
          "keepDays", "days",
          "keepMiB", "size",
          "maskIpv4", "mask4",
          "maskIpv6", "mask6");

  private final Console console;

  SettingsHandler(Console console) {
    this.console = console;
  }

  @Override
  public Answer handle(Exchange exchange) {
    return show(200, exchange.frame(Area.SETTINGS, "settings.title"), console.office().settings());
  }

  /** Takes the form; where something is wrong, shows it again as it was filled in. */
  Answer change(Exchange exchange) {
    OfficeSettings wanted = read(exchange);
    Outcome outcome = console.office().change(exchange.viewer(), wanted);
    Note note = note(exchange, outcome);
    return note.good()
        ? Answer.redirect("/pengaturan").withNote(note)
        : show(422, exchange.frame(Area.SETTINGS, "settings.title").saying(note), wanted);
  }

  private static Note note(Exchange exchange, Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused && refused.why() == Refusal.BAD_SETTING) {
      var facts = new ArrayList<>(refused.facts());
      facts.replaceAll(fact -> name(exchange, fact));
      return Note.refused(new Outcome.Refused(refused.why(), facts));
    }
    return Note.of(outcome, "settings.saved");
  }

  /** A setting's name as the form has it. */
  private static String name(Exchange exchange, String setting) {
    String key = "settings." + LABELS.getOrDefault(setting, "");
    return exchange.texts().keys().contains(key) ? exchange.texts().get(key) : setting;
  }

  private static Answer show(int status, Frame frame, OfficeSettings settings) {
    return Answer.html(
        status, (out, token) -> JtesettingsGenerated.render(out, token, frame, settings));
  }

  private OfficeSettings read(Exchange exchange) {
    OfficeSettings now = console.office().settings();
    return new OfficeSettings(
        exchange.text("pengadilan"),
        OfficeZone.of(exchange.text("zona")).map(OfficeZone::zone).orElse(now.zone()),
        Language.of(exchange.text("bahasa")).tag(),
        exchange.number("hari", now.keepDays(), 0, 1_000_000),
        exchange.number("ukuran", (int) now.keepMiB(), 0, Integer.MAX_VALUE),
        exchange.number("ipv4", now.maskIpv4(), 0, 128),
        exchange.number("ipv6", now.maskIpv6(), 0, 128));
  }
}
