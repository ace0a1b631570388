package id.jagasitus.uptime;

import java.time.Instant;

/**
 * What a person said of an outage.
 *
 * @param check id of the check
 * @param from first failed look of the outage
 * @param cause why, as far as the person knows
 * @param note reason in their words, at most 500 characters
 */
public record Acknowledgement(String check, Instant from, Cause cause, String note) {

  private static final int LONGEST = 500;

  /** Why something was down. */
  public enum Cause {
    POWER,
    CONNECTION,
    SERVER,
    APPLICATION,
    DOMAIN,
    CERTIFICATE,
    ATTACK,
    MAINTENANCE,
    OTHER
  }

  /** Of whom, and when. */
  public record Said(Acknowledgement what, String author, Instant at) {}

  public Acknowledgement {
    if (note.isBlank() || note.length() > LONGEST) {
      throw new IllegalArgumentException("reason-length");
    }
  }
}
