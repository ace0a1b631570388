package id.jagasitus.mail;

import java.util.Set;

/**
 * Who hears of what.
 *
 * @param kinds what of
 * @param pace how soon
 */
public record Recipient(String address, Set<Notice.Kind> kinds, Pace pace) {
  /** How soon notices are sent. */
  public enum Pace {
    /**
     * Steps at once, a minute apart; what is found within a minute, a flood at most every quarter
     * of an hour.
     */
    AT_ONCE,
    /** Gathered for an hour. */
    HOURLY,
    /** Gathered until seven in the morning. */
    DAILY
  }

  public Recipient {
    kinds = Set.copyOf(kinds);
  }
}
