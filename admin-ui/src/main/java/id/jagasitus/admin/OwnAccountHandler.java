package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.console.Outcome;
import java.util.List;

/** <em>Akun saya</em>: the reader's password and sessions. */
final class OwnAccountHandler implements Handler {

  private final Console console;

  OwnAccountHandler(Console console) {
    this.console = console;
  }

  @Override
  public Answer handle(Exchange exchange) {
    Frame frame = exchange.frame(Area.OWN, "own.title");
    var page =
        new OwnAccountPage(
            exchange.viewer(),
            console.accounts().own(exchange.viewer()),
            console.accounts().sessions(exchange.viewer()),
            console.accounts().tokens(exchange.viewer()));
    return Answer.html((out, token) -> JteownGenerated.render(out, token, frame, page));
  }

  Answer changePassword(Exchange exchange) {
    if (!exchange.raw("baru").equals(exchange.raw("ulangi"))) {
      return back(new Note(false, "password.differ", List.of()));
    }
    boolean first = exchange.viewer().mustChangePassword();
    Outcome outcome =
        console
            .accounts()
            .changePassword(
                exchange.viewer(),
                exchange.raw("lama").toCharArray(),
                exchange.raw("baru").toCharArray());
    Note note = Note.of(outcome, "password.changed");
    return first && note.good() ? Answer.redirect(TodayHandler.PATH).withNote(note) : back(note);
  }

  Answer endSession(Exchange exchange) {
    Outcome outcome = console.accounts().endSession(exchange.viewer(), exchange.text("sesi"));
    return back(Note.of(outcome, "own.session.ended"));
  }

  private static Answer back(Note note) {
    return Answer.redirect(Routes.PASSWORD).withNote(note);
  }
}
