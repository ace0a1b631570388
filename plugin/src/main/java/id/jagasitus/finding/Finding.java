package id.jagasitus.finding;

import id.jagasitus.event.Severity;
import id.jagasitus.event.Subject;
import java.time.Instant;
import java.util.List;

/**
 * What an actor wants, or what is wrong with a place, as far as the machine can tell.
 *
 * @param id number, from 1, never used again
 * @param subject whom or what it is about
 * @param intent what the actor wants, or what the fault is
 * @param severity {@code CRITICAL} only when something succeeded
 * @param score sum of the reasons' points
 * @param reasons the sum, one line for each rule, the heaviest first
 * @param signals how many signals it holds
 * @param requests how many requests showed it
 * @param first time of the first signal
 * @param last time of the latest
 * @param succeeded whether the site answered as the actor wished
 * @param verdict what a person made of it, {@code NONE} while nobody has
 */
public record Finding(
    long id,
    Subject subject,
    String intent,
    Severity severity,
    int score,
    List<Reason> reasons,
    long signals,
    long requests,
    Instant first,
    Instant last,
    boolean succeeded,
    Judgement verdict) {

  public Finding {
    reasons = List.copyOf(reasons);
  }

  /**
   * One line of the sum.
   *
   * @param rule rule or check
   * @param points what it adds: its own points, and a little more for repetition
   * @param count how often it fired
   */
  public record Reason(String rule, int points, long count) {}

  /** What a person made of a finding. */
  public enum Judgement {
    /** Nobody has looked at it. */
    NONE,
    /** A case was made of it ({@code jadikan insiden}). */
    CASE,
    /** It was legitimate ({@code wajar}). */
    LEGITIMATE,
    /** It is to be ignored for a while ({@code abaikan}). */
    IGNORED
  }

  /** Ids of the rules that fired, the heaviest first. */
  public List<String> rules() {
    return reasons.stream().map(Reason::rule).toList();
  }
}
