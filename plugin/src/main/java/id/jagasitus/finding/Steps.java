package id.jagasitus.finding;

import id.jagasitus.event.Severity;
import id.jagasitus.event.Subject;
import java.time.Instant;
import java.util.List;

/** What the journal keeps of findings: kinds and the data of each. */
final class Steps {

  static final String OPENED = "finding.opened";
  static final String ESCALATED = "finding.escalated";
  static final String VERDICT = "finding.verdict";
  static final String CLOSED = "finding.closed";
  static final String EXCEPTED = "finding.excepted";

  private Steps() {}

  /** A finding as it stood when it was opened or became more urgent. */
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

    static Standing of(Finding finding) {
      String address = finding.subject() instanceof Subject.Actor a ? a.address() : "";
      String network = finding.subject() instanceof Subject.Actor a ? a.network() : "";
      String place = finding.subject() instanceof Subject.Place p ? p.place() : "";
      return new Standing(
          finding.id(),
          address,
          network,
          place,
          finding.intent(),
          finding.severity(),
          finding.score(),
          finding.rules(),
          finding.first(),
          finding.last());
    }

    Subject subject() {
      return address.isEmpty() ? new Subject.Place(place) : new Subject.Actor(address, network);
    }
  }

  /** A person's judgement. */
  record Judged(long id, Finding.Judgement verdict, String reason, Instant until) {}

  /** A finding that ended. */
  record Ended(long id, String why, int score, long requests, Instant last) {}
}
