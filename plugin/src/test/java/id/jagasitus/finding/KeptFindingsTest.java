package id.jagasitus.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Source;
import id.jagasitus.event.Subject;
import id.jagasitus.journal.Journal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a restart keeps, and what a person's word does. */
final class KeptFindingsTest {

  private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
  private static final Instant LATER = START.plus(Duration.ofDays(2));

  @TempDir Path home;

  /** Turns an address into something that does not look like one, and back. */
  private static final Veil VEIL =
      new Veil() {
        @Override
        public String seal(String address) {
          return Base64.getEncoder().encodeToString(address.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Optional<String> open(String sealed) {
          return Optional.of(
              new String(Base64.getDecoder().decode(sealed), StandardCharsets.UTF_8));
        }
      };

  private static RequestEvent request(int number) {
    return new RequestEvent(
        START.toEpochMilli() + number,
        "GET",
        "https",
        "pn-contoh.go.id",
        "/.env." + number,
        null,
        "HTTP/1.1",
        404,
        10,
        5,
        "192.0.2.1",
        "192.0.2.1",
        "",
        "",
        "curl",
        "",
        "",
        -1,
        List.of(),
        Map.of(),
        Source.FILTER,
        false,
        false,
        10);
  }

  private static Signal signal(int number, boolean succeeded) {
    return new Signal(
        "sensitive-env",
        "probing",
        Severity.REVIEW,
        60,
        START.plusMillis(number),
        new Subject.Actor("192.0.2.1", "192.0.2.0/24"),
        succeeded,
        Map.of("matched", ".env"),
        request(number));
  }

  /** What a session of the server does with its findings. */
  private interface Work {
    void with(Findings findings) throws IOException;
  }

  private void session(Work work) throws IOException {
    try (Journal journal = Journal.open(home.resolve("journal"), () -> START)) {
      var folder = new EvidenceFolder(home.resolve("evidence"));
      var findings = new Findings(FindingConfig.DEFAULT, journal, VEIL, Optional.of(folder));
      findings.restore(journal);
      findings.recover();
      work.with(findings);
      findings.save();
    }
  }

  @Test
  void restart_openFinding_isWholeAgain() throws IOException {
    session(
        findings -> {
          for (int i = 0; i < 500; i++) {
            findings.accept(List.of(signal(i, false)));
          }
        });
    session(
        findings -> {
          Dossier dossier = findings.dossier(1).orElseThrow();
          assertEquals(500, dossier.finding().requests());
          assertEquals(200, dossier.evidence().first().size());
          assertEquals("/.env.499", dossier.evidence().latest().getLast().path());
          assertEquals(".env", dossier.evidence().examples().getFirst().facts().get("matched"));
          assertEquals(List.of(500L), dossier.activity().counts());
          assertEquals("192.0.2.1", ((Subject.Actor) dossier.finding().subject()).address());
          findings.accept(List.of(signal(500, false)));
          assertEquals(1, findings.list().size());
        });
  }

  @Test
  void restart_findingOfAnOldLog_staysOpenAsLongAsBefore() throws IOException {
    Instant imported = START.plus(Duration.ofDays(400));
    session(findings -> findings.accept(List.of(signal(1, false)), imported));
    session(
        findings -> {
          assertEquals(List.of(), findings.closeQuiet(imported.plus(Duration.ofHours(23))));
          assertEquals(1, findings.closeQuiet(imported.plus(Duration.ofHours(25))).size());
        });
  }

  @Test
  void restart_evidenceLost_findingIsStillThere() throws IOException {
    session(findings -> findings.accept(List.of(signal(1, true))));
    Files.writeString(home.resolve("evidence/1.json"), "{ torn");
    session(
        findings -> {
          assertEquals(Severity.CRITICAL, findings.list().getFirst().severity());
          assertEquals(60, findings.list().getFirst().score());
        });
  }

  @Test
  void journal_holdsNoWholeAddress() throws IOException {
    session(findings -> findings.accept(List.of(signal(1, true))));
    try (Stream<Path> files = Files.walk(home.resolve("journal"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).toList()) {
        assertFalse(Files.readString(file).contains("192.0.2.1"));
      }
    }
  }

  @Test
  void judge_isKeptWithItsAuthor_andSoIsTheEnd() throws IOException {
    session(
        findings -> {
          findings.accept(List.of(signal(1, true)));
          findings.judge(1, Finding.Judgement.LEGITIMATE, "uji sendiri", null, "ani", "");
          findings.closeQuiet(LATER);
        });
    session(
        findings -> {
          assertEquals(List.of(), findings.list());
          Dossier dossier = findings.dossier(1).orElseThrow();
          assertEquals("ani", dossier.ruling().orElseThrow().author());
          assertEquals(1, dossier.evidence().first().size());
          assertTrue(findings.closedDossiers().getFirst().closed().isPresent());
        });
  }

  @Test
  void judge_endedFinding_canBecomeACase_andKeepsItsEvidence() throws IOException {
    session(
        findings -> {
          findings.accept(List.of(signal(1, false)));
          findings.closeQuiet(LATER);
          findings.judge(1, Finding.Judgement.CASE, "", null, "ani", "");
          assertEquals(0, findings.expire(Instant.MAX));
        });
    session(findings -> assertEquals(1, findings.evidence(1).orElseThrow().first().size()));
  }

  @Test
  void expire_endedFinding_losesItsEvidence() throws IOException {
    session(
        findings -> {
          findings.accept(List.of(signal(1, false)));
          findings.closeQuiet(LATER);
          assertEquals(1, findings.expire(Instant.MAX));
          assertEquals(List.of(), findings.dossier(1).orElseThrow().evidence().first());
        });
  }

  @Test
  void ignored_comesBackByItself() throws IOException {
    session(
        findings -> {
          findings.accept(List.of(signal(1, false)));
          findings.judge(1, Finding.Judgement.IGNORED, "uji", LATER, "ani", "");
          Dossier dossier = findings.dossier(1).orElseThrow();
          assertFalse(dossier.waits(START));
          assertTrue(dossier.waits(LATER));
        });
  }

  @Test
  void escalation_undoesAHarmlessVerdict() throws IOException {
    session(
        findings -> {
          findings.accept(List.of(signal(1, false)));
          findings.judge(1, Finding.Judgement.LEGITIMATE, "uji", null, "ani", "");
          findings.accept(List.of(signal(2, true)));
          assertTrue(findings.dossier(1).orElseThrow().waits(START));
        });
    session(findings -> assertTrue(findings.dossier(1).orElseThrow().waits(START)));
  }

  @Test
  void lift_takesTheExceptionBack_andCountsSurviveARestart() throws IOException {
    session(
        findings -> {
          var wanted = new ExceptionRule(0, "sensitive-env", "", "", "uji", "ani", LATER);
          findings.except(wanted, "");
          findings.accept(List.of(signal(1, false), signal(2, false)));
        });
    session(
        findings -> {
          assertEquals(2, findings.hiddenBy(1));
          assertTrue(findings.lift(1, "ani", ""));
          assertFalse(findings.lift(1, "ani", ""));
          findings.accept(List.of(signal(3, false)));
          assertEquals(1, findings.list().size());
        });
    session(findings -> assertEquals(List.of(), findings.exceptions()));
  }
}
