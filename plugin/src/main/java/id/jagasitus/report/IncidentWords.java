package id.jagasitus.report;

import java.time.Instant;
import java.time.ZoneId;

/** Puts what was done about a case into sentences. */
public final class IncidentWords {
  private static final int SHORT = 8;

  private IncidentWords() {}

  /** A decision to do something. */
  public static String decided(String text, String assignee, String thirdParty) {
    return Words.get("incident.decided", text, or(assignee), or(thirdParty));
  }

  /** A decision to do nothing. */
  public static String noAction(String text) {
    return Words.get("incident.no-action", text);
  }

  /** The alternative that was chosen. */
  public static String alternative(int number, String title) {
    return Words.get("incident.alternative", number, title);
  }

  /** A solution with what it cost. */
  public static String solved(String solution, String cost) {
    return Words.get("incident.solved", solution, or(cost));
  }

  /** What a third party answered. */
  public static String handover(String party, String answer) {
    return Words.get("incident.handover", party, answer);
  }

  /** Which snapshot proves a solution. */
  public static String proven(String snapshot, Instant taken, Instant verified, ZoneId zone) {
    String label = snapshot.substring(0, Math.min(SHORT, snapshot.length()));
    return Words.get(
        "incident.proven",
        label,
        Indonesian.moment(taken, zone),
        Indonesian.moment(verified, zone));
  }

  /** Why a case was closed without proof. */
  public static String override(String reason) {
    return Words.get("incident.override", reason);
  }

  private static String or(String text) {
    return text.isEmpty() ? "–" : text;
  }
}
