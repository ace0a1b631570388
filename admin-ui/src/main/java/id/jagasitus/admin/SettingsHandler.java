package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.admin.text.Language;
import id.jagasitus.admin.text.OfficeZone;
import id.jagasitus.console.OfficeDesk.OfficeSettings;
import id.jagasitus.console.Outcome;

/** <em>Pengaturan</em>: what the office decides. */
final class SettingsHandler implements Handler {

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
    Note note = Note.of(outcome, "settings.saved");
    return note.good()
        ? Answer.redirect("/pengaturan").withNote(note)
        : show(422, exchange.frame(Area.SETTINGS, "settings.title").saying(note), wanted);
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
