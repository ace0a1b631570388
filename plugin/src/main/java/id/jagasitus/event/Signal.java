package id.jagasitus.event;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule or check that fired once, on whom or what, when, and why.
 *
 * @param rule stable id of the rule or check, for example {@code sqli-union-select}
 * @param intent what the actor wants or what the fault is: the word findings are gathered by, for
 *     example {@code probing} or {@code injected-content}
 * @param severity how urgent the signal is by itself
 * @param score points this signal adds to its finding, 0 to 100
 * @param time event time, not the time of judging
 * @param subject whom or what it is about
 * @param succeeded whether the site answered as the actor wished, or harm is visible
 * @param facts what was seen, as short named values for the explanation; hostile text
 * @param request the request that showed it, when one did
 */
public record Signal(
    String rule,
    String intent,
    Severity severity,
    int score,
    Instant time,
    Subject subject,
    boolean succeeded,
    Map<String, String> facts,
    @Nullable RequestEvent request) {

  public Signal {
    facts = Map.copyOf(facts);
  }

  /** The same, about somebody or something else. */
  public Signal about(Subject other) {
    return new Signal(rule, intent, severity, score, time, other, succeeded, facts, request);
  }
}
