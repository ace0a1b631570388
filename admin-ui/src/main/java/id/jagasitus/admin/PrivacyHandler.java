package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.console.OfficeDesk.OfficeSettings;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.privacy.PrivacyDesk;
import id.jagasitus.console.privacy.PrivacyDesk.Search;
import java.util.Optional;

/** <em>Privasi</em>: how long addresses are kept, who saw which, what is held of somebody. */
final class PrivacyHandler implements Handler {

  static final String PATH = "/privasi";
  private static final int AGAIN_SECONDS = 3;

  private final Console console;

  PrivacyHandler(Console console) {
    this.console = console;
  }

  private PrivacyDesk desk() {
    return console.privacy();
  }

  @Override
  public Answer handle(Exchange exchange) {
    return show(200, exchange, exchange.frame(Area.PRIVACY, "privacy.title"));
  }

  private Answer show(int status, Exchange exchange, Frame frame) {
    Optional<Search> search = desk().search(exchange.viewer());
    boolean running = search.isPresent() && search.get().running();
    Frame around = running ? frame.refreshedEvery(AGAIN_SECONDS) : frame;
    var page =
        new PrivacyPage(
            desk().overview(),
            search,
            console.office().settings(),
            console.snapshots().overview().settings().visitorDays());
    return Answer.html(
        status, (out, token) -> JteprivacyGenerated.render(out, token, around, page));
  }

  Answer keep(Exchange exchange) {
    Outcome blurred =
        desk()
            .blurAfter(
                exchange.viewer(),
                exchange.number("samar", desk().overview().blurDays(), 0, 1_000_000));
    return blurred instanceof Outcome.Refused
        ? back(exchange, blurred, "settings.saved")
        : keepDays(exchange);
  }

  private Answer keepDays(Exchange exchange) {
    OfficeSettings now = console.office().settings();
    Outcome outcome =
        console
            .office()
            .change(
                exchange.viewer(),
                new OfficeSettings(
                    now.court(),
                    now.zone(),
                    now.language(),
                    exchange.number("hari", now.keepDays(), 0, 1_000_000),
                    now.keepMiB(),
                    now.maskIpv4(),
                    now.maskIpv6()));
    return back(exchange, outcome, "settings.saved");
  }

  Answer search(Exchange exchange) {
    Outcome outcome =
        desk().search(exchange.viewer(), exchange.text("siapa"), exchange.text("alasan"));
    return back(exchange, outcome, "privacy.searching");
  }

  /** The second step: what goes, what stays, and the address once more. */
  Answer confirm(Exchange exchange) {
    Optional<Search> search = desk().search(exchange.viewer()).filter(each -> !each.running());
    if (search.isEmpty()) {
      return Answer.redirect(PATH);
    }
    return confirm(200, exchange.frame(Area.PRIVACY, "privacy.erase"), search.get());
  }

  private static Answer confirm(int status, Frame frame, Search search) {
    return Answer.html(
        status, (out, token) -> JteerasureGenerated.render(out, token, frame, search));
  }

  Answer erase(Exchange exchange) {
    Optional<Search> search = desk().search(exchange.viewer());
    Outcome outcome =
        desk()
            .erase(
                exchange.viewer(),
                exchange.number("pencarian", 0, 0, Integer.MAX_VALUE),
                exchange.text("siapa"),
                exchange.text("alasan"));
    Note note = Note.of(outcome, "privacy.erasing");
    return note.good() || search.isEmpty()
        ? Answer.redirect(PATH).withNote(note)
        : confirm(422, exchange.frame(Area.PRIVACY, "privacy.erase").saying(note), search.get());
  }

  private Answer back(Exchange exchange, Outcome outcome, String done) {
    Note note = Note.of(outcome, done);
    return note.good()
        ? Answer.redirect(PATH).withNote(note)
        : show(422, exchange, exchange.frame(Area.PRIVACY, "privacy.title").saying(note));
  }

  /** The text for the public site, in both languages. */
  Answer notice(Exchange exchange) {
    Frame frame = exchange.frame(Area.PRIVACY, "privacy.notice");
    var page = PrivacyNotice.of(console.office().settings());
    return Answer.html((out, token) -> JtenoticeGenerated.render(out, token, frame, page));
  }
}
