package id.jagasitus.console.finding;

import id.jagasitus.console.visitor.ShownAddress;
import id.jagasitus.event.Severity;
import id.jagasitus.finding.Activity;
import id.jagasitus.finding.Finding;
import java.time.Instant;
import java.util.Optional;

/**
 * One finding in a list.
 *
 * @param id its number
 * @param address who, masked; empty for a place
 * @param place what it is about where nobody is: a path, a service or a check
 * @param intent what the actor wants; a word the pages know, or an own rule's
 * @param severity how urgent
 * @param score points
 * @param requests how many requests
 * @param first its beginning
 * @param last its latest signal
 * @param succeeded whether the site answered as the actor wished
 * @param reason the heaviest rule; empty where there is none
 * @param clause its requests in the search; empty where nobody is the actor
 * @param activity how busy it was
 * @param verdict what a person made of it
 * @param waits whether it waits for a person
 * @param open whether it goes on
 * @param drill whether a drill made it
 */
public record FindingLine(
    long id,
    Optional<ShownAddress> address,
    String place,
    String intent,
    Severity severity,
    int score,
    long requests,
    Instant first,
    Instant last,
    boolean succeeded,
    Optional<FindingView.Reason> reason,
    String clause,
    Activity activity,
    Finding.Judgement verdict,
    boolean waits,
    boolean open,
    boolean drill) {

  /** Id of the heaviest rule, or empty. */
  public String rule() {
    return reason.map(FindingView.Reason::id).orElse("");
  }
}
