package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.snapshot.SnapshotDesk;
import id.jagasitus.console.snapshot.SnapshotDesk.Overview;
import java.util.Optional;

/** <em>Kunci</em>: repository password, recovery sheet, keys of people. */
final class SnapshotKeysHandler implements Handler {

  private static final String PATH = "/cadangan/kunci";
  private static final String SHEET = "/cadangan/kunci/lembar";

  private final SnapshotDesk desk;

  SnapshotKeysHandler(Console console) {
    desk = console.snapshots();
  }

  @Override
  public Answer handle(Exchange exchange) {
    return SnapshotsHandler.look(
        () -> {
          Overview overview = desk.overview();
          Frame frame = exchange.frame(Area.SNAPSHOTS, "backup.keys.title");
          var page =
              new SnapshotKeysPage(
                  overview.ready(),
                  overview.location(),
                  desk.sheet(exchange.viewer()).isPresent(),
                  overview.recoveryConfirmed(),
                  desk.keys(exchange.viewer()));
          return Answer.html(
              (out, token) -> JtesnapshotkeysGenerated.render(out, token, frame, page));
        });
  }

  /** Makes the repository; what follows is the sheet. */
  Answer setUp(Exchange exchange) {
    return toSheet(desk.setUp(exchange.viewer()), "backup.keys.made");
  }

  Answer makeSheet(Exchange exchange) {
    return toSheet(desk.makeSheet(exchange.viewer()), "backup.keys.fresh");
  }

  private static Answer toSheet(Outcome outcome, String key) {
    boolean done = outcome instanceof Outcome.Done;
    return Answer.redirect(done ? SHEET : PATH).withNote(Note.of(outcome, key));
  }

  /** The sheet while it was not typed back; later its words are nowhere but on paper. */
  Answer sheet(Exchange exchange) {
    Optional<String> words = desk.sheet(exchange.viewer());
    if (words.isEmpty()) {
      return Answer.redirect(PATH);
    }
    Frame frame = exchange.frame(Area.SNAPSHOTS, "backup.sheet.title");
    var page = new SnapshotSheetPage(words.get(), desk.overview().location());
    return Answer.html((out, token) -> JtesnapshotsheetGenerated.render(out, token, frame, page));
  }

  Answer confirm(Exchange exchange) {
    Outcome outcome = desk.confirmSheet(exchange.viewer(), exchange.text("kata"));
    return told(outcome, "backup.keys.confirmed");
  }

  Answer change(Exchange exchange) {
    return told(desk.changePassword(exchange.viewer()), "backup.keys.changed");
  }

  Answer add(Exchange exchange) {
    Outcome outcome =
        desk.addKey(exchange.viewer(), exchange.raw("sandi"), exchange.text("catatan"));
    return told(outcome, "backup.keys.added");
  }

  Answer remove(Exchange exchange) {
    return told(desk.removeKey(exchange.viewer(), exchange.text("id")), "backup.keys.removed");
  }

  private static Answer told(Outcome outcome, String key) {
    return Answer.redirect(PATH).withNote(Note.of(outcome, key));
  }
}
