package id.jagasitus.console.paper;

import id.jagasitus.exercise.Exercise;
import id.jagasitus.office.Case;
import id.jagasitus.office.CaseAct;
import id.jagasitus.office.KeptFinding;
import id.jagasitus.office.Moment;
import id.jagasitus.office.Proof;
import id.jagasitus.office.Step;
import id.jagasitus.report.CsirtLetter;
import id.jagasitus.report.DataFailureNotice;
import id.jagasitus.report.ExerciseCertificate;
import id.jagasitus.report.IncidentReport;
import id.jagasitus.report.IncidentReport.Happening;
import id.jagasitus.report.IncidentWords;
import id.jagasitus.report.PaperKind;
import id.jagasitus.report.PaperTitle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The papers about one case; its addresses are masked already. */
final class CaseTopics {

  private static final int MOST_MOMENTS = 200;

  private final CaseFacts facts;
  private final CourtConsole court;

  CaseTopics(CaseFacts facts, CourtConsole court) {
    this.facts = facts;
    this.court = court;
  }

  List<Case> all() {
    return facts.cases();
  }

  /** What a paper of a kind says of a case; empty while there is nothing to say. */
  Optional<Topic> of(PaperKind kind, Case about, Instant now) {
    String title = PaperTitle.of(kind, number(about));
    return switch (kind) {
      case INCIDENT ->
          Optional.of(
              new Topic(
                  title,
                  about.opened(),
                  title + ": " + about.marked(),
                  secretary(),
                  report(about, now)::paper));
      case DECISION ->
          Optional.of(
              Topic.plain(
                  title,
                  about.opened(),
                  (of, signers, letter, stamp) ->
                      report(about, now).decisionSheet(of, signers, due(about), stamp)));
      case DATA -> about.personalData().confirmed() ? Optional.of(data(about, title)) : none();
      case CSIRT -> Optional.of(csirt(about, title));
      default -> none();
    };
  }

  List<Exercise> exercises() {
    return facts.exercises();
  }

  /** What a drill showed. */
  Topic of(Exercise exercise) {
    var certificate =
        new ExerciseCertificate(exercise, exercise.of(facts.cases()), facts.card(exercise));
    return Topic.plain(
        PaperTitle.of(PaperKind.EXERCISE, Long.toString(exercise.id())),
        exercise.begun(),
        (of, signers, letter, stamp) -> certificate.paper(of, signers, stamp));
  }

  /** The paper about the drill of that number. */
  Optional<Topic> drill(String about) {
    return exercises().stream()
        .filter(each -> Long.toString(each.id()).equals(about))
        .findFirst()
        .map(this::of);
  }

  private static Optional<Topic> none() {
    return Optional.empty();
  }

  private static String number(Case about) {
    return about.id() + (about.drill() ? " (LATIHAN)" : "");
  }

  private List<String> secretary() {
    String name = court.name();
    return name.isEmpty() ? List.of() : List.of("Sekretaris " + name, "melalui Kasubbag PTIP");
  }

  /** Until when the Sekretaris decides; empty once that is over. */
  private Optional<Instant> due(Case about) {
    return Optional.ofNullable(about.clocks().get(Step.DECIDE))
        .flatMap(clock -> clock.due(facts.calendar()));
  }

  private IncidentReport report(Case about, Instant now) {
    var repair = about.repair();
    return new IncidentReport(
        number(about),
        about.marked(),
        about.state().name(),
        about.opened(),
        repair.down(now).toMinutes(),
        actor(about),
        about.brief().problem(),
        about.brief().harm(),
        repair.solution().map(CaseAct.Solve::cause).orElse(""),
        about.brief().alternatives().stream()
            .map(
                way ->
                    new IncidentReport.Alternative(way.title(), way.time(), way.cost(), way.risk()))
            .toList(),
        about.decision().map(made -> decision(about, made)).orElse(""),
        repair.solution().map(made -> solution(about, made)).orElse(""),
        backup(about),
        happenings(about),
        facts.papers(about));
  }

  private static String actor(Case about) {
    return about.findings().stream()
        .map(KeptFinding::network)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String decision(Case about, CaseAct.Decide made) {
    if (!made.action()) {
      return IncidentWords.noAction(made.text());
    }
    boolean known = made.chosen() > 0 && made.chosen() <= about.brief().alternatives().size();
    String chosen =
        known
            ? IncidentWords.alternative(
                made.chosen(), about.brief().alternatives().get(made.chosen() - 1).title())
            : "";
    return IncidentWords.decided(
        (chosen + "\n" + made.text()).strip(), made.assignee(), made.thirdParty());
  }

  private static String solution(Case about, CaseAct.Solve made) {
    var parts = new ArrayList<String>();
    parts.add(IncidentWords.solved(made.solution(), made.cost()));
    for (Case.Handover handover : about.repair().handovers()) {
      String answer = handover.result().map(CaseAct.TakeBack::answer).orElse("–");
      parts.add(IncidentWords.handover(handover.what().party(), answer));
    }
    return String.join("\n", parts);
  }

  private String backup(Case about) {
    String override = about.closing().map(Case.Closing::override).orElse("");
    if (!override.isEmpty()) {
      return IncidentWords.override(override);
    }
    return about.repair().proof().map(this::proven).orElse("");
  }

  private String proven(Proof proof) {
    return proof.snapshot() == null || proof.taken() == null || proof.verified() == null
        ? ""
        : IncidentWords.proven(proof.snapshot(), proof.taken(), proof.verified(), court.zone());
  }

  private List<Happening> happenings(Case about) {
    return facts.timeline(about).stream().limit(MOST_MOMENTS).map(CaseTopics::happening).toList();
  }

  private static Happening happening(Moment moment) {
    String kind =
        switch (moment.kind()) {
          case ACT -> "act";
          case FINDING -> "intent";
          case OUTAGE -> "outage";
          case MAIL -> "mail";
          default -> "";
        };
    return new Happening(moment.time(), kind, moment.text(), moment.who());
  }

  private Topic data(Case about, String title) {
    var data = about.personalData();
    Instant known = data.suspected().orElse(about.opened());
    CaseAct.Suspect suspicion = data.suspicion().orElseThrow();
    Optional<CaseAct.Notify> said =
        data.notices().isEmpty() ? Optional.empty() : Optional.of(data.notices().getLast());
    var notice =
        new DataFailureNotice(
            known,
            data.judged().orElse(known),
            "Sekretaris",
            said.map(CaseAct.Notify::data).orElse(suspicion.data()),
            said.map(CaseAct.Notify::when).orElse(""),
            suspicion.how(),
            said.map(CaseAct.Notify::handling).orElse(about.brief().problem()),
            String.join(", ", court.settings().lines()),
            !about.repair().notice().isEmpty());
    List<String> to = said.map(each -> each.to().lines().toList()).orElse(List.of());
    return new Topic(title, known, title, to, notice::paper);
  }

  private Topic csirt(Case about, String title) {
    var letter =
        new CsirtLetter(
            number(about),
            about.title(),
            Moment.began(about),
            String.join(", ", court.settings().lines()),
            actor(about),
            about.brief().problem(),
            about.brief().harm(),
            about.repair().solution().map(CaseAct.Solve::solution).orElse(""),
            happenings(about));
    return new Topic(title, about.opened(), letter.subject(), CsirtLetter.to(), letter::paper);
  }
}
