package id.jagasitus.office;

import static id.jagasitus.office.TestOffice.BRIEF;
import static id.jagasitus.office.TestOffice.BUDI;
import static id.jagasitus.office.TestOffice.DECISION;
import static id.jagasitus.office.TestOffice.KETUA;
import static id.jagasitus.office.TestOffice.RINA;
import static id.jagasitus.office.TestOffice.SITI;
import static id.jagasitus.office.TestOffice.SOLUTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CasesTest {

  @TempDir Path folder;
  private TestOffice office;

  @BeforeEach
  void open() throws IOException {
    office = TestOffice.in(folder);
  }

  @AfterEach
  void close() throws IOException {
    office.close();
  }

  private void refused(Result.Why why, Result result) {
    assertEquals(why, TestOffice.why(result), result::toString);
  }

  @Test
  void act_throughAllNineSteps_closesTheCase() throws IOException {
    long id = office.solved();
    office.proof = office.good();
    office.done(BUDI, id, new CaseAct.BackUp(Proof.NONE));
    office.done(BUDI, id, new CaseAct.Close(""));
    Case closed = office.at(id);
    assertEquals(State.CLOSED, closed.state());
    assertEquals(Optional.of("c0ffee"), closed.repair().proof().map(Proof::snapshot));
    assertEquals(
        List.of(
            ActKind.OPENED,
            ActKind.SUBMITTED,
            ActKind.FORWARDED,
            ActKind.DECIDED,
            ActKind.BEGUN,
            ActKind.SOLVED,
            ActKind.BACKED_UP,
            ActKind.CLOSED),
        closed.acts().stream().map(Case.Done::kind).toList());
    assertTrue(closed.clocks().values().stream().noneMatch(Stopwatch::running));
  }

  @Test
  void close_withoutProof_isRefusedAndNamesWhatIsMissing() throws IOException {
    long id = office.solved();
    var refused =
        assertInstanceOf(
            Result.Refused.class, office.act(BUDI, id, new CaseAct.BackUp(office.good())));
    assertEquals(Result.Why.NO_PROOF, refused.why());
    assertEquals(List.of("SNAPSHOT", "VERIFICATION", "SCAN"), refused.facts());
    refused(Result.Why.NO_PROOF, office.act(BUDI, id, new CaseAct.Close("saya yakin")));
    assertEquals(State.SOLVED, office.at(id).state());
  }

  @Test
  void backUp_ofASnapshotThatShowsSigns_isRefused() throws IOException {
    long id = office.solved();
    Proof good = office.good();
    office.proof = new Proof(good.snapshot(), good.taken(), good.verified(), good.scanned(), 3);
    refused(Result.Why.NO_PROOF, office.act(BUDI, id, new CaseAct.BackUp(Proof.NONE)));
  }

  @Test
  void backUp_ofASnapshotBeforeTheSolution_isRefused() throws IOException {
    office.proof = office.good();
    office.pass(Duration.ofHours(1));
    long id = office.solved();
    refused(Result.Why.NO_PROOF, office.act(BUDI, id, new CaseAct.BackUp(Proof.NONE)));
  }

  @Test
  void close_overriddenBySekretaris_needsAReason() throws IOException {
    long id = office.solved();
    refused(Result.Why.EMPTY, office.act(RINA, id, new CaseAct.Close(" ")));
    office.done(RINA, id, new CaseAct.Close("Media cadangan rusak, pengganti dipesan"));
    Case closed = office.at(id);
    assertEquals(State.CLOSED, closed.state());
    assertEquals(
        "Media cadangan rusak, pengganti dipesan", closed.closing().orElseThrow().override());
  }

  @Test
  void act_byTheWrongPost_isRefused() throws IOException {
    long id = office.forwarded();
    refused(Result.Why.NOT_ALLOWED, office.act(BUDI, id, DECISION));
    refused(Result.Why.NOT_ALLOWED, office.act(KETUA, id, DECISION));
    refused(Result.Why.NOT_ALLOWED, office.cases.open(KETUA, List.of(), BRIEF, false));
    refused(Result.Why.NOT_ALLOWED, office.act(SITI, id, new CaseAct.Note("halo")));
  }

  @Test
  void act_bySecondActorOnAnOldPage_isToldWhoWasQuicker() throws IOException {
    long id = office.forwarded();
    long seen = office.at(id).version();
    office.done(RINA, id, DECISION);
    var refused =
        assertInstanceOf(Result.Refused.class, office.cases.act(RINA, id, seen, DECISION));
    assertEquals(Result.Why.STALE, refused.why());
    assertEquals(List.of("rina", "DECIDED"), refused.facts());
  }

  @Test
  void act_byManyAtOnce_isDoneOnce() throws Exception {
    long id = office.forwarded();
    long seen = office.at(id).version();
    var start = new CountDownLatch(1);
    var results = new java.util.concurrent.ConcurrentLinkedQueue<Result>();
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(i -> Thread.ofPlatform().unstarted(() -> decide(start, id, seen, results)))
            .toList();
    threads.forEach(Thread::start);
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(1, results.stream().filter(Result.Done.class::isInstance).count());
    assertEquals(8, results.size());
  }

  private void decide(CountDownLatch start, long id, long seen, java.util.Queue<Result> results) {
    try {
      start.await();
      results.add(office.cases.act(RINA, id, seen, DECISION));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void submit_withOneAlternative_isRefused() throws IOException {
    var poor =
        new CaseAct.Describe(
            BRIEF.title(), BRIEF.problem(), "", BRIEF.alternatives().subList(0, 1), 0);
    long id = TestOffice.id(office.cases.open(BUDI, List.of(), poor, false));
    List<Long> versions = List.of(office.at(id).version());
    refused(
        Result.Why.TOO_FEW_ALTERNATIVES,
        office.cases.submit(BUDI, 0, versions, TestOffice.sheet(id)));
  }

  @Test
  void submit_twoCasesInOneReport_movesBoth() throws IOException {
    long first = office.open();
    long second = office.open();
    long report = office.submit(first, second);
    office.forward(report);
    assertEquals(State.FORWARDED, office.at(first).state());
    assertEquals(State.FORWARDED, office.at(second).state());
    assertEquals(Optional.of(report), office.at(second).report());
  }

  @Test
  void submit_monthWithoutProblem_passesFiveAndSixOnly() throws IOException {
    var sheet =
        new Submission.Sheet(
            Submission.Kind.MONTHLY,
            List.of(),
            LocalDate.of(2026, 10, 1),
            LocalDate.of(2026, 10, 31),
            "Tidak ada masalah");
    long report = TestOffice.id(office.cases.submit(BUDI, 0, List.of(), sheet));
    office.forward(report);
    assertEquals(State.FORWARDED, office.cases.report(report).orElseThrow().state());
    assertTrue(office.cases.list().isEmpty());
  }

  @Test
  void giveBack_byKasubbag_lettersTheAdminCorrectAndSubmitAgain() throws IOException {
    long id = office.open();
    long report = office.submit(id);
    office.pass(Duration.ofMinutes(3));
    long version = office.cases.report(report).orElseThrow().version();
    refused(Result.Why.EMPTY, office.cases.giveBack(SITI, report, version, Post.ADMIN, ""));
    TestOffice.id(office.cases.giveBack(SITI, report, version, Post.ADMIN, "Tambahkan biaya"));
    assertEquals(State.DRAFT, office.at(id).state());
    office.pass(Duration.ofHours(1));
    office.done(BUDI, id, BRIEF);
    List<Long> versions = List.of(office.at(id).version());
    TestOffice.id(office.cases.submit(BUDI, report, versions, TestOffice.sheet(id)));
    office.pass(Duration.ofMinutes(1));
    Stopwatch forward = office.at(id).clocks().get(Step.FORWARD);
    assertEquals(
        Duration.ofMinutes(4),
        java.util.Objects.requireNonNull(forward)
            .elapsed(office.now, CourtHours.INITIAL.calendar(TestOffice.WIB)));
  }

  @Test
  void giveBack_bySekretaris_mayGoToTheKasubbagOnly() throws IOException {
    long id = office.forwarded();
    long report = office.at(id).report().orElseThrow();
    long version = office.cases.report(report).orElseThrow().version();
    refused(Result.Why.NOT_ALLOWED, office.cases.giveBack(SITI, report, version, Post.ADMIN, "x"));
    TestOffice.id(office.cases.giveBack(RINA, report, version, Post.KASUBBAG, "Lengkapi"));
    assertEquals(State.SUBMITTED, office.at(id).state());
    assertEquals(State.SUBMITTED, office.cases.report(report).orElseThrow().state());
  }

  @Test
  void decide_noActionNeeded_closesTheCase() throws IOException {
    long id = office.forwarded();
    office.done(RINA, id, new CaseAct.Decide(false, 0, "Percobaan gagal, cukup dipantau", "", ""));
    assertEquals(State.CLOSED, office.at(id).state());
    assertFalse(office.at(id).closing().orElseThrow().action());
  }

  @Test
  void handOver_toAThirdParty_runsItsOwnClock() throws IOException {
    long id = office.forwarded();
    office.done(RINA, id, DECISION);
    office.done(BUDI, id, new CaseAct.HandOver("Hosting A", "T-77", "periksa server"));
    office.done(BUDI, id, new CaseAct.HandOver("MA-CSIRT", "", "analisis"));
    office.pass(Duration.ofHours(5));
    office.done(BUDI, id, new CaseAct.TakeBack(1, "server bersih", "Rp0"));
    office.pass(Duration.ofHours(1));
    List<Case.Handover> parties = office.at(id).repair().handovers();
    var calendar = CourtHours.INITIAL.calendar(TestOffice.WIB);
    assertEquals(Duration.ofHours(5), parties.get(0).clock().elapsed(office.now, calendar));
    assertEquals(Duration.ofHours(6), parties.get(1).clock().elapsed(office.now, calendar));
    refused(Result.Why.BAD, office.act(BUDI, id, new CaseAct.TakeBack(1, "lagi", "")));
  }

  @Test
  void personalData_suspectedThenConfirmed_startsTheSeventyTwoHours() throws IOException {
    long id = office.open();
    var notice = new CaseAct.Notify("subjek data", "email", "kemarin", "kata sandi diganti");
    office.done(BUDI, id, new CaseAct.Suspect("email pemohon", "halaman terbuka"));
    refused(Result.Why.NOT_ALLOWED, office.act(BUDI, id, new CaseAct.Judge(true, "ya")));
    refused(Result.Why.BAD, office.act(BUDI, id, notice));
    office.pass(Duration.ofHours(4));
    office.done(RINA, id, new CaseAct.Judge(true, "terlihat dalam log"));
    var deadlines = Deadline.of(office.at(id), CourtHours.INITIAL.calendar(TestOffice.WIB));
    assertEquals(Optional.of(office.now.plus(Duration.ofDays(3))), deadlines.getLast().due());
    assertEquals("UU 27/2022 Pasal 46 ayat (1)", deadlines.getLast().source());
    office.done(BUDI, id, notice);
    assertEquals(
        Optional.of(office.now),
        Deadline.of(office.at(id), CourtHours.INITIAL.calendar(TestOffice.WIB)).getLast().met());
  }

  @Test
  void deputy_actsForTheSekretaris_andIsWrittenDownAsSuch() throws IOException {
    long id = office.forwarded();
    var plh = new Actor("siti", "", Set.of(Post.KASUBBAG), Map.of(Post.SEKRETARIS, "PLH"));
    office.done(plh, id, DECISION);
    Case.Done last = office.at(id).acts().getLast();
    assertEquals("SEKRETARIS", last.post());
    assertEquals("PLH", last.deputy());
    assertTrue(office.at(id).sameHands());
  }

  @Test
  void procedure_changed_letsAnotherPostForward() throws IOException {
    long report = office.submit(office.open());
    long version = office.cases.report(report).orElseThrow().version();
    refused(Result.Why.NOT_ALLOWED, office.cases.forward(BUDI, report, version, ""));
    var rule = new Rule(Set.of(Post.KASUBBAG, Post.ADMIN), Duration.ofMinutes(10), true);
    office.rulebook.set(BUDI, new Procedure(Map.of(Step.FORWARD, rule)));
    TestOffice.id(office.cases.forward(BUDI, report, version, ""));
  }

  @Test
  void fold_ofTheWholeJournal_givesTheSameCases() throws IOException {
    office.solved();
    office.act(BUDI, 1, new CaseAct.Downtime(office.now, office.now.plusSeconds(600), true));
    office.act(BUDI, 1, new CaseAct.Publish("Situs akan dipelihara"));
    office.act(BUDI, 1, new CaseAct.Attach("ab".repeat(32), "surat.pdf", "pindaian"));
    office.rulebook.set(BUDI, CourtHours.INITIAL);
    List<Case> before = office.cases.list();
    List<Submission> reports = office.cases.reports();
    office.close();
    office = TestOffice.in(folder);
    assertEquals(before, office.cases.list());
    assertEquals(reports, office.cases.reports());
    assertEquals(CourtHours.INITIAL, office.rulebook.get(CourtHours.class));
  }

  @Test
  void act_withHostileText_keepsItWordForWord() throws IOException {
    String hostile = "<script>alert('1')</script>\"& \u202eكتب ꦗꦮ 🙂\n" + "x".repeat(10_000);
    long id = office.forwarded();
    office.done(RINA, id, new CaseAct.Decide(true, 0, hostile, "budi", hostile));
    office.close();
    office = TestOffice.in(folder);
    assertEquals(hostile, office.at(id).decision().orElseThrow().text());
    assertEquals(hostile, office.at(id).decision().orElseThrow().thirdParty());
  }

  @Test
  void act_withTooLongText_isRefused() throws IOException {
    long id = office.forwarded();
    var huge = new CaseAct.Decide(true, 0, "x".repeat(20_001), "budi", "");
    refused(Result.Why.TOO_LONG, office.act(RINA, id, huge));
  }

  @Test
  void reopen_afterASolutionThatDidNotHold_needsANewProof() throws IOException {
    long id = office.solved();
    office.proof = office.good();
    office.done(BUDI, id, new CaseAct.BackUp(Proof.NONE));
    office.pass(Duration.ofHours(2));
    office.done(BUDI, id, new CaseAct.Reopen("Sisipan muncul lagi"));
    office.done(BUDI, id, SOLUTION);
    refused(Result.Why.NO_PROOF, office.act(BUDI, id, new CaseAct.BackUp(Proof.NONE)));
  }
}
