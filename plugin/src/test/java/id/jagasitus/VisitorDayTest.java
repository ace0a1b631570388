package id.jagasitus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.Severity;
import id.jagasitus.event.Subject;
import id.jagasitus.finding.Finding;
import id.jagasitus.finding.Finding.Judgement;
import id.jagasitus.office.Inspection;
import id.jagasitus.office.Step;
import id.jagasitus.store.MemoryEventStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VisitorDayTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  /** Ten in the morning in Jakarta. */
  private static final Instant MORNING = Instant.parse("2026-11-23T03:00:00Z");

  private static final Subject VISITOR = new Subject.Actor("203.0.113.9", "203.0.113.0/24");

  private final List<Finding> findings = new ArrayList<>();
  private final VisitorDay day =
      new VisitorDay(
          new MemoryEventStore(() -> MORNING), () -> findings, () -> ZoneId.of("Asia/Jakarta"));

  private void found(Subject subject, Severity severity, Instant when, Judgement verdict) {
    findings.add(
        new Finding(
            1, subject, "probing", severity, 50, List.of(), 1, 1, when, when, false, verdict));
  }

  private static String fact(Inspection inspection, String key) {
    return inspection.facts().stream()
        .filter(each -> each.key().equals(key))
        .map(Inspection.Fact::value)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void of_aQuietDay_isGood() {
    assertTrue(day.of(Step.VISITORS, DAY).good());
    assertEquals("0", fact(day.of(Step.VISITORS, DAY), "findings"));
  }

  @Test
  void of_aDayWithAFindingNobodyJudged_isNotGood() {
    found(VISITOR, Severity.REVIEW, MORNING, Judgement.NONE);
    found(VISITOR, Severity.CRITICAL, MORNING, Judgement.CASE);
    Inspection seen = day.of(Step.VISITORS, DAY);
    assertFalse(seen.good());
    assertEquals("2", fact(seen, "findings"));
    assertEquals("1", fact(seen, "unjudged"));
  }

  @Test
  void of_otherDaysPlacesDrillsAndRoutine_saysNothing() {
    found(VISITOR, Severity.CRITICAL, MORNING.minusSeconds(86_400), Judgement.NONE);
    found(VISITOR, Severity.CRITICAL, MORNING.plusSeconds(86_400), Judgement.NONE);
    found(VISITOR, Severity.INFO, MORNING, Judgement.NONE);
    found(Subject.drillActor(1), Severity.CRITICAL, MORNING, Judgement.NONE);
    found(new Subject.Place("/berita/"), Severity.CRITICAL, MORNING, Judgement.NONE);
    assertTrue(day.of(Step.VISITORS, DAY).good());
  }
}
