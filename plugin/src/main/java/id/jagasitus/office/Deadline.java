package id.jagasitus.office;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that is to be done by an instant.
 *
 * @param obligation what
 * @param about number of the case
 * @param began when its time began to run
 * @param due when it is late; empty while its clock is stopped
 * @param source where it is written: article and paragraph, or step of the procedure
 * @param met when it was done; empty while it is open
 */
public record Deadline(
    Obligation obligation,
    long about,
    Instant began,
    Optional<Instant> due,
    String source,
    Optional<Instant> met) {

  /** Time for the written notice of a failure to protect personal data. */
  static final Duration NOTICE = Duration.ofDays(3);

  static final String NOTICE_SOURCE = "UU 27/2022 Pasal 46 ayat (1)";

  /** What has to be done. */
  public enum Obligation {
    STEP_5,
    STEP_6,
    STEP_7,
    STEP_8,
    STEP_9,
    /** Say whether personal data was touched, soon enough for the notice. */
    JUDGE_PERSONAL_DATA,
    /** Notify the persons and the agency. */
    NOTIFY_PERSONAL_DATA
  }

  /** Whether it is open and its time is over. */
  public boolean late(Instant now) {
    return met.isEmpty() && due.map(end -> end.isBefore(now)).orElse(false);
  }

  /** What is open or was done for a case. */
  public static List<Deadline> of(Case about, WorkingCalendar calendar) {
    var deadlines = new ArrayList<Deadline>();
    about.clocks().forEach((step, clock) -> step(about, step, clock, calendar, deadlines));
    Case.PersonalData data = about.personalData();
    data.suspected().ifPresent(since -> deadlines.addAll(personal(about, data, since)));
    deadlines.sort(java.util.Comparator.comparing(Deadline::obligation));
    return List.copyOf(deadlines);
  }

  private static void step(
      Case about, Step step, Stopwatch clock, WorkingCalendar calendar, List<Deadline> deadlines) {
    Instant began = clock.turns().getFirst().from();
    boolean current = about.state().next().equals(Optional.of(step));
    Optional<Instant> met = current ? Optional.empty() : clock.turns().getLast().to();
    deadlines.add(
        new Deadline(
            Obligation.valueOf("STEP_" + step.number()),
            about.id(),
            began,
            clock.due(calendar),
            "SOP " + step.number(),
            met));
  }

  /** Counted from the suspicion for the judgement, from the judgement for the notice. */
  private static List<Deadline> personal(Case about, Case.PersonalData data, Instant since) {
    var deadlines = new ArrayList<Deadline>();
    deadlines.add(
        new Deadline(
            Obligation.JUDGE_PERSONAL_DATA,
            about.id(),
            since,
            Optional.of(since.plus(NOTICE)),
            NOTICE_SOURCE,
            data.judged()));
    if (data.confirmed()) {
      Instant judged = data.judged().orElse(since);
      deadlines.add(
          new Deadline(
              Obligation.NOTIFY_PERSONAL_DATA,
              about.id(),
              judged,
              Optional.of(judged.plus(NOTICE)),
              NOTICE_SOURCE,
              data.notified()));
    }
    return deadlines;
  }
}
