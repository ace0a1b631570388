package id.jagasitus.account;

import id.jagasitus.journal.Appender;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.Journal;
import id.jagasitus.journal.JournalException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * People and how they get in. Every act is in the journal, with its author and address, before it
 * counts; {@link #fold} must follow the journal this writes to. Safe for many threads.
 *
 * <p>Who may do what is decided by the caller. An act answers why it was refused, or nothing.
 */
public final class Accounts {
  /** What an account may be called. */
  public static final String NAME_FORM = "[a-z0-9][a-z0-9._-]{1,31}";

  private static final Logger LOG = System.getLogger(Accounts.class.getName());
  private static final Pattern NAME = Pattern.compile(NAME_FORM);
  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_LETTERS = 16;

  private final Appender journal;
  private final InstantSource clock;
  private final SecureRandom random;
  private final AccountConfig config;
  private final Roster roster = new Roster();
  private final Passwords passwords;
  private final Throttle throttle;
  private final Sessions sessions;
  private final Door door;
  private final ApiTokens tokens;
  private final SetupCode setupCode;
  private final Map<String, Deputy> deputies = new LinkedHashMap<>();
  private final Map<String, String> proposed = new ConcurrentHashMap<>();

  /** Makes one act after another look at the same state; never held while a password is hashed. */
  private final Object acts = new Object();

  /**
   * @param setupFile where the one-time code of a new installation is put
   */
  public Accounts(
      AccountConfig config,
      Path setupFile,
      InstantSource clock,
      SecureRandom random,
      Appender journal) {
    this.config = config;
    this.journal = journal;
    this.clock = clock;
    this.random = random;
    this.passwords = new Passwords(config, random);
    this.throttle = new Throttle(clock);
    this.sessions = new Sessions(config, clock, random);
    this.door = new Door(roster, passwords, throttle, sessions, journal, clock);
    this.tokens = new ApiTokens(journal, clock, random);
    this.setupCode = new SetupCode(setupFile, random);
  }

  /** Takes in an entry of the journal. */
  public void fold(Entry entry) {
    roster.fold(entry);
    tokens.fold(entry);
    synchronized (deputies) {
      if (entry.kind().equals(Written.DEPUTY_SET)) {
        Deputy deputy = entry.data().as(Deputy.class);
        deputies.put(deputy.id(), deputy);
      } else if (entry.kind().equals(Written.DEPUTY_ENDED)) {
        deputies.remove(entry.data().as(Written.Id.class).id());
      }
    }
  }

  /** Whether there is no account yet, so that only the set-up code opens the door. */
  public boolean unclaimed() {
    return roster.empty();
  }

  /**
   * The one-time code, for the console, when there is no account; it is in the file too. The file
   * of an installation that has an account is removed.
   */
  public Optional<String> offerSetupCode() throws IOException {
    if (unclaimed()) {
      return Optional.of(setupCode.offer());
    }
    setupCode.use();
    return Optional.empty();
  }

  /** Makes the first account, an Admin, and logs it in. */
  public LogIn setUp(Author from, String userAgent, String code, char[] password)
      throws IOException {
    String network = Throttle.network(from.address());
    String key = "setup " + network; // counted for the network alone: nobody else can block it
    Duration wait = throttle.wait(key, network, false);
    if (!wait.isZero()) {
      return LogIn.denied(Refused.Reason.TOO_MANY_TRIES, wait.toSeconds() + 1);
    }
    if (!unclaimed() || !setupCode.fits(code)) {
      throttle.failed(key, network, false);
      return LogIn.denied(Refused.Reason.WRONG_SETUP_CODE);
    }
    Optional<Refused> refused = create(from, Set.of(Role.ADMIN), password, from.name(), true);
    if (refused.isPresent()) {
      return new LogIn.Denied(refused.get());
    }
    return logIn(from, userAgent, password, "");
  }

  /** Makes an account; who chose the password for somebody else makes them change it. */
  public Optional<Refused> add(Author author, String name, Set<Role> roles, char[] password)
      throws JournalException {
    return create(new Author(name, author.address()), roles, password, author.name(), false);
  }

  private Optional<Refused> create(
      Author whom, Set<Role> roles, char[] password, String author, boolean first)
      throws JournalException {
    String name = whom.name();
    if (!NAME.matcher(name).matches() || name.equals(Journal.SYSTEM)) {
      return refused(Refused.Reason.BAD_NAME, NAME_FORM);
    }
    if (roles.isEmpty()) {
      return refused(Refused.Reason.NO_ROLE);
    }
    if (passwords.weak(name, password)) {
      return refused(Refused.Reason.WEAK_PASSWORD, config.leastPassword());
    }
    Optional<String> hash = passwords.hash(password, !first);
    if (hash.isEmpty()) {
      return refused(Refused.Reason.BUSY);
    }
    synchronized (acts) {
      if (roster.find(name).isPresent() || (first && !unclaimed())) {
        return refused(Refused.Reason.NAME_TAKEN);
      }
      var added = new Written.Added(name, roles, hash.get(), !author.equals(name));
      Optional<Refused> refused = write(new Author(author, whom.address()), Written.ADDED, added);
      if (refused.isEmpty()) {
        removeSetupCode();
      }
      return refused;
    }
  }

  /** Whoever made the first account, the code opens nothing any more. */
  private void removeSetupCode() {
    try {
      setupCode.use();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The used set-up code could not be removed; the next start will", e);
    }
  }

  /**
   * Lets a person in. Right password and missing code of the second factor answer {@link
   * Refused.Reason#CODE_NEEDED}; an unknown name takes as long as a wrong password.
   *
   * @param from the name that was typed, and the address it came from
   * @param code of the second factor, or a recovery code; empty for none
   */
  public LogIn logIn(Author from, String userAgent, char[] password, String code)
      throws JournalException {
    if (!NAME.matcher(from.name()).matches()) {
      var nobody = new Author("?", from.address());
      return door.logIn(nobody, userAgent, password, code);
    }
    return door.logIn(from, userAgent, password, code);
  }

  /** The session behind a secret, if it still lives; notes its use. */
  public Optional<Session> session(String secret, String address) {
    return sessions.use(secret, address).filter(session -> find(session.account()).isPresent());
  }

  /** The sessions of an account, newest use first. */
  public List<Session> sessions(String name) {
    return sessions.of(name);
  }

  /** Ends a session by its public id; also how a person logs out. */
  public Optional<Refused> endSession(Author author, String name, String id)
      throws JournalException {
    if (sessions.end(name, session -> session.id().equals(id)) == 0) {
      return refused(Refused.Reason.GONE);
    }
    return write(author, Written.SESSION_ENDED, new Written.SessionEnded(name, id));
  }

  /** All accounts, by name. */
  public List<Account> all() {
    return roster.all();
  }

  public Optional<Account> find(String name) {
    return roster.find(name);
  }

  /** Gives an account other roles. */
  public Optional<Refused> assign(Author author, String name, Set<Role> roles)
      throws JournalException {
    if (roles.isEmpty()) {
      return refused(Refused.Reason.NO_ROLE);
    }
    synchronized (acts) {
      if (!roles.contains(Role.ADMIN) && roster.lastAdmin(name)) {
        return refused(Refused.Reason.LAST_ADMIN);
      }
      return about(author, name, Written.ROLES, new Written.Roles(name, roles));
    }
  }

  public Optional<Refused> describe(Author author, String name, Profile profile)
      throws JournalException {
    return about(author, name, Written.PROFILE, new Written.Person(name, profile));
  }

  /** Takes an account away, with its sessions and tokens; what it did stays in the journal. */
  public Optional<Refused> remove(Author author, String name) throws JournalException {
    synchronized (acts) {
      if (roster.lastAdmin(name)) {
        return refused(Refused.Reason.LAST_ADMIN);
      }
      Optional<Refused> refused = about(author, name, Written.REMOVED, new Written.Named(name));
      sessions.end(name, session -> refused.isEmpty());
      return refused;
    }
  }

  /** Changes the author's own password and ends all their other sessions. */
  public Optional<Refused> changePassword(
      Author author, String session, char[] current, char[] wanted) throws JournalException {
    LogIn.Denied denied = door.check(author, current);
    if (denied != null) {
      return Optional.of(denied.refused());
    }
    return password(author, author.name(), wanted, other -> !other.id().equals(session));
  }

  /**
   * Sets somebody's password, to be changed at the next log-in, and ends their sessions. From the
   * console it is the way back in, and {@code secondFactor} false takes that away too.
   */
  public Optional<Refused> reset(Author author, String name, char[] wanted, boolean secondFactor)
      throws JournalException {
    Optional<Refused> refused = password(author, name, wanted, session -> true);
    if (refused.isEmpty() && !secondFactor) {
      return removeSecondFactor(author, name);
    }
    return refused;
  }

  private Optional<Refused> password(
      Author author, String name, char[] wanted, Predicate<Session> ended) throws JournalException {
    if (passwords.weak(name, wanted)) {
      return refused(Refused.Reason.WEAK_PASSWORD, config.leastPassword());
    }
    Optional<String> hash = passwords.hash(wanted, true);
    if (hash.isEmpty()) {
      return refused(Refused.Reason.BUSY);
    }
    boolean others = !author.name().equals(name);
    var data = new Written.Password(name, hash.get(), others);
    Optional<Refused> refused = about(author, name, Written.PASSWORD, data);
    if (refused.isEmpty()) {
      sessions.end(name, ended);
      throttle.reset(name);
    }
    return refused;
  }

  /**
   * Proposes a secret for the author's authenticator app; it counts once {@link
   * #confirmSecondFactor} saw a code of it.
   *
   * @return an {@code otpauth:} link, for a QR code
   */
  public String proposeSecondFactor(Author author, String issuer) {
    String secret = Secrets.base32(Secrets.bytes(random, Totp.SECRET_BYTES));
    proposed.put(author.name(), secret);
    return Totp.uri(secret, issuer, author.name());
  }

  /** Turns the second factor on and answers recovery codes to print; empty for a wrong code. */
  public List<String> confirmSecondFactor(Author author, String code) throws JournalException {
    String secret = proposed.get(author.name());
    if (secret == null
        || find(author.name()).isEmpty()
        || Totp.step(secret, code, clock.instant(), 0).isEmpty()) {
      return List.of();
    }
    List<String> codes =
        Stream.generate(() -> Secrets.code(random, RECOVERY_LETTERS))
            .limit(RECOVERY_CODES)
            .toList();
    List<String> hashes = codes.stream().map(Secrets::typed).map(Secrets::hash).toList();
    write(author, Written.SECOND_FACTOR, new Written.SecondFactor(author.name(), secret, hashes));
    proposed.remove(author.name());
    return codes;
  }

  /** Turns the author's own second factor off, after the password was typed once more. */
  public Optional<Refused> giveUpSecondFactor(Author author, char[] password)
      throws JournalException {
    LogIn.Denied denied = door.check(author, password);
    return denied == null
        ? removeSecondFactor(author, author.name())
        : Optional.of(denied.refused());
  }

  public Optional<Refused> removeSecondFactor(Author author, String name) throws JournalException {
    return about(
        author, name, Written.SECOND_FACTOR, new Written.SecondFactor(name, "", List.of()));
  }

  /** Makes a token; its secret is answered once. Empty without a purpose, or with 100. */
  public Optional<String> addToken(Author author, String purpose, ApiToken.Scope scope)
      throws JournalException {
    return tokens.add(author, purpose, scope);
  }

  public List<ApiToken> tokens() {
    return tokens.all();
  }

  /** The account that a token's secret acts for, where the token opens what is asked for. */
  public Optional<Account> token(String secret, String address, ApiToken.Scope scope)
      throws JournalException {
    return tokens.use(secret, address, scope).flatMap(token -> find(token.account()));
  }

  public Optional<Refused> endToken(Author author, String id) throws JournalException {
    return tokens.end(author, id) ? Optional.empty() : refused(Refused.Reason.GONE);
  }

  /** Names a deputy for a span of days. */
  public Optional<Refused> deputise(
      Author author, String name, Role role, Deputy.Kind kind, LocalDate from, LocalDate to)
      throws JournalException {
    if (to.isBefore(from)) {
      return refused(Refused.Reason.BAD_DATA, from, to);
    }
    var deputy = new Deputy(Secrets.code(random, 12), name, role, kind, from, to);
    return about(author, name, Written.DEPUTY_SET, deputy);
  }

  public Optional<Refused> endDeputy(Author author, String id) throws JournalException {
    if (deputies().stream().noneMatch(deputy -> deputy.id().equals(id))) {
      return refused(Refused.Reason.GONE);
    }
    return write(author, Written.DEPUTY_ENDED, new Written.Id(id));
  }

  /** All deputies, past ones too, in the order they were named. */
  public List<Deputy> deputies() {
    synchronized (deputies) {
      return List.copyOf(deputies.values());
    }
  }

  private Optional<Refused> about(Author author, String name, String kind, Object data)
      throws JournalException {
    return roster.find(name).isEmpty()
        ? refused(Refused.Reason.UNKNOWN_ACCOUNT)
        : write(author, kind, data);
  }

  private Optional<Refused> write(Author author, String kind, Object data) throws JournalException {
    journal.append(author.name(), author.address(), kind, data);
    return Optional.empty();
  }

  private static Optional<Refused> refused(Refused.Reason why, Object... facts) {
    return Optional.of(Refused.of(why, facts));
  }
}
