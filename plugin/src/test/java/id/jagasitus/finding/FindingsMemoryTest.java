package id.jagasitus.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import id.jagasitus.event.TestEvents;
import id.jagasitus.journal.Data;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.JournalException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a flood can make the findings hold. */
final class FindingsMemoryTest {

  private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
  private static final String LONG = "/" + "a".repeat(8_000);

  private final Findings findings = new Findings(FindingConfig.DEFAULT, this::append);
  private long requests;

  private Entry append(String author, String address, String kind, Object data) {
    return new Entry(1, START, author, address, kind, Data.EMPTY, "");
  }

  private Signal signal(String address, int score, boolean succeeded) {
    RequestEvent request =
        TestEvents.page().time(START.toEpochMilli() + requests++).path(LONG).build();
    return new Signal(
        "a",
        "probing",
        Severity.REVIEW,
        score,
        START,
        new Subject.Actor(address, "192.0.2.0/24"),
        succeeded,
        Map.of(),
        request);
  }

  @Test
  void accept_weakSignsOfManyActors_giveUpTheEldest_andSaySo() throws JournalException {
    for (int i = 0; i < 10_000; i++) {
      findings.accept(List.of(signal("actor-" + i, 10, false)));
    }

    assertTrue(findings.bytes() <= Watched.MOST_BYTES, () -> findings.bytes() + " bytes");
    assertTrue(findings.bound().actors() > 5_000, () -> findings.bound().toString());
  }

  @Test
  void mostEvidence_isATwentiethOfASmallHeap() {
    assertEquals((192L << 20) / 20, Register.mostEvidence(192L << 20));
    assertEquals(48L << 20, Register.mostEvidence(4L << 30));
  }

  @Test
  void accept_longSeriesOfManyActors_keepTheFirstRequestOfEach_andSaySo() throws JournalException {
    for (int i = 0; i < 40; i++) {
      for (int n = 0; n < 300; n++) {
        findings.accept(List.of(signal("actor-" + i, 60, false)));
      }
    }

    assertTrue(findings.bytes() <= Register.MOST_EVIDENCE, () -> findings.bytes() + " bytes");
    assertTrue(findings.bound().requests() > 0);
    for (Finding finding : findings.list()) {
      assertEquals(300, finding.requests());
      assertFalse(findings.evidence(finding.id()).orElseThrow().first().isEmpty());
    }
  }

  @Test
  void accept_fullOfAttempts_stillOpensWhatSucceeded() throws JournalException {
    var small = new Findings(new FindingConfig(45, Duration.ofHours(1), 1_000, 100), this::append);
    for (int i = 0; i < 200; i++) {
      small.accept(List.of(signal("actor-" + i, 60, false)));
    }
    small.accept(List.of(signal("burglar", 10, true)));

    assertEquals(101, small.list().size());
    assertTrue(small.list().getFirst().succeeded());
    assertEquals(100, small.bound().findings());
  }

  @Test
  void bound_ofAnOrdinaryDay_didNotAct() throws JournalException {
    findings.accept(List.of(signal("192.0.2.1", 60, false)));

    assertFalse(findings.bound().acted());
  }
}
