package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.account.ApiToken;
import id.jagasitus.account.Profile;
import id.jagasitus.console.Outcome;
import java.util.List;
import java.util.Optional;

/** The reader's person, second factor and tokens. */
final class SecondFactorHandler {

  private final Console console;

  SecondFactorHandler(Console console) {
    this.console = console;
  }

  /** Begins: shows a secret to scan. */
  Answer propose(Exchange exchange) {
    return scan(200, exchange, exchange.frame(Area.OWN, "own.factor"));
  }

  private Answer scan(int status, Exchange exchange, Frame frame) {
    String court = console.office().settings().court();
    String issuer = court.isEmpty() ? "Jagasitus" : court;
    var page =
        new SecondFactorPage(console.accounts().proposeSecondFactor(exchange.viewer(), issuer));
    return Answer.html(status, (out, token) -> JtefactorGenerated.render(out, token, frame, page));
  }

  /** Turns it on, and shows the recovery codes once. */
  Answer confirm(Exchange exchange) {
    List<String> codes =
        console.accounts().confirmSecondFactor(exchange.viewer(), exchange.text("faktor"));
    if (codes.isEmpty()) {
      Note wrong = new Note(false, "own.factor.wrong", List.of());
      return scan(422, exchange, exchange.frame(Area.OWN, "own.factor").saying(wrong));
    }
    Frame frame = exchange.frame(Area.OWN, "own.codes");
    return Answer.html((out, token) -> JtecodesGenerated.render(out, token, frame, codes));
  }

  Answer remove(Exchange exchange) {
    Outcome outcome =
        console
            .accounts()
            .removeSecondFactor(exchange.viewer(), exchange.raw("sandi").toCharArray());
    return back(Note.of(outcome, "own.factor.removed"));
  }

  Answer describe(Exchange exchange) {
    Outcome outcome = console.accounts().describe(exchange.viewer(), profile(exchange));
    return back(Note.of(outcome, "own.profile.saved"));
  }

  /** Who somebody is, as a form says it. */
  static Profile profile(Exchange exchange) {
    return new Profile(
        exchange.text("lengkap"),
        exchange.text("nip"),
        exchange.text("jabatan"),
        exchange.text("surel"),
        exchange.text("telepon"));
  }

  /** Makes a token, and shows its secret once. */
  Answer addToken(Exchange exchange) {
    Optional<String> secret =
        console.accounts().addToken(exchange.viewer(), exchange.text("keperluan"), scope(exchange));
    if (secret.isEmpty()) {
      return back(new Note(false, "own.token.bad", List.of()));
    }
    Frame frame = exchange.frame(Area.OWN, "own.token.secret");
    String shown = secret.get();
    return Answer.html((out, token) -> JtetokenGenerated.render(out, token, frame, shown));
  }

  /** Only an Admin's token can begin what only an Admin may. */
  private static ApiToken.Scope scope(Exchange exchange) {
    boolean snapshots = exchange.text("untuk").equals("cadangan") && exchange.viewer().admin();
    return snapshots ? ApiToken.Scope.SNAPSHOT : ApiToken.Scope.READ;
  }

  Answer endToken(Exchange exchange) {
    return back(
        Note.of(
            console.accounts().endToken(exchange.viewer(), exchange.text("token")),
            "own.token.ended"));
  }

  private static Answer back(Note note) {
    return Answer.redirect(Routes.PASSWORD).withNote(note);
  }
}
