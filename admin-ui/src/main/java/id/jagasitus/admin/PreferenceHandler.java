package id.jagasitus.admin;

import id.jagasitus.admin.text.Language;

/** Language, and light or dark: a choice of this browser. */
final class PreferenceHandler implements Handler {

  @Override
  public Answer handle(Exchange exchange) {
    Answer answer = Answer.redirect(Return.to(exchange.text("ke")));
    String language = exchange.text("bahasa");
    if (!language.isEmpty()) {
      answer.withCookie(Cookies.LANGUAGE, Language.of(language).tag(), Cookies.YEAR);
    }
    String look = exchange.text("tampilan");
    return switch (look) {
      case "dark", "light" -> answer.withCookie(Cookies.LOOK, look, Cookies.YEAR);
      case "auto" -> answer.withCookie(Cookies.LOOK, "", Cookies.GONE);
      default -> answer;
    };
  }
}
