package id.jagasitus.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A report on its way from the Admin over the Kasubbag to the Sekretaris (steps 5 and 6).
 *
 * @param id number, from 1
 * @param version journal number of its latest act
 * @param sheet what was submitted
 * @param state {@code SUBMITTED}, {@code FORWARDED}, or {@code DRAFT} when it was returned
 * @param submitted when it was submitted last
 * @param author who submitted it
 * @param forwarded when it was forwarded
 * @param acts its acts, oldest first
 * @param clock the Kasubbag's
 */
public record Submission(
    long id,
    long version,
    Sheet sheet,
    State state,
    Instant submitted,
    String author,
    Optional<Instant> forwarded,
    List<Case.Done> acts,
    Stopwatch clock) {

  public Submission {
    acts = List.copyOf(acts);
  }

  /** What a report is about. */
  public enum Kind {
    /** One or more cases. */
    INCIDENT,
    /** A month; passes steps 5 and 6 only when it has no cases. */
    MONTHLY
  }

  /**
   * What the Admin writes.
   *
   * @param kind what it is
   * @param cases numbers of the cases it reports; none in a month without problems
   * @param from first day of the period
   * @param to last day
   * @param situation situation and condition, in words
   */
  public record Sheet(Kind kind, List<Long> cases, LocalDate from, LocalDate to, String situation) {
    public Sheet {
      cases = List.copyOf(cases);
      situation = Wording.kept(situation);
    }
  }
}
