package id.jagasitus.finding;

import id.jagasitus.event.Severity;
import id.jagasitus.event.Subject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the journal keeps of findings: kinds and the data of each. */
final class Steps {

  static final String OPENED = "finding.opened";
  static final String ESCALATED = "finding.escalated";
  static final String VERDICT = "finding.verdict";
  static final String CLOSED = "finding.closed";
  static final String EXCEPTED = "finding.excepted";
  static final String LIFTED = "finding.exception-lifted";

  private Steps() {}

  /**
   * A finding as it stood when it was opened or became more urgent.
   *
   * @param address the actor's address behind the {@link Veil}
   */
  record Standing(
      long id,
      String address,
      String network,
      String place,
      String intent,
      Severity severity,
      int score,
      List<String> rules,
      Instant first,
      Instant last) {

    static Standing of(Finding finding, Veil veil) {
      boolean actor = finding.subject() instanceof Subject.Actor;
      String address = finding.subject() instanceof Subject.Actor a ? veil.seal(a.address()) : "";
      String network = finding.subject() instanceof Subject.Actor a ? a.network() : "";
      String place = finding.subject() instanceof Subject.Place p ? p.place() : "";
      return new Standing(
          finding.id(),
          actor && address.isEmpty() ? UNKNOWN : address,
          network,
          place,
          finding.intent(),
          finding.severity(),
          finding.score(),
          finding.rules(),
          finding.first(),
          finding.last());
    }

    /** Stands for a client that has no address. */
    private static final String UNKNOWN = "?";

    Subject subject(Veil veil) {
      return address.isEmpty()
          ? new Subject.Place(place)
          : new Subject.Actor(veil.open(address).orElse(UNKNOWN), network);
    }

    /** What is known without the file: its rules, but not how often each fired. */
    Finding finding(Veil veil) {
      return new Finding(
          id,
          subject(veil),
          intent,
          severity,
          score,
          rules.stream().map(rule -> new Finding.Reason(rule, 0, 1)).toList(),
          0,
          0,
          first,
          last,
          severity == Severity.CRITICAL,
          Finding.Judgement.NONE);
    }
  }

  /**
   * A person's judgement.
   *
   * @param content fingerprint of what was judged; null or empty where there is none
   */
  record Judged(
      long id, Finding.Judgement verdict, String reason, Instant until, @Nullable String content) {}

  /** A finding that ended. */
  record Ended(long id, String why, int score, long requests, Instant last) {}

  /** An exception that a person took back. */
  record Lifted(long id) {}
}
