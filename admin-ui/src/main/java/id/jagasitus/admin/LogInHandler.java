package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.console.AccountDesk.Entry;

/** <em>Masuk</em> and <em>Keluar</em>. */
final class LogInHandler implements Handler {

  private final Console console;

  LogInHandler(Console console) {
    this.console = console;
  }

  @Override
  public Answer handle(Exchange exchange) {
    if (console.accounts().unclaimed()) {
      return Answer.redirect(Routes.SET_UP);
    }
    return exchange.viewerIfAny() == null
        ? show(200, exchange, exchange.frame(Area.NONE, "login.title"))
        : Answer.redirect(next(exchange));
  }

  Answer tryIt(Exchange exchange) {
    Entry entry =
        console
            .accounts()
            .logIn(
                exchange.caller(),
                exchange.text("nama"),
                exchange.raw("sandi").toCharArray(),
                exchange.text("faktor"));
    return switch (entry) {
      case Entry.Granted granted -> enter(granted, next(exchange));
      case Entry.Denied denied ->
          show(
              403,
              exchange,
              exchange.frame(Area.NONE, "login.title").saying(Note.refused(denied.refused())));
    };
  }

  Answer logOut(Exchange exchange) {
    console.accounts().logOut(exchange.viewer());
    return Answer.redirect(Routes.LOG_IN)
        .withCookie(Cookies.SESSION, "", Cookies.GONE)
        .withNote(Note.done("login.out"));
  }

  /** Opens the door: the cookie of the session replaces the one of the form. */
  static Answer enter(Entry.Granted granted, String next) {
    return Answer.redirect(next)
        .withCookie(Cookies.SESSION, granted.secret(), Cookies.SESSION_AGE)
        .withCookie(Cookies.FORM, "", Cookies.GONE);
  }

  private static Answer show(int status, Exchange exchange, Frame frame) {
    var page = new LogInPage(exchange.text("nama"), exchange.text("ke"));
    return Answer.html(status, (out, token) -> JteloginGenerated.render(out, token, frame, page));
  }

  /** The page that was asked for; else what is to be done today. */
  private static String next(Exchange exchange) {
    String wanted = exchange.text("ke");
    return wanted.isEmpty() ? TodayHandler.PATH : Return.to(wanted);
  }
}
