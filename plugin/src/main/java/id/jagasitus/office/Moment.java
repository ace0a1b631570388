package id.jagasitus.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One point of a case's timeline.
 *
 * @param time when
 * @param kind what kind of thing
 * @param who account, masked address or part of the machine
 * @param text what happened; hostile
 */
public record Moment(Instant time, Kind kind, String who, String text) {

  /** What a timeline joins. */
  public enum Kind {
    /** A request of the actor. */
    REQUEST,
    /** A file of the site was added, changed or taken away. */
    FILE,
    /** Somebody approved a changed file. */
    APPROVED,
    /** Somebody put a changed file back. */
    UNDONE,
    /** A snapshot was taken. */
    SNAPSHOT,
    /** The site could not be reached, or could again. */
    OUTAGE,
    /** A finding began or ended. */
    FINDING,
    /** A mail went out to a post, which stands as who; its text is its level. */
    MAIL,
    /** Somebody acted on the case. */
    ACT
  }

  /** Asked by the office, answered by whoever keeps requests, files, snapshots and mails. */
  @FunctionalInterface
  public interface Source {
    /** What happened around a case between two instants; bounded by the answerer. */
    List<Moment> between(Case about, Instant from, Instant to);
  }

  /** Everything in order of time. */
  public static List<Moment> joined(List<Moment> happened, Case about) {
    var all = new ArrayList<>(happened);
    for (KeptFinding finding : about.findings()) {
      all.add(new Moment(finding.first(), Kind.FINDING, finding.network(), finding.intent()));
    }
    for (CaseAct.Downtime down : about.repair().downtimes()) {
      all.add(new Moment(down.from(), Kind.OUTAGE, "", down.planned() ? "PLANNED" : "DOWN"));
      down.end().ifPresent(end -> all.add(new Moment(end, Kind.OUTAGE, "", "UP")));
    }
    for (Case.Done act : about.acts()) {
      all.add(new Moment(act.time(), Kind.ACT, act.author(), act.kind().name()));
    }
    all.sort(Comparator.comparing(Moment::time).thenComparing(Moment::kind));
    return List.copyOf(all);
  }

  /** When the trouble began: the first sign of a finding, else when somebody wrote it down. */
  public static Instant began(Case about) {
    return about.findings().stream()
        .map(KeptFinding::first)
        .min(Comparator.naturalOrder())
        .orElse(about.opened());
  }
}
