package id.jagasitus.finding;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import java.time.Instant;

/**
 * What a person allowed: a rule on a path, for a network or for all, until a day.
 *
 * @param id number, from 1
 * @param rule id of the rule that is not to fire
 * @param path exact path, or a beginning that ends with {@code *}; empty for every path
 * @param network network in CIDR form as signals name it; empty for all
 * @param reason why, in the person's words
 * @param author account
 * @param until when it ends by itself
 */
public record ExceptionRule(
    long id,
    String rule,
    String path,
    String network,
    String reason,
    String author,
    Instant until) {

  /** Whether it hides a signal; never one that succeeded. */
  boolean hides(Signal signal) {
    return signal.rule().equals(rule)
        && !signal.succeeded()
        && signal.time().isBefore(until)
        && onPath(signal.request())
        && (network.isEmpty()
            || (signal.subject() instanceof Subject.Actor actor
                && actor.network().equals(network)));
  }

  private boolean onPath(@org.jspecify.annotations.Nullable RequestEvent request) {
    if (path.isEmpty()) {
      return true;
    }
    if (request == null) {
      return false;
    }
    return path.endsWith("*")
        ? request.path().startsWith(path.substring(0, path.length() - 1))
        : request.path().equals(path);
  }
}
