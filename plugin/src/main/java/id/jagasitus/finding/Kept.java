package id.jagasitus.finding;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A finding as its file has it: whole, so that a restart changes nothing. */
record Kept(
    long id,
    String address,
    String network,
    String place,
    String intent,
    Severity severity,
    boolean succeeded,
    Instant began,
    Instant last,
    long signals,
    long requests,
    List<Rule> rules,
    List<RequestEvent> first,
    List<RequestEvent> latest,
    Activity activity,
    @Nullable Instant cameToLight,
    @Nullable Instant closed) {

  Kept {
    rules = List.copyOf(rules);
    first = List.copyOf(first);
    latest = List.copyOf(latest);
  }

  /** What is kept of one rule, with its first signal. */
  record Rule(
      String rule,
      int points,
      long count,
      Severity severity,
      Instant time,
      boolean succeeded,
      Map<String, String> facts,
      @Nullable RequestEvent request) {

    static Rule of(Signal example, long count) {
      return new Rule(
          example.rule(),
          example.score(),
          count,
          example.severity(),
          example.time(),
          example.succeeded(),
          example.facts(),
          example.request());
    }

    Signal example(Subject subject, String intent) {
      return new Signal(rule, intent, severity, points, time, subject, succeeded, facts, request);
    }
  }

  Subject subject() {
    return address.isEmpty() ? new Subject.Place(place) : new Subject.Actor(address, network);
  }

  Kept closed(Instant at) {
    return new Kept(
        id,
        address,
        network,
        place,
        intent,
        severity,
        succeeded,
        began,
        last,
        signals,
        requests,
        rules,
        first,
        latest,
        activity,
        cameToLight,
        at);
  }
}
