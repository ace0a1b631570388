package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.account.ApiToken;
import id.jagasitus.console.AccountDesk;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.Viewer;
import id.jagasitus.console.snapshot.SnapshotDesk;
import id.jagasitus.console.snapshot.SnapshotDesk.Overview;
import id.jagasitus.vault.Drilled;
import id.jagasitus.vault.Running;
import id.jagasitus.vault.Taken;
import java.time.Instant;
import java.util.Optional;

/**
 * The backup for programs, by {@code Authorization: Bearer} and a token of scope SNAPSHOT (RFC
 * 6750): POST begins a snapshot, as before a publishing program changes the site; GET tells how the
 * backup is.
 *
 * <p>Answers are objects: 200 {@code {"ready", "newest", "proven", "running", "waiting"}}, 202
 * {@code {"state": "running" | "waiting"}}, else {@code {"error"}} with 401, 403 or 409.
 */
final class BackupApi implements Handler {

  static final String PATH = "/api/cadangan";

  private static final String SCHEME = "Bearer ";

  private final AccountDesk accounts;
  private final SnapshotDesk desk;

  BackupApi(Console console) {
    accounts = console.accounts();
    desk = console.snapshots();
  }

  @Override
  public Answer handle(Exchange exchange) {
    return program(exchange).isEmpty() ? stranger() : Answer.json(200, state(desk.overview()));
  }

  /** Begins a snapshot, or puts it into the row. */
  Answer take(Exchange exchange) {
    Optional<Viewer> program = program(exchange);
    if (program.isEmpty()) {
      return stranger();
    }
    if (!program.get().admin()) {
      return error(403, "the account of this token is no Admin any more");
    }
    return switch (desk.take(program.get())) {
      case Outcome.Refused refused -> error(409, "refused: " + refused.why());
      default -> Answer.json(202, "{\"state\":\"" + (desk.waits() ? "waiting" : "running") + "\"}");
    };
  }

  private Optional<Viewer> program(Exchange exchange) {
    String header = exchange.request().getHeader("Authorization");
    return header != null && header.startsWith(SCHEME)
        ? accounts.program(
            header.substring(SCHEME.length()).strip(), ApiToken.Scope.SNAPSHOT, exchange.caller())
        : Optional.empty();
  }

  private static Answer stranger() {
    return error(401, "expected Authorization: Bearer with a token for beginning snapshots")
        .withHeader("WWW-Authenticate", "Bearer");
  }

  /** All texts are ours: nothing in them needs escaping. */
  private static Answer error(int status, String sentence) {
    return Answer.json(status, "{\"error\":\"" + sentence + "\"}");
  }

  private static String state(Overview overview) {
    Optional<Instant> newest = overview.taken().stream().findFirst().map(Taken::time);
    return "{\"ready\":"
        + overview.ready()
        + ",\"newest\":"
        + quoted(newest)
        + ",\"proven\":"
        + quoted(overview.proven().map(Drilled::time))
        + ",\"running\":"
        + quoted(overview.running().map(Running::what))
        + ",\"waiting\":"
        + overview.waiting().size()
        + "}";
  }

  private static String quoted(Optional<?> value) {
    return value.map(each -> "\"" + each + "\"").orElse("null");
  }
}
