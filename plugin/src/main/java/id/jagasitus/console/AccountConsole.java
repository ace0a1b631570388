package id.jagasitus.console;

import id.jagasitus.account.Account;
import id.jagasitus.account.Accounts;
import id.jagasitus.account.ApiToken;
import id.jagasitus.account.Author;
import id.jagasitus.account.Deputy;
import id.jagasitus.account.LogIn;
import id.jagasitus.account.Profile;
import id.jagasitus.account.Refused;
import id.jagasitus.account.Role;
import id.jagasitus.account.Session;
import id.jagasitus.journal.JournalException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
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
  public Entry logIn(Caller caller, String name, char[] password, String code) {
    var from = new Author(name, caller.address());
    return entry(() -> accounts.logIn(from, caller.userAgent(), password, code));
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
      case WRONG_PASSWORD, WRONG_CODE -> Refusal.WRONG_PASSWORD;
      case CODE_NEEDED -> Refusal.CODE_NEEDED;
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
        account.mustChangePassword(),
        account.secondFactor(),
        account.profile());
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

  @Override
  public OwnLine own(Viewer viewer) {
    return accounts
        .find(viewer.name())
        .map(own -> new OwnLine(own.profile(), own.secondFactor(), own.recoveryCodes()))
        .orElse(new OwnLine(Profile.EMPTY, false, 0));
  }

  @Override
  public Outcome describe(Viewer viewer, Profile profile) {
    return outcome(() -> accounts.describe(author(viewer), viewer.name(), profile));
  }

  @Override
  public Outcome describe(Viewer viewer, String name, Profile profile) {
    return ifAdmin(viewer, () -> accounts.describe(author(viewer), name, profile));
  }

  @Override
  public String proposeSecondFactor(Viewer viewer, String issuer) {
    return accounts.proposeSecondFactor(author(viewer), issuer);
  }

  @Override
  public List<String> confirmSecondFactor(Viewer viewer, String code) {
    try {
      return accounts.confirmSecondFactor(author(viewer), code);
    } catch (JournalException e) {
      LOG.log(Level.ERROR, "The second factor could not be written down; it stays off", e);
      return List.of();
    }
  }

  @Override
  public Outcome removeSecondFactor(Viewer viewer, char[] password) {
    return outcome(() -> accounts.giveUpSecondFactor(author(viewer), password));
  }

  @Override
  public List<ApiToken> tokens(Viewer viewer) {
    return accounts.tokens().stream()
        .filter(token -> token.account().equals(viewer.name()))
        .toList();
  }

  @Override
  public Optional<String> addToken(Viewer viewer, String purpose, ApiToken.Scope scope) {
    try {
      return accounts.addToken(author(viewer), purpose, scope);
    } catch (JournalException e) {
      LOG.log(Level.ERROR, "A token could not be written down; it was not made", e);
      return Optional.empty();
    }
  }

  @Override
  public Optional<Viewer> program(String secret, ApiToken.Scope scope, Caller caller) {
    try {
      return accounts
          .token(secret, caller.address(), scope)
          .filter(account -> !account.mustChangePassword())
          .map(account -> new Viewer(account.name(), account.roles(), "", false, caller));
    } catch (JournalException e) {
      LOG.log(Level.ERROR, "The use of a token could not be written down; it was refused", e);
      return Optional.empty();
    }
  }

  @Override
  public Outcome endToken(Viewer viewer, String id) {
    boolean own = tokens(viewer).stream().anyMatch(token -> token.id().equals(id));
    return own
        ? outcome(() -> accounts.endToken(author(viewer), id))
        : Outcome.refused(Refusal.GONE);
  }

  @Override
  public List<Deputy> deputies() {
    return accounts.deputies().reversed();
  }

  @Override
  public Outcome deputise(
      Viewer viewer, String name, Role role, Deputy.Kind kind, LocalDate from, LocalDate to) {
    return ifAdmin(viewer, () -> accounts.deputise(author(viewer), name, role, kind, from, to));
  }

  @Override
  public Outcome endDeputy(Viewer viewer, String id) {
    return ifAdmin(viewer, () -> accounts.endDeputy(author(viewer), id));
  }

  private static Outcome ifAdmin(Viewer viewer, Act<Optional<Refused>> act) {
    return viewer.admin() ? outcome(act) : Outcome.refused(Refusal.NOT_ALLOWED);
  }

  private static Author author(Viewer viewer) {
    return new Author(viewer.name(), viewer.caller().address());
  }
}
