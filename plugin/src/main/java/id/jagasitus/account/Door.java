package id.jagasitus.account;

import id.jagasitus.journal.Appender;
import id.jagasitus.journal.JournalException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Lets people in who know their password, and their code where one is asked for. */
final class Door {
  private static final Logger LOG = System.getLogger(Door.class.getName());

  /** Failures after which an attack on an account is written down, once. */
  private static final int ATTACK = 10;

  private final Roster roster;
  private final Passwords passwords;
  private final Throttle throttle;
  private final Sessions sessions;
  private final Appender journal;
  private final InstantSource clock;

  /** One try, with what is known about where it comes from. */
  private record Try(Author from, String network, boolean known) {}

  /**
   * What a code proved.
   *
   * @param step of a time-based code; 0 for none
   * @param recovery hash of the recovery code
   */
  private record Proof(long step, @Nullable String recovery) {}

  private static final Proof NONE_NEEDED = new Proof(0, null);

  Door(
      Roster roster,
      Passwords passwords,
      Throttle throttle,
      Sessions sessions,
      Appender journal,
      InstantSource clock) {
    this.roster = roster;
    this.passwords = passwords;
    this.throttle = throttle;
    this.sessions = sessions;
    this.journal = journal;
    this.clock = clock;
  }

  LogIn logIn(Author from, String userAgent, char[] password, String code) throws JournalException {
    Try attempt = attempt(from);
    LogIn.Denied denied = check(attempt, password);
    return denied == null ? secondFactor(attempt, userAgent, code) : denied;
  }

  /** Null when the password fits; somebody who is in already is no stranger. */
  LogIn.@Nullable Denied check(Author from, char[] password) throws JournalException {
    return check(new Try(from, Throttle.network(from.address()), true), password);
  }

  private LogIn.@Nullable Denied check(Try attempt, char[] password) throws JournalException {
    String name = attempt.from().name();
    Duration wait = throttle.wait(name, attempt.network(), attempt.known());
    if (!wait.isZero()) {
      return LogIn.denied(Refused.Reason.TOO_MANY_TRIES, wait.toSeconds() + 1);
    }
    String kept = roster.ask(name, member -> member.hash).orElse(passwords.nobody());
    Optional<Boolean> fits = passwords.fits(password, kept, attempt.known());
    if (fits.isEmpty()) {
      return LogIn.denied(Refused.Reason.BUSY);
    }
    return fits.get() ? null : wrong(attempt);
  }

  private Try attempt(Author from) {
    String network = Throttle.network(from.address());
    boolean known =
        roster.ask(from.name(), member -> member.knows(network, clock.instant())).orElse(false);
    return new Try(from, network, known);
  }

  private LogIn secondFactor(Try attempt, String userAgent, String code) throws JournalException {
    boolean needed = roster.ask(attempt.from().name(), m -> !m.totp.isEmpty()).orElse(false);
    if (needed && code.isBlank()) {
      return LogIn.denied(Refused.Reason.CODE_NEEDED);
    }
    synchronized (this) { // a code opens once: nobody else may use it before it is written down
      Optional<Proof> proof =
          needed ? proof(attempt.from().name(), code) : Optional.of(NONE_NEEDED);
      return proof.isEmpty() ? wrong(attempt) : enter(attempt, userAgent, proof.get());
    }
  }

  private Optional<Proof> proof(String name, String code) {
    String recovery = Secrets.hash(Secrets.typed(code));
    return roster
        .ask(
            name,
            member -> {
              OptionalLong step = Totp.step(member.totp, code, clock.instant(), member.lastStep);
              return step.isPresent()
                  ? new Proof(step.getAsLong(), null)
                  : new Proof(0, member.recovery.contains(recovery) ? recovery : null);
            })
        .filter(found -> found.step() > 0 || found.recovery() != null);
  }

  private LogIn enter(Try attempt, String userAgent, Proof proof) throws JournalException {
    Author from = attempt.from();
    try {
      journal.append(
          from.name(),
          from.address(),
          Written.LOGGED_IN,
          new Written.LoggedIn(from.name(), attempt.network(), proof.step(), proof.recovery()));
    } catch (JournalException e) {
      if (!proof.equals(NONE_NEEDED)) {
        throw e; // a code that is not written down could be used again
      }
      LOG.log(
          Level.ERROR, "{0} logged in, but that could not be written down: {1}", from.name(), e);
    }
    throttle.succeeded(from.name(), attempt.network());
    Optional<Account> account = roster.find(from.name());
    if (account.isEmpty()) {
      return LogIn.denied(Refused.Reason.WRONG_PASSWORD); // removed in this very moment
    }
    String secret = sessions.begin(from.name(), from.address(), userAgent);
    return new LogIn.Granted(secret, account.get());
  }

  private LogIn.Denied wrong(Try attempt) throws JournalException {
    Author from = attempt.from();
    int failures = throttle.failed(from.name(), attempt.network(), attempt.known());
    if (failures == ATTACK && roster.find(from.name()).isPresent()) {
      journal.append(
          "system",
          from.address(),
          Written.GUESSED,
          new Written.Guessed(from.name(), attempt.network(), failures));
    }
    return LogIn.denied(Refused.Reason.WRONG_PASSWORD);
  }
}
