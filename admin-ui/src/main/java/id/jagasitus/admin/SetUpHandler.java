package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.console.AccountDesk.Entry;
import java.util.List;

/** <em>Penyiapan</em>: the one-time code opens the door for the first account. */
final class SetUpHandler implements Handler {

  private final Console console;

  SetUpHandler(Console console) {
    this.console = console;
  }

  @Override
  public Answer handle(Exchange exchange) {
    return console.accounts().unclaimed()
        ? show(200, exchange, exchange.frame(Area.NONE, "setup.title"))
        : Answer.redirect(Routes.LOG_IN);
  }

  Answer tryIt(Exchange exchange) {
    if (!console.accounts().unclaimed()) {
      return Answer.redirect(Routes.LOG_IN);
    }
    if (!exchange.raw("sandi").equals(exchange.raw("ulangi"))) {
      return again(exchange, new Note(false, "password.differ", List.of()));
    }
    Entry entry =
        console
            .accounts()
            .setUp(
                exchange.caller(),
                exchange.text("kode"),
                exchange.text("nama"),
                exchange.raw("sandi").toCharArray());
    return switch (entry) {
      case Entry.Granted granted ->
          LogInHandler.enter(granted, GuideHandler.PATH).withNote(Note.done("setup.done"));
      case Entry.Denied denied -> again(exchange, Note.refused(denied.refused()));
    };
  }

  private static Answer again(Exchange exchange, Note note) {
    return show(422, exchange, exchange.frame(Area.NONE, "setup.title").saying(note));
  }

  private static Answer show(int status, Exchange exchange, Frame frame) {
    var page = new SetUpPage(exchange.text("kode"), exchange.text("nama"));
    return Answer.html(status, (out, token) -> JtesetupGenerated.render(out, token, frame, page));
  }
}
