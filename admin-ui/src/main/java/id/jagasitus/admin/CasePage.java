package id.jagasitus.admin;

import id.jagasitus.console.office.CaseDesk.Person;
import id.jagasitus.console.office.CaseDesk.Run;
import id.jagasitus.office.ActKind;
import id.jagasitus.office.Alternative;
import id.jagasitus.office.Case;
import id.jagasitus.office.Deadline;
import id.jagasitus.office.Proof;
import id.jagasitus.office.State;
import id.jagasitus.office.Submission;
import id.jagasitus.report.PaperKind;
import id.jagasitus.service.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One case.
 *
 * @param about the case, addresses masked
 * @param may what the reader may do with it now
 * @param clocks its clocks and deadlines
 * @param proof what is known of the snapshot after its solution
 * @param people who may be given work
 * @param report the report it travels in
 * @param typed what the reader typed, when that was refused
 * @param now when the page was asked for
 * @param court name of the court, for the public notice
 * @param messenger how the next person gets to know
 * @param services of the register that it is about
 */
record CasePage(
    Case about,
    Set<ActKind> may,
    Clocks clocks,
    Proof proof,
    List<Person> people,
    Optional<Submission> report,
    CaseHandler.Typed typed,
    Instant now,
    String court,
    Messenger messenger,
    List<Service> services) {

  private static final int MOST_PAPERS = 5;

  /** States in the order of the procedure, for the line on top. */
  static final List<State> WAY =
      List.of(
          State.DRAFT,
          State.SUBMITTED,
          State.FORWARDED,
          State.DECIDED,
          State.IN_PROGRESS,
          State.SOLVED,
          State.BACKED_UP,
          State.CLOSED);

  /**
   * Clocks and deadlines.
   *
   * @param runs how far each clock has run
   * @param deadlines what is due
   */
  record Clocks(List<Run> runs, List<Deadline> deadlines) {}

  boolean may(String act) {
    return may.contains(ActKind.valueOf(act));
  }

  /** What was typed into a form that this page has no more. */
  List<String> unsaved() {
    boolean kept = may.stream().anyMatch(act -> typed.sent(act.name()));
    boolean sent = Stream.of(ActKind.values()).anyMatch(act -> typed.sent(act.name()));
    return sent && !kept ? typed.texts() : List.of();
  }

  /** Whether the case has come past a state. */
  boolean past(State state) {
    return WAY.indexOf(state) < WAY.indexOf(about.state());
  }

  /** The alternatives, with empty ones up to what the form has room for. */
  Alternative alternative(int number) {
    List<Alternative> ways = about.brief().alternatives();
    return number <= ways.size() ? ways.get(number - 1) : new Alternative("", "", "", "");
  }

  /** What still keeps the case from closing. */
  List<Proof.Missing> missing() {
    return proof.lacks(about.repair().solved().orElse(Instant.MAX));
  }

  /** Label of the snapshot that is to prove the solution, as the page of backups shows it. */
  String snapshot() {
    String id = proof.snapshot() == null ? "–" : proof.snapshot();
    return id.substring(0, Math.min(8, id.length()));
  }

  /** A paper about this case. */
  String paper(PaperKind kind) {
    return LetterPage.link(LettersHandler.ONE, kind, Long.toString(about.id()));
  }

  /** Papers that came in for a service it is about, the latest first. */
  static List<Service.Document> papers(Service service) {
    List<Service.Document> latest = service.documents().reversed();
    return latest.subList(0, Math.min(latest.size(), MOST_PAPERS));
  }

  /** How long the site could not be reached. */
  Duration down() {
    return about.repair().down(now);
  }

  /** A full name where one is known. */
  String name(String account) {
    return people.stream()
        .filter(person -> person.account().equals(account))
        .map(Person::name)
        .findFirst()
        .orElse(account);
  }

  /** How long a third party has had it. */
  Duration had(Case.Handover handover) {
    return handover.clock().turns().stream()
        .map(turn -> Duration.between(turn.from(), turn.to().orElse(now)))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
