package id.jagasitus.office;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.jagasitus.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An office over a real journal, with a clock that goes on when it is told to. */
final class TestOffice implements AutoCloseable {
  static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  /** A Monday, nine in the morning. */
  static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

  static final Actor BUDI = actor("budi", Post.ADMIN);
  static final Actor SITI = actor("siti", Post.KASUBBAG);
  static final Actor RINA = actor("rina", Post.SEKRETARIS);
  static final Actor KETUA = actor("ketua");

  static final CaseAct.Describe BRIEF =
      new CaseAct.Describe(
          "Tautan judi di kaki halaman",
          "Sisipan tautan tersembunyi ditemukan pada footer.php",
          "Nama pengadilan muncul pada hasil pencarian judi",
          List.of(
              new Alternative("Pulihkan cadangan", "3 jam", "tanpa biaya", "unggah ulang"),
              new Alternative("Minta bantuan hosting", "2 hari", "sesuai kontrak", "menunggu")),
          1);

  static final CaseAct.Decide DECISION =
      new CaseAct.Decide(true, 1, "Laksanakan alternatif 1", "budi", "");

  static final CaseAct.Solve SOLUTION =
      new CaseAct.Solve("Plugin lama", "Cadangan dipulihkan, plugin diperbarui", "");

  final Journal journal;
  final Rulebook rulebook;
  final Cases cases;
  Instant now = MONDAY;
  Proof proof = Proof.NONE;

  private TestOffice(Path folder) throws IOException {
    journal = Journal.open(folder, () -> now);
    rulebook = new Rulebook(journal);
    journal.follow(rulebook::fold);
    cases = new Cases(journal, () -> now, () -> rulebook.get(Procedure.class), after -> proof);
    journal.follow(cases::fold);
  }

  static TestOffice in(Path folder) throws IOException {
    return new TestOffice(folder);
  }

  static Actor actor(String name, Post... posts) {
    return new Actor(name, "192.0.2.9", Set.of(posts), Map.of());
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  long open() throws IOException {
    return id(cases.open(BUDI, List.of(), BRIEF, false));
  }

  Case at(long id) {
    return cases.find(id).orElseThrow();
  }

  Result act(Actor actor, long id, CaseAct act) throws IOException {
    return cases.act(actor, id, at(id).version(), act);
  }

  void done(Actor actor, long id, CaseAct act) throws IOException {
    assertInstanceOf(Result.Done.class, act(actor, id, act), act::toString);
  }

  static Submission.Sheet sheet(Long... ids) {
    return new Submission.Sheet(
        Submission.Kind.INCIDENT,
        List.of(ids),
        LocalDate.of(2026, 11, 1),
        LocalDate.of(2026, 11, 23),
        "Situs dapat diakses");
  }

  long submit(Long... ids) throws IOException {
    List<Long> versions = List.of(ids).stream().map(id -> at(id).version()).toList();
    return id(cases.submit(BUDI, 0, versions, sheet(ids)));
  }

  void forward(long report) throws IOException {
    long version = cases.report(report).orElseThrow().version();
    id(cases.forward(SITI, report, version, ""));
  }

  /** A case that waits for the Sekretaris. */
  long forwarded() throws IOException {
    long id = open();
    forward(submit(id));
    return id;
  }

  /** A case whose solution waits for its backup. */
  long solved() throws IOException {
    long id = forwarded();
    done(RINA, id, DECISION);
    done(BUDI, id, new CaseAct.Begin());
    done(BUDI, id, SOLUTION);
    return id;
  }

  /** What is known of snapshots once everything was done right, from now on. */
  Proof good() {
    return new Proof("c0ffee", now.plusSeconds(60), now.plusSeconds(120), now.plusSeconds(180), 0);
  }

  static long id(Result result) {
    return assertInstanceOf(Result.Done.class, result, result::toString).id();
  }

  static Result.Why why(Result result) {
    return assertInstanceOf(Result.Refused.class, result, result::toString).why();
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
