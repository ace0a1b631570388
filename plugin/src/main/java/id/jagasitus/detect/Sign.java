package id.jagasitus.detect;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import java.time.Instant;
import java.util.Map;

/** What a request shows against what is known of the site, before it has an actor and a time. */
record Sign(
    String rule,
    String intent,
    Severity severity,
    int score,
    boolean succeeded,
    Map<String, String> facts) {

  Sign {
    facts = Map.copyOf(facts);
  }

  Signal signal(RequestEvent event, Subject actor) {
    Instant time = Instant.ofEpochMilli(event.time());
    return new Signal(rule, intent, severity, score, time, actor, succeeded, facts, event);
  }
}
