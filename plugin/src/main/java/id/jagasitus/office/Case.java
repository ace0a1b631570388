package id.jagasitus.office;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case (<em>insiden</em>): what people made of one or more findings, folded from the journal.
 *
 * @param id number, from 1, never used again
 * @param version journal number of its latest act; whoever acts says which version they saw
 * @param state how far it has come
 * @param drill whether it is an exercise ({@code LATIHAN})
 * @param opened when it was opened
 * @param author who opened it
 * @param findings what it was made of, with its evidence; empty when made by hand
 * @param brief title, problem, harm and alternatives
 * @param report number of the report it was submitted in; empty before
 * @param decision what was decided
 * @param repair what was done about it
 * @param personalData whether personal data was touched
 * @param closing how it ended
 * @param acts everything that was done, oldest first
 * @param clocks the clocks of steps 5 to 9 that have run
 */
public record Case(
    long id,
    long version,
    State state,
    boolean drill,
    Instant opened,
    String author,
    List<KeptFinding> findings,
    CaseAct.Describe brief,
    Optional<Long> report,
    Optional<CaseAct.Decide> decision,
    Repair repair,
    PersonalData personalData,
    Optional<Closing> closing,
    List<Done> acts,
    Map<Step, Stopwatch> clocks) {

  private static final String DRILL = "LATIHAN";

  public Case {
    findings = List.copyOf(findings);
    acts = List.copyOf(acts);
    clocks = Map.copyOf(clocks);
  }

  /**
   * One act.
   *
   * @param seq number of its journal entry
   * @param time when
   * @param kind what
   * @param author account that acted
   * @param post in which post; empty for the machine
   * @param deputy {@code PLH}, {@code PLT} or empty
   * @param text its words, when it has some
   */
  public record Done(
      long seq,
      Instant time,
      ActKind kind,
      String author,
      String post,
      String deputy,
      String text) {}

  /**
   * What was done about it.
   *
   * @param handovers third parties, each with its own clock
   * @param downtimes when the site could not be reached
   * @param solution how it was solved; empty before
   * @param solved when
   * @param proof the snapshot that proves it
   * @param notice the latest notice for the public; empty when there was none
   * @param attachments papers
   */
  public record Repair(
      List<Handover> handovers,
      List<CaseAct.Downtime> downtimes,
      Optional<CaseAct.Solve> solution,
      Optional<Instant> solved,
      Optional<Proof> proof,
      String notice,
      List<CaseAct.Attach> attachments) {
    public Repair {
      handovers = List.copyOf(handovers);
      downtimes = List.copyOf(downtimes);
      attachments = List.copyOf(attachments);
    }

    /** How long the site could not be reached; what has not ended counts until now. */
    public Duration down(Instant now) {
      return downtimes.stream()
          .map(span -> Duration.between(span.from(), earlier(span.end().orElse(now), now)))
          .filter(length -> !length.isNegative())
          .reduce(Duration.ZERO, Duration::plus);
    }

    private static Instant earlier(Instant a, Instant b) {
      return a.isBefore(b) ? a : b;
    }
  }

  /**
   * A third party's part.
   *
   * @param number from 1
   * @param what who, and what they were to do
   * @param clock calendar time they had it
   * @param result what came of it; empty while they have it
   */
  public record Handover(
      int number, CaseAct.HandOver what, Stopwatch clock, Optional<CaseAct.TakeBack> result) {}

  /**
   * Whether personal data was touched.
   *
   * @param suspicion what the Admin suspected; empty when nobody did
   * @param suspected when
   * @param judgement what the Sekretaris said of it
   * @param judged when
   * @param notices what was sent out
   * @param notified when the first was sent
   */
  public record PersonalData(
      Optional<CaseAct.Suspect> suspicion,
      Optional<Instant> suspected,
      Optional<CaseAct.Judge> judgement,
      Optional<Instant> judged,
      List<CaseAct.Notify> notices,
      Optional<Instant> notified) {
    public PersonalData {
      notices = List.copyOf(notices);
    }

    /** Whether it is said to have been. */
    public boolean confirmed() {
      return judgement.map(CaseAct.Judge::confirmed).orElse(false);
    }
  }

  /**
   * The end.
   *
   * @param at when
   * @param override why it was closed without proof; empty with it
   * @param action whether anything was done at all
   */
  public record Closing(Instant at, String override, boolean action) {}

  /** Whether one person did more than one of reporting, forwarding and deciding. */
  public boolean sameHands() {
    List<String> authors =
        acts.stream()
            .filter(
                act ->
                    act.kind() == ActKind.SUBMITTED
                        || act.kind() == ActKind.FORWARDED
                        || act.kind() == ActKind.DECIDED)
            .map(act -> act.kind() + " " + act.author())
            .distinct()
            .map(line -> line.substring(line.indexOf(' ') + 1))
            .toList();
    return authors.stream().distinct().count() < authors.size();
  }

  /** What the findings it is made of are about that is nobody's address, each once. */
  public List<String> places() {
    return findings.stream()
        .filter(finding -> finding.address().isEmpty())
        .map(KeptFinding::network)
        .distinct()
        .toList();
  }

  /** What to call it when it has no title. */
  public String title() {
    return brief.title().isEmpty() ? "#" + id : brief.title();
  }

  /** Its title, with a word in front where it is an exercise. */
  public String marked() {
    return drill ? marked(title()) : title();
  }

  /** What an exercise calls something, so that nobody takes it for real. */
  static String marked(String words) {
    return words.startsWith(DRILL) ? words : DRILL + ": " + words;
  }

  /** The clock of the step that is to be done now. */
  public Optional<Stopwatch> clock() {
    return state.next().map(clocks::get);
  }
}
