package id.jagasitus.console;

import id.jagasitus.account.Account;
import id.jagasitus.account.Accounts;
import id.jagasitus.account.Author;
import id.jagasitus.account.LogIn;
import id.jagasitus.account.Refused;
import id.jagasitus.account.Role;
import id.jagasitus.account.Session;
import id.jagasitus.journal.JournalException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The account desk over the accounts: who may do what is decided here. */
public final class AccountConsole implements AccountDesk {

  private static final Logger LOG = System.getLogger(AccountConsole.class.getName());

  private final Accounts accounts;
  private final Function<String, String> mask;

  /**
   * @param mask turns an address into what may be shown of it
   */
  public AccountConsole(Accounts accounts, Function<String, String> mask) {
    this.accounts = accounts;
    this.mask = mask;
  }

  @Override
  public boolean unclaimed() {
    return accounts.unclaimed();
  }

  @Override
  public Entry setUp(Caller caller, String code, String name, char[] password) {
    var from = new Author(name, caller.address());
    return entry(() -> accounts.setUp(from, caller.userAgent(), code, password));
  }

  @Override
  public Entry logIn(Caller caller, String name, char[] password) {
    var from = new Author(name, caller.address());
    return entry(() -> accounts.logIn(from, caller.userAgent(), password, ""));
  }

  /** An act that may find the journal's disk full or gone. */
  private interface Act<T> {
    T run() throws IOException;
  }

  private static Entry entry(Act<LogIn> act) {
    try {
      return switch (act.run()) {
        case LogIn.Granted granted -> new Entry.Granted(granted.secret());
        case LogIn.Denied denied -> new Entry.Denied(refused(denied.refused()));
      };
    } catch (IOException e) {
      return new Entry.Denied(cannotWrite(e));
    }
  }

  private static Outcome outcome(Act<Optional<Refused>> act) {
    try {
      Optional<Refused> refused = act.run();
      return refused.isPresent() ? refused(refused.get()) : Outcome.done();
    } catch (IOException e) {
      return cannotWrite(e);
    }
  }

  private static Outcome.Refused cannotWrite(IOException e) {
    return new Outcome.Refused(Refusal.CANNOT_WRITE, List.of(String.valueOf(e.getMessage())));
  }

  private static Outcome.Refused refused(Refused refused) {
    return new Outcome.Refused(refusal(refused.why()), refused.facts());
  }

  private static Refusal refusal(Refused.Reason why) {
    return switch (why) {
      case WRONG_PASSWORD, CODE_NEEDED, WRONG_CODE -> Refusal.WRONG_PASSWORD;
      case TOO_MANY_TRIES -> Refusal.TOO_MANY_TRIES;
      case BUSY -> Refusal.BUSY;
      case WRONG_SETUP_CODE -> Refusal.WRONG_SETUP_CODE;
      case WEAK_PASSWORD -> Refusal.WEAK_PASSWORD;
      case BAD_NAME -> Refusal.BAD_NAME;
      case NAME_TAKEN -> Refusal.NAME_TAKEN;
      case UNKNOWN_ACCOUNT -> Refusal.UNKNOWN_ACCOUNT;
      case NO_ROLE -> Refusal.NO_ROLE;
      case LAST_ADMIN -> Refusal.LAST_ADMIN;
      case GONE, BAD_DATA -> Refusal.GONE;
    };
  }

  @Override
  public Optional<Viewer> viewer(String secret, Caller caller) {
    return accounts
        .session(secret, caller.address())
        .flatMap(
            session -> accounts.find(session.account()).map(who -> viewer(who, session, caller)));
  }

  private static Viewer viewer(Account account, Session session, Caller caller) {
    return new Viewer(
        account.name(), account.roles(), session.id(), account.mustChangePassword(), caller);
  }

  @Override
  public void logOut(Viewer viewer) {
    try {
      accounts.endSession(author(viewer), viewer.name(), viewer.session());
    } catch (JournalException e) {
      LOG.log(Level.WARNING, "The session ended, but that could not be written down", e);
    }
  }

  @Override
  public Outcome changePassword(Viewer viewer, char[] current, char[] wanted) {
    return outcome(
        () -> accounts.changePassword(author(viewer), viewer.session(), current, wanted));
  }

  @Override
  public List<SessionLine> sessions(Viewer viewer) {
    return accounts.sessions(viewer.name()).stream().map(session -> line(session, viewer)).toList();
  }

  private SessionLine line(Session session, Viewer viewer) {
    return new SessionLine(
        session.id(),
        session.since(),
        session.used(),
        mask.apply(session.address()),
        session.userAgent(),
        session.id().equals(viewer.session()));
  }

  @Override
  public Outcome endSession(Viewer viewer, String session) {
    return outcome(() -> accounts.endSession(author(viewer), viewer.name(), session));
  }

  @Override
  public List<AccountLine> list(Viewer viewer) {
    return viewer.admin() ? accounts.all().stream().map(AccountConsole::line).toList() : List.of();
  }

  private static AccountLine line(Account account) {
    return new AccountLine(
        account.name(),
        account.roles(),
        account.created(),
        account.lastSeen(),
        account.mustChangePassword());
  }

  @Override
  public Outcome add(Viewer viewer, String name, Set<Role> roles, char[] password) {
    return ifAdmin(viewer, () -> accounts.add(author(viewer), name, roles, password));
  }

  @Override
  public Outcome assign(Viewer viewer, String name, Set<Role> roles) {
    return ifAdmin(viewer, () -> accounts.assign(author(viewer), name, roles));
  }

  @Override
  public Outcome reset(Viewer viewer, String name, char[] password) {
    return ifAdmin(viewer, () -> accounts.reset(author(viewer), name, password, false));
  }

  private static Outcome ifAdmin(Viewer viewer, Act<Optional<Refused>> act) {
    return viewer.admin() ? outcome(act) : Outcome.refused(Refusal.NOT_ALLOWED);
  }

  private static Author author(Viewer viewer) {
    return new Author(viewer.name(), viewer.caller().address());
  }
}
