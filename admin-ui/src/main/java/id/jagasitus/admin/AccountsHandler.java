package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.account.Deputy;
import id.jagasitus.account.Role;
import id.jagasitus.console.Outcome;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** <em>Akun</em>: who may come in, and as what. */
final class AccountsHandler implements Handler {

  private static final String PATH = "/akun";

  private final Console console;

  AccountsHandler(Console console) {
    this.console = console;
  }

  @Override
  public Answer handle(Exchange exchange) {
    Frame frame = exchange.frame(Area.ACCOUNTS, "accounts.title");
    var page =
        new AccountsPage(console.accounts().list(exchange.viewer()), console.accounts().deputies());
    return Answer.html((out, token) -> JteaccountsGenerated.render(out, token, frame, page));
  }

  Answer add(Exchange exchange) {
    char[] password = exchange.raw("sandi").toCharArray();
    String name = exchange.text("nama");
    return back(
        console.accounts().add(exchange.viewer(), name, roles(exchange), password),
        "accounts.added",
        name);
  }

  Answer assign(Exchange exchange) {
    String name = exchange.text("nama");
    return back(
        console.accounts().assign(exchange.viewer(), name, roles(exchange)),
        "accounts.assigned",
        name);
  }

  Answer reset(Exchange exchange) {
    char[] password = exchange.raw("sandi").toCharArray();
    String name = exchange.text("nama");
    return back(
        console.accounts().reset(exchange.viewer(), name, password), "accounts.reset", name);
  }

  Answer describe(Exchange exchange) {
    String name = exchange.text("nama");
    Outcome outcome =
        console.accounts().describe(exchange.viewer(), name, SecondFactorHandler.profile(exchange));
    return back(outcome, "accounts.described", name);
  }

  Answer deputise(Exchange exchange) {
    LocalDate never = LocalDate.EPOCH;
    Outcome outcome =
        console
            .accounts()
            .deputise(
                exchange.viewer(),
                exchange.text("nama"),
                choice(Role.values(), exchange.text("jabatan")),
                choice(Deputy.Kind.values(), exchange.text("sebagai")),
                CaseForms.date(exchange, "dari", never),
                CaseForms.date(exchange, "sampai", never));
    return back(outcome, "accounts.deputy.set", "");
  }

  private static <E extends Enum<E>> E choice(E[] all, String name) {
    for (E each : all) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    throw new RefusedRequest(400, "no such choice");
  }

  Answer endDeputy(Exchange exchange) {
    return back(
        console.accounts().endDeputy(exchange.viewer(), exchange.text("pengganti")),
        "accounts.deputy.ended",
        "");
  }

  private static Answer back(Outcome outcome, String doneKey, String name) {
    return Answer.redirect(PATH).withNote(Note.of(outcome, doneKey, name));
  }

  private static Set<Role> roles(Exchange exchange) {
    var wanted = exchange.all("peran");
    var roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (wanted.contains(role.name())) {
        roles.add(role);
      }
    }
    return roles;
  }
}
