package id.jagasitus.admin;

import id.jagasitus.account.ApiToken;
import id.jagasitus.account.Deputy;
import id.jagasitus.account.Profile;
import id.jagasitus.account.Role;
import id.jagasitus.console.AccountDesk;
import id.jagasitus.console.Caller;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.Viewer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts without hashing: what the pages do with answers matters, not how they are found. */
final class FakeAccounts implements AccountDesk {

  static final String CODE = "ABCD-EFGH";

  /** One account. */
  record Account(String password, Set<Role> roles, boolean mustChange) {}

  final Map<String, Account> accounts = new TreeMap<>();
  private final Map<String, String> nameBySecret = new ConcurrentHashMap<>();
  private final InstantSource clock;
  private int sessions;

  /** Code of the second factor, of those who have one. */
  final Map<String, String> codes = new TreeMap<>();

  final List<Deputy> deputies = new ArrayList<>();
  final List<ApiToken> tokens = new ArrayList<>();
  Profile profile = Profile.EMPTY;
  final Map<String, Profile> described = new TreeMap<>();

  FakeAccounts(InstantSource clock) {
    this.clock = clock;
  }

  void put(String name, String password, Role... roles) {
    accounts.put(name, new Account(password, Set.of(roles), false));
  }

  /** Logs in without a page. */
  String session(String name) {
    String secret = "rahasia-sesi-yang-cukup-panjang-" + ++sessions;
    nameBySecret.put(secret, name);
    return secret;
  }

  @Override
  public boolean unclaimed() {
    return accounts.isEmpty();
  }

  @Override
  public Entry setUp(Caller caller, String code, String name, char[] password) {
    if (!code.equals(CODE)) {
      return denied(Refusal.WRONG_SETUP_CODE);
    }
    if (password.length < 12) {
      return denied(Refusal.WEAK_PASSWORD, "12");
    }
    put(name, new String(password), Role.ADMIN);
    return new Entry.Granted(session(name));
  }

  @Override
  public Entry logIn(Caller caller, String name, char[] password, String code) {
    Account account = accounts.get(name);
    if (codes.containsKey(name) && !code.equals(codes.get(name))) {
      return denied(code.isEmpty() ? Refusal.CODE_NEEDED : Refusal.WRONG_PASSWORD);
    }
    return account != null && account.password().equals(new String(password))
        ? new Entry.Granted(session(name))
        : denied(Refusal.WRONG_PASSWORD);
  }

  private static Entry denied(Refusal why, String... facts) {
    return new Entry.Denied(new Outcome.Refused(why, List.of(facts)));
  }

  @Override
  public Optional<Viewer> viewer(String secret, Caller caller) {
    String name = nameBySecret.get(secret);
    Account account = name == null ? null : accounts.get(name);
    return name == null || account == null
        ? Optional.empty()
        : Optional.of(new Viewer(name, account.roles(), id(secret), account.mustChange(), caller));
  }

  private static String id(String secret) {
    return "s" + secret.substring(secret.lastIndexOf('-') + 1);
  }

  @Override
  public void logOut(Viewer viewer) {
    nameBySecret.keySet().removeIf(secret -> id(secret).equals(viewer.session()));
  }

  @Override
  public Outcome changePassword(Viewer viewer, char[] current, char[] wanted) {
    Account account = accounts.get(viewer.name());
    if (account == null || !account.password().equals(new String(current))) {
      return Outcome.refused(Refusal.WRONG_PASSWORD);
    }
    accounts.put(viewer.name(), new Account(new String(wanted), account.roles(), false));
    return Outcome.done();
  }

  @Override
  public List<SessionLine> sessions(Viewer viewer) {
    Instant now = clock.instant();
    var lines = new ArrayList<SessionLine>();
    lines.add(
        new SessionLine(
            viewer.session(),
            now.minusSeconds(600),
            now,
            "127.0.0.0/24",
            viewer.caller().userAgent(),
            true));
    lines.add(
        new SessionLine(
            "s0",
            now.minusSeconds(90_000),
            now.minusSeconds(80_000),
            "203.0.113.0/24",
            "Mozilla/5.0 <b>\u202e",
            false));
    return lines;
  }

  @Override
  public Outcome endSession(Viewer viewer, String session) {
    return session.equals("s0") ? Outcome.done() : Outcome.refused(Refusal.GONE);
  }

  @Override
  public List<AccountLine> list(Viewer viewer) {
    var lines = new ArrayList<AccountLine>();
    accounts.forEach(
        (name, account) ->
            lines.add(
                new AccountLine(
                    name,
                    account.roles(),
                    Instant.EPOCH,
                    name.equals("budi") ? Optional.of(clock.instant()) : Optional.empty(),
                    account.mustChange(),
                    codes.containsKey(name),
                    described.getOrDefault(name, Profile.EMPTY))));
    return lines;
  }

  @Override
  public Outcome add(Viewer viewer, String name, Set<Role> roles, char[] password) {
    if (accounts.containsKey(name)) {
      return Outcome.refused(Refusal.NAME_TAKEN);
    }
    accounts.put(name, new Account(new String(password), EnumSet.copyOf(roles), true));
    return Outcome.done();
  }

  @Override
  public Outcome assign(Viewer viewer, String name, Set<Role> roles) {
    if (roles.isEmpty()) {
      return Outcome.refused(Refusal.NO_ROLE);
    }
    accounts.computeIfPresent(
        name, (n, account) -> new Account(account.password(), roles, account.mustChange()));
    return Outcome.done();
  }

  @Override
  public Outcome reset(Viewer viewer, String name, char[] password) {
    Account account = accounts.get(name);
    if (account == null) {
      return Outcome.refused(Refusal.UNKNOWN_ACCOUNT);
    }
    accounts.put(name, new Account(new String(password), account.roles(), true));
    return Outcome.done();
  }

  @Override
  public OwnLine own(Viewer viewer) {
    return new OwnLine(profile, codes.containsKey(viewer.name()), 10);
  }

  @Override
  public Outcome describe(Viewer viewer, Profile wanted) {
    profile = wanted;
    return Outcome.done();
  }

  @Override
  public Outcome describe(Viewer viewer, String name, Profile wanted) {
    described.put(name, wanted);
    return Outcome.done();
  }

  @Override
  public String proposeSecondFactor(Viewer viewer, String issuer) {
    return "otpauth://totp/" + viewer.name() + "?secret=JBSWY3DPEHPK3PXP&issuer=Jagasitus";
  }

  @Override
  public List<String> confirmSecondFactor(Viewer viewer, String code) {
    if (!code.equals("123456")) {
      return List.of();
    }
    codes.put(viewer.name(), code);
    return List.of("AAAA-BBBB", "CCCC-DDDD");
  }

  @Override
  public Outcome removeSecondFactor(Viewer viewer, char[] password) {
    codes.remove(viewer.name());
    return Outcome.done();
  }

  @Override
  public List<ApiToken> tokens(Viewer viewer) {
    return List.copyOf(tokens);
  }

  @Override
  public Optional<String> addToken(Viewer viewer, String purpose, ApiToken.Scope scope) {
    tokens.add(
        new ApiToken("t1", viewer.name(), purpose, scope, clock.instant(), Optional.empty()));
    return Optional.of("jgs_rahasia");
  }

  @Override
  public Optional<Viewer> program(String secret, ApiToken.Scope scope, Caller caller) {
    return tokens.stream()
        .filter(token -> secret.equals("jgs_rahasia") && token.scope() == scope)
        .findFirst()
        .map(token -> new Viewer(token.account(), Set.of(Role.ADMIN), "", false, caller));
  }

  @Override
  public Outcome endToken(Viewer viewer, String id) {
    return tokens.removeIf(token -> token.id().equals(id))
        ? Outcome.done()
        : Outcome.refused(Refusal.GONE);
  }

  @Override
  public List<Deputy> deputies() {
    return List.copyOf(deputies);
  }

  @Override
  public Outcome deputise(
      Viewer viewer, String name, Role role, Deputy.Kind kind, LocalDate from, LocalDate to) {
    deputies.add(new Deputy("d1", name, role, kind, from, to));
    return Outcome.done();
  }

  @Override
  public Outcome endDeputy(Viewer viewer, String id) {
    return deputies.removeIf(deputy -> deputy.id().equals(id))
        ? Outcome.done()
        : Outcome.refused(Refusal.GONE);
  }
}
