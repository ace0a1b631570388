package id.jagasitus.account;

import java.util.List;

/**
 * Why an act was not done; nothing changed.
 *
 * @param why the reason
 * @param facts numbers and names that a sentence about the reason needs
 */
public record Refused(Reason why, List<String> facts) {
  /** The reasons. */
  public enum Reason {
    /** Name or password or code is wrong; never said which. */
    WRONG_PASSWORD,
    /** The password is right, and a code of the second factor is needed. */
    CODE_NEEDED,
    /** The code does not fit. */
    WRONG_CODE,
    /** Too many failures; facts: seconds to wait. */
    TOO_MANY_TRIES,
    /** Too many passwords are being checked at this moment. */
    BUSY,
    /** The set-up code is wrong or used. */
    WRONG_SETUP_CODE,
    /** Too short or too simple; facts: least characters. */
    WEAK_PASSWORD,
    /** Characters the name may not have; facts: what is allowed. */
    BAD_NAME,
    NAME_TAKEN,
    UNKNOWN_ACCOUNT,
    NO_ROLE,
    /** The last Admin cannot be taken away. */
    LAST_ADMIN,
    /** What was meant is not there, or no longer. */
    GONE,
    /** Dates or texts that make no sense. */
    BAD_DATA
  }

  public Refused {
    facts = List.copyOf(facts);
  }

  static Refused of(Reason why, Object... facts) {
    return new Refused(why, List.of(facts).stream().map(String::valueOf).toList());
  }
}
