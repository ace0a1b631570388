package id.jagasitus.console;

import id.jagasitus.account.ApiToken;
import id.jagasitus.account.Deputy;
import id.jagasitus.account.Profile;
import id.jagasitus.account.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** People, log-in and sessions. */
public interface AccountDesk {

  /** Whether there is no account yet, so that only the set-up code opens the door. */
  boolean unclaimed();

  /** Makes the first account, an Admin, and logs it in. */
  Entry setUp(Caller caller, String code, String name, char[] password);

  /**
   * Logs in; slow on purpose, bounded in how many run at once.
   *
   * @param code of the second factor, or a recovery code; empty for none. Where one is needed and
   *     missing, the answer is {@link Refusal#CODE_NEEDED}
   */
  Entry logIn(Caller caller, String name, char[] password, String code);

  /** The person behind a session secret, if the session still lives; notes when it was used. */
  Optional<Viewer> viewer(String secret, Caller caller);

  /** Ends the viewer's own session. */
  void logOut(Viewer viewer);

  /** Changes the viewer's own password and ends all their other sessions. */
  Outcome changePassword(Viewer viewer, char[] current, char[] wanted);

  /** The viewer's own sessions, newest use first. */
  List<SessionLine> sessions(Viewer viewer);

  /** Ends one of the viewer's own sessions. */
  Outcome endSession(Viewer viewer, String session);

  /** All accounts by name; for Admin only, empty for others. */
  List<AccountLine> list(Viewer viewer);

  /** Makes an account whose password must be changed at the first log-in. */
  Outcome add(Viewer viewer, String name, Set<Role> roles, char[] password);

  /** Gives an account other roles; its sessions see them at once. */
  Outcome assign(Viewer viewer, String name, Set<Role> roles);

  /** Sets a password that must be changed at the next log-in, and ends the account's sessions. */
  Outcome reset(Viewer viewer, String name, char[] password);

  /** The viewer's own account. */
  OwnLine own(Viewer viewer);

  /** Writes down who the viewer is: name, NIP, title, e-mail, telephone. */
  Outcome describe(Viewer viewer, Profile profile);

  /** Likewise for anybody, so that papers are right before they log in. For Admin only. */
  Outcome describe(Viewer viewer, String name, Profile profile);

  /** Proposes a secret for the viewer's authenticator app: an {@code otpauth:} link. */
  String proposeSecondFactor(Viewer viewer, String issuer);

  /** Turns the second factor on; answers recovery codes to print, or none for a wrong code. */
  List<String> confirmSecondFactor(Viewer viewer, String code);

  /** Turns the viewer's own second factor off; needs the password. */
  Outcome removeSecondFactor(Viewer viewer, char[] password);

  /** The viewer's own tokens for programs. */
  List<ApiToken> tokens(Viewer viewer);

  /** Makes a token; its secret is answered once. Empty without a purpose. */
  Optional<String> addToken(Viewer viewer, String purpose, ApiToken.Scope scope);

  /** On whose behalf a program acts; empty where its token does not open this. */
  Optional<Viewer> program(String secret, ApiToken.Scope scope, Caller caller);

  /** Ends one of the viewer's own tokens. */
  Outcome endToken(Viewer viewer, String id);

  /** All deputies, past ones too; the latest first. */
  List<Deputy> deputies();

  /** Names a deputy for a span of days. For Admin only. */
  Outcome deputise(
      Viewer viewer, String name, Role role, Deputy.Kind kind, LocalDate from, LocalDate to);

  /** Ends a deputy. For Admin only. */
  Outcome endDeputy(Viewer viewer, String id);

  /**
   * One's own account.
   *
   * @param profile who one is
   * @param secondFactor whether a code is asked for
   * @param recoveryCodes how many unused recovery codes are left
   */
  record OwnLine(Profile profile, boolean secondFactor, int recoveryCodes) {}

  /** What became of a log-in. */
  sealed interface Entry {

    /**
     * The door is open.
     *
     * @param secret goes into the cookie and nowhere else; printable ASCII without spaces
     */
    record Granted(String secret) implements Entry {}

    /** The door stays shut. */
    record Denied(Outcome.Refused refused) implements Entry {}
  }

  /**
   * A session as its owner sees it.
   *
   * @param id public id, to end it by
   * @param since first log-in
   * @param used last request
   * @param address masked network it was last used from
   * @param userAgent hostile
   * @param own whether it is the one that asks
   */
  record SessionLine(
      String id, Instant since, Instant used, String address, String userAgent, boolean own) {}

  /**
   * An account as an Admin sees it.
   *
   * @param lastSeen empty when the person never logged in
   * @param mustChangePassword whether somebody else chose the password
   * @param secondFactor whether a code is asked for
   * @param profile as papers print it; parts are empty when nobody entered them
   */
  record AccountLine(
      String name,
      Set<Role> roles,
      Instant created,
      Optional<Instant> lastSeen,
      boolean mustChangePassword,
      boolean secondFactor,
      Profile profile) {
    public AccountLine {
      roles = Set.copyOf(roles);
    }
  }
}
