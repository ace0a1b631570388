package id.jagasitus.exercise;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.jagasitus.event.Severity;
import id.jagasitus.event.Subject;
import id.jagasitus.journal.Journal;
import id.jagasitus.office.Actor;
import id.jagasitus.office.Alternative;
import id.jagasitus.office.Case;
import id.jagasitus.office.CaseAct;
import id.jagasitus.office.Cases;
import id.jagasitus.office.CourtHours;
import id.jagasitus.office.KeptFinding;
import id.jagasitus.office.Periods;
import id.jagasitus.office.Post;
import id.jagasitus.office.Procedure;
import id.jagasitus.office.Proof;
import id.jagasitus.office.Result;
import id.jagasitus.office.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Drills over a real journal and real cases, with a clock that goes on when it is told to. */
final class DrillOffice implements AutoCloseable {

  /** A Monday, nine in the morning in Jakarta. */
  static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  /** Holds every role. */
  static final Actor BUDI =
      new Actor("budi", "", Set.of(Post.ADMIN, Post.KASUBBAG, Post.SEKRETARIS), Map.of());

  final Journal journal;
  final Cases cases;
  final Exercises exercises;
  final FakeGround ground = new FakeGround(this::now);
  Instant now = MONDAY;
  Proof proof = Proof.NONE;

  DrillOffice(Path folder) throws IOException {
    journal = Journal.open(folder, () -> now);
    cases = new Cases(journal, () -> now, () -> Procedure.INITIAL, solved -> proof);
    exercises = new Exercises(journal, () -> now, cases);
    journal.follow(cases::fold);
    journal.follow(exercises::fold);
  }

  private Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /** The drill that goes on. */
  Exercise current() {
    return exercises.current().orElseThrow();
  }

  /** A drill of which the machine has done its part. */
  void played() throws IOException {
    exercises.begin("budi", "", true);
    for (int i = 0; i < 4; i++) {
      pass(Duration.ofSeconds(2));
      exercises.tick(ground);
    }
  }

  /** What the findings of the drill leave in a case. */
  static List<KeptFinding> found(long drill) {
    Subject.Actor actor = Subject.drillActor(drill);
    return List.of(
        kept(12, "", Subject.drillPlace(drill, "/index.html").place(), "injected-content"),
        kept(11, actor.address(), actor.network(), "injection"));
  }

  static KeptFinding kept(long id, String address, String network, String intent) {
    return new KeptFinding(
        id,
        address,
        network,
        intent,
        Severity.CRITICAL,
        60,
        List.of("clean-scan"),
        0,
        MONDAY,
        MONDAY,
        true,
        List.of());
  }

  static final CaseAct.Describe BRIEF =
      new CaseAct.Describe(
          "Halaman diganti",
          "Umpan",
          "Tidak ada",
          List.of(new Alternative("a", "1", "0", "-"), new Alternative("b", "1", "0", "-")),
          1);

  long open() throws IOException {
    return id(cases.open(BUDI, found(current().id()), BRIEF, false));
  }

  Case only() {
    return cases.list().getFirst();
  }

  void act(CaseAct act) throws IOException {
    id(cases.act(BUDI, only().id(), only().version(), act));
  }

  long submit() throws IOException {
    LocalDate today = LocalDate.of(2026, 11, 23);
    var sheet =
        new Submission.Sheet(
            Submission.Kind.INCIDENT, List.of(only().id()), today, today, "Latihan");
    return id(cases.submit(BUDI, 0, List.of(only().version()), sheet));
  }

  void forward() throws IOException {
    Submission report = cases.reports().getFirst();
    id(cases.forward(BUDI, report.id(), report.version(), ""));
  }

  /** Takes the case from its draft to where its backup is missing; each step takes a minute. */
  void solved() throws IOException {
    pass(Duration.ofMinutes(1));
    submit();
    pass(Duration.ofMinutes(1));
    forward();
    pass(Duration.ofMinutes(1));
    act(new CaseAct.Decide(true, 1, "Laksanakan", "budi", ""));
    pass(Duration.ofMinutes(1));
    act(new CaseAct.Begin());
    exercises.restore("budi", "", ground);
    pass(Duration.ofMinutes(1));
    act(new CaseAct.Solve("umpan", "dipulihkan", ""));
  }

  /** Proves a backup and closes. */
  void closed() throws IOException {
    pass(Duration.ofMinutes(1));
    proof = new Proof("c0ffee", now, now.plusSeconds(5), now, 0);
    pass(Duration.ofMinutes(1));
    act(new CaseAct.BackUp(Proof.NONE));
    act(new CaseAct.Close(""));
  }

  Scorecard.Measure measure() {
    return new Scorecard.Measure(
        Procedure.INITIAL, Periods.INITIAL, CourtHours.INITIAL.calendar(WIB), now);
  }

  Scorecard card(Exercise exercise) {
    return Scorecard.of(exercise, exercise.of(cases.list()), measure());
  }

  static long id(Result result) {
    return assertInstanceOf(Result.Done.class, result, result::toString).id();
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
