package id.jagasitus.finding;

import java.time.Instant;

/**
 * What a person made of a finding.
 *
 * @param verdict one of the three verdicts
 * @param reason why, in the person's words; may be empty for a case
 * @param until end of ignoring; the epoch for the other verdicts
 * @param author account
 * @param at when
 */
public record Ruling(
    Finding.Judgement verdict, String reason, Instant until, String author, Instant at) {

  /** Whether it still holds: ignoring ends by itself. */
  public boolean holds(Instant now) {
    return verdict != Finding.Judgement.IGNORED || now.isBefore(until);
  }
}
