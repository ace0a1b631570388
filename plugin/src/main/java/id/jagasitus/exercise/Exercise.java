package id.jagasitus.exercise;

import id.jagasitus.office.Case;
import id.jagasitus.office.KeptFinding;
import id.jagasitus.office.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One drill (<em>latihan</em>), as far as it has come.
 *
 * @param id number, from 1, never used again
 * @param solo whether one person walks through all steps
 * @param author who began it
 * @param begun when
 * @param chosen the snapshot it works with
 * @param attacked the harmless attack
 * @param planted the decoy
 * @param scanned what the scan said of it
 * @param restored how the decoy was replaced; the last time where it was done again
 * @param ended how it ended
 * @param over when it ended
 */
public record Exercise(
    long id,
    boolean solo,
    String author,
    Instant begun,
    Optional<Deed.Chosen> chosen,
    Optional<Deed.Attacked> attacked,
    Optional<Deed.Planted> planted,
    Optional<Deed.Scanned> scanned,
    Optional<Deed.Restored> restored,
    Optional<Deed.Ended> ended,
    Optional<Instant> over) {

  /**
   * A drill that was left ends by itself after so long. The steps together may take a working day,
   * two hours and five minutes, three days and an hour: holidays and a week-end fit in between.
   */
  public static final Duration LONGEST = Duration.ofDays(14);

  /** What is to be done next. */
  public enum Stage {
    /** A snapshot of the site must be there. */
    SNAPSHOT,
    ATTACK,
    DECOY,
    SCAN,
    /** The machine has done its part. */
    PEOPLE,
    OVER
  }

  static Exercise begun(Deed.Begun begun, String author, Instant at) {
    return new Exercise(
        begun.id(),
        begun.solo(),
        author,
        at,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same after one more deed. */
  Exercise with(Deed deed, Instant at) {
    return new Exercise(
        id,
        solo,
        author,
        begun,
        later(deed, Deed.Chosen.class, chosen),
        later(deed, Deed.Attacked.class, attacked),
        later(deed, Deed.Planted.class, planted),
        later(deed, Deed.Scanned.class, scanned),
        later(deed, Deed.Restored.class, restored),
        later(deed, Deed.Ended.class, ended),
        deed instanceof Deed.Ended ? Optional.of(at) : over);
  }

  private static <T extends Deed> Optional<T> later(Deed deed, Class<T> kind, Optional<T> before) {
    return kind.isInstance(deed) ? Optional.of(kind.cast(deed)) : before;
  }

  /** What is to be done next. */
  public Stage stage() {
    if (ended.isPresent()) {
      return Stage.OVER;
    }
    if (chosen.isEmpty()) {
      return Stage.SNAPSHOT;
    }
    if (attacked.isEmpty()) {
      return Stage.ATTACK;
    }
    if (planted.isEmpty()) {
      return Stage.DECOY;
    }
    return scanned.isEmpty() ? Stage.SCAN : Stage.PEOPLE;
  }

  /** Numbers of the findings it brought about, the decoy's first. */
  public List<Long> findings() {
    return Stream.concat(
            scanned.stream().map(Deed.Scanned::finding),
            attacked.stream().map(Deed.Attacked::finding))
        .filter(finding -> finding > 0)
        .toList();
  }

  /** Whether a case was made of what it brought about. */
  public boolean made(Case about) {
    return about.drill()
        && about.findings().stream().map(KeptFinding::id).anyMatch(findings()::contains);
  }

  /** Its case: the one that came furthest; empty while nobody made one. */
  public Optional<Case> of(List<Case> cases) {
    List<Case> made = cases.stream().filter(this::made).toList();
    Comparator<Case> further = Comparator.comparing(Case::state).thenComparingLong(Case::id);
    Optional<Case> walked =
        made.stream().filter(each -> each.state() != State.WITHDRAWN).max(further);
    return walked.isPresent() || ended.isEmpty() ? walked : made.stream().max(further);
  }

  /** Whether it was left for too long. */
  boolean left(Instant now) {
    return ended.isEmpty() && !begun.plus(LONGEST).isAfter(now);
  }
}
