package id.jagasitus.account;

/** What became of a log-in. */
public sealed interface LogIn {
  /**
   * The door is open.
   *
   * @param secret goes into the cookie and nowhere else; printable ASCII without spaces
   * @param account who is in
   */
  record Granted(String secret, Account account) implements LogIn {}

  /** The door stays shut. */
  record Denied(Refused refused) implements LogIn {}

  /** Short for {@link Denied}. */
  static Denied denied(Refused.Reason why, Object... facts) {
    return new Denied(Refused.of(why, facts));
  }
}
