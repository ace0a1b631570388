package id.jagasitus.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import id.jagasitus.journal.Data;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.Journal;
import id.jagasitus.journal.JournalException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FindingsTest {

  private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

  private final List<String> kinds = new ArrayList<>();
  private final Findings findings = new Findings(FindingConfig.DEFAULT, this::append);

  private Entry append(String author, String address, String kind, Object data) {
    kinds.add(kind);
    return new Entry(kinds.size(), START, author, address, kind, Data.EMPTY, "");
  }

  private static Signal signal(String address, String rule, int score, boolean succeeded) {
    return signal(address, rule, score, succeeded, START);
  }

  private static Signal signal(
      String address, String rule, int score, boolean succeeded, Instant time) {
    return new Signal(
        rule,
        "probing",
        Severity.REVIEW,
        score,
        time,
        new Subject.Actor(address, "192.0.2.0/24"),
        succeeded,
        Map.of(),
        null);
  }

  @Test
  void accept_belowThreshold_opensNothing() throws JournalException {
    findings.accept(List.of(signal("192.0.2.1", "a", 30, false)));

    assertEquals(List.of(), findings.list());
    assertEquals(List.of(), kinds);
  }

  @Test
  void accept_sumPassesThreshold_opensOneFinding_withItsReasons() throws JournalException {
    findings.accept(
        List.of(signal("192.0.2.1", "a", 30, false), signal("192.0.2.1", "b", 20, false)));

    Finding finding = findings.list().get(0);
    assertEquals(50, finding.score());
    assertEquals(List.of("a", "b"), finding.rules());
    assertEquals(
        finding.score(), finding.reasons().stream().mapToInt(Finding.Reason::points).sum());
    assertEquals(Severity.REVIEW, finding.severity());
  }

  @Test
  void accept_manyRequests_writeTheJournalOnce() throws JournalException {
    for (int i = 0; i < 10_000; i++) {
      findings.accept(List.of(signal("192.0.2.1", "a", 50, false)));
    }

    assertEquals(List.of("finding.opened"), kinds);
    assertEquals(1, findings.list().size());
  }

  @Test
  void accept_success_escalatesToCritical() throws JournalException {
    findings.accept(List.of(signal("192.0.2.1", "a", 50, false)));
    findings.accept(List.of(signal("192.0.2.1", "b", 10, true)));

    assertEquals(List.of("finding.opened", "finding.escalated"), kinds);
    assertEquals(Severity.CRITICAL, findings.list().get(0).severity());
  }

  @Test
  void closeQuiet_harmlessAfterADay_closes_butNeverASuccess() throws IOException {
    findings.accept(List.of(signal("192.0.2.1", "a", 50, false)));
    findings.accept(List.of(signal("192.0.2.2", "a", 50, true)));

    List<Finding> closed = findings.closeQuiet(START.plus(Duration.ofDays(2)));

    assertEquals(1, closed.size());
    assertTrue(findings.list().get(0).succeeded());
  }

  @Test
  void accept_exceptedRule_isHiddenAndCounted_untilItEnds() throws JournalException {
    Instant end = START.plus(Duration.ofDays(1));
    ExceptionRule made =
        findings.except(new ExceptionRule(0, "a", "", "", "pemindai kantor", "ani", end), "");

    findings.accept(List.of(signal("192.0.2.1", "a", 60, false)));
    assertEquals(1, findings.hiddenBy(made.id()));
    assertEquals(List.of(), findings.list());

    findings.accept(List.of(signal("192.0.2.1", "a", 60, false, end)));
    assertEquals(1, findings.list().size());
  }

  @Test
  void judge_withoutReason_isRefused() throws JournalException {
    findings.accept(List.of(signal("192.0.2.1", "a", 60, false)));

    assertThrows(
        IllegalArgumentException.class,
        () -> findings.judge(1, Finding.Judgement.LEGITIMATE, " ", null, "ani", ""));
  }

  @Test
  void accept_manyActors_staysBounded() throws JournalException {
    var small = new Findings(new FindingConfig(45, Duration.ofHours(1), 1_000, 100), this::append);
    for (int i = 0; i < 5_000; i++) {
      small.accept(List.of(signal("actor-" + i, "a", 10, false)));
    }

    assertEquals(4_000, small.bound().actors());
  }

  @Test
  void restore_afterRestart_keepsWhatIsOpen(@TempDir Path folder)
      throws IOException, JournalException {
    try (Journal journal = Journal.open(folder, () -> START)) {
      var before = new Findings(FindingConfig.DEFAULT, journal);
      before.accept(List.of(signal("192.0.2.1", "a", 60, true)));
      before.accept(List.of(signal("192.0.2.2", "a", 60, false)));
      before.closeQuiet(START.plus(Duration.ofDays(2)));
    }
    try (Journal journal = Journal.open(folder, () -> START)) {
      var after = new Findings(FindingConfig.DEFAULT, journal);
      after.restore(journal);

      assertEquals(1, after.list().size());
      assertEquals(Severity.CRITICAL, after.list().get(0).severity());
      after.accept(List.of(signal("192.0.2.3", "a", 60, false)));
      assertEquals(List.of(1L, 3L), after.list().stream().map(Finding::id).sorted().toList());
    }
  }

  @Test
  void accept_judgedLegitimate_staysQuietUntilTheContentChanges(@TempDir Path folder)
      throws IOException, JournalException {
    try (Journal journal = Journal.open(folder, () -> START)) {
      var before = new Findings(FindingConfig.DEFAULT, journal);
      before.accept(List.of(planted("aa")));
      before.judge(1, Finding.Judgement.LEGITIMATE, "berita perkara", null, "ani", "");
      assertEquals(List.of(), before.accept(List.of(planted("aa"))));
      before.closeQuiet(START.plus(Duration.ofDays(2)));
      assertEquals(List.of(), before.accept(List.of(planted("aa"))));
    }
    try (Journal journal = Journal.open(folder, () -> START)) {
      var after = new Findings(FindingConfig.DEFAULT, journal);
      after.restore(journal);
      assertEquals(List.of(), after.accept(List.of(planted("aa"))));
      List<Finding> back = after.accept(List.of(planted("bb")));
      assertEquals(1, back.size());
      assertEquals(Finding.Judgement.NONE, back.getFirst().verdict());
    }
  }

  @Test
  void accept_otherContentWhileOpen_takesTheVerdictBack() throws JournalException {
    findings.accept(List.of(planted("aa")));
    findings.judge(1, Finding.Judgement.LEGITIMATE, "berita perkara", null, "ani", "");
    List<Finding> back = findings.accept(List.of(planted("bb")));
    assertEquals(List.of(1L), back.stream().map(Finding::id).toList());
    assertEquals(Finding.Judgement.NONE, back.getFirst().verdict());
  }

  private static Signal planted(String content) {
    return new Signal(
        "clean-scan",
        "injected-content",
        Severity.CRITICAL,
        90,
        START,
        new Subject.Place("/berita/a.html"),
        true,
        Map.of("content", content),
        null);
  }
}
