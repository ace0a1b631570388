package id.jagasitus.admin;

import id.jagasitus.console.HealthDesk.Check;
import id.jagasitus.console.HealthDesk.Health;
import id.jagasitus.console.HealthDesk.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * <em>Kesehatan</em>.
 *
 * @param health the state
 * @param now when it was asked for
 */
record HealthPage(Health health, Instant now) {

  /** How long ago the index was written. */
  Duration sinceWrite() {
    Instant last = health.lastWrite().orElse(now);
    return last.isAfter(now) ? Duration.ZERO : Duration.between(last, now);
  }

  /** The sentence of one answer, its numbers written for the reader. */
  static String sentence(Frame frame, Check check) {
    Object[] facts = new Object[check.facts().size()];
    for (int i = 0; i < facts.length; i++) {
      facts[i] = fact(frame, check.subject(), i, check.facts().get(i));
    }
    String key = "check." + check.subject().name() + "." + check.state().name();
    return frame.t(key, facts).strip();
  }

  private static String fact(Frame frame, Subject subject, int place, String fact) {
    boolean size = subject == Subject.DISK || (subject == Subject.INDEX && place == 1);
    if (fact.matches("[0-9]{1,18}")) {
      long number = Long.parseLong(fact);
      return size ? frame.format().bytes(number) : frame.format().number(number);
    }
    return time(frame, fact);
  }

  private static String time(Frame frame, String fact) {
    try {
      return frame.format().dateTime(Instant.parse(fact));
    } catch (DateTimeParseException e) {
      return fact;
    }
  }
}
