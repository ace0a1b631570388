package id.jagasitus.office;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Severity;
import id.jagasitus.event.Subject;
import id.jagasitus.finding.Evidence;
import id.jagasitus.finding.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A finding as it was when a case was made of it, with a copy of its evidence, so that expiry
 * cannot take it.
 *
 * @param id number of the finding
 * @param address whole address of the actor; empty for a place
 * @param network its network, or the place
 * @param intent what the actor wants or the fault is
 * @param severity how urgent
 * @param score points
 * @param rules rules that fired, the heaviest first
 * @param requests how many requests there were
 * @param first when it began
 * @param last its latest signal
 * @param succeeded whether something succeeded
 * @param evidence at most {@value #MOST} requests
 */
public record KeptFinding(
    long id,
    String address,
    String network,
    String intent,
    Severity severity,
    int score,
    List<String> rules,
    long requests,
    Instant first,
    Instant last,
    boolean succeeded,
    List<Request> evidence) {

  /** Most requests that are copied. */
  static final int MOST = 60;

  private static final int LONGEST = 500;

  /**
   * One request of the evidence; hostile.
   *
   * @param time when it came
   * @param address whole client address
   * @param method HTTP method
   * @param target path and query, cut after 500 characters
   * @param status answer; -1 when unknown
   * @param bytes of the answer; -1 when unknown
   * @param agent user agent, cut
   */
  public record Request(
      Instant time,
      String address,
      String method,
      String target,
      int status,
      long bytes,
      String agent) {

    static Request of(RequestEvent event) {
      String query = event.query() == null ? "" : "?" + event.query();
      return new Request(
          Instant.ofEpochMilli(event.time()),
          event.client(),
          cut(event.method()),
          cut(event.path() + query),
          event.status(),
          event.bytes(),
          cut(event.userAgent()));
    }

    private static String cut(String text) {
      return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
  }

  public KeptFinding {
    rules = List.copyOf(rules);
    evidence = List.copyOf(evidence);
  }

  /** Whether it belongs to a drill; asked before anything is masked. */
  boolean drill() {
    Subject subject =
        address.isEmpty() ? new Subject.Place(network) : new Subject.Actor(address, network);
    return subject.drill();
  }

  /** Copies a finding with the first and the latest of its requests. */
  public static KeptFinding of(Finding finding, Evidence evidence) {
    return new KeptFinding(
        finding.id(),
        finding.subject() instanceof Subject.Actor a ? a.address() : "",
        switch (finding.subject()) {
          case Subject.Actor a -> a.network();
          case Subject.Place p -> p.place();
        },
        finding.intent(),
        finding.severity(),
        finding.score(),
        finding.rules(),
        finding.requests(),
        finding.first(),
        finding.last(),
        finding.succeeded(),
        requests(evidence));
  }

  private static List<Request> requests(Evidence evidence) {
    var kept = new ArrayList<Request>();
    evidence.first().stream().limit(MOST / 2).map(Request::of).forEach(kept::add);
    List<RequestEvent> latest = evidence.latest();
    latest.stream().skip(Math.max(0, latest.size() - MOST / 2)).map(Request::of).forEach(kept::add);
    return kept;
  }
}
