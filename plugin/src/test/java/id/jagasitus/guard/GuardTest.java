package id.jagasitus.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.detect.DetectConfig;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.finding.Finding;
import id.jagasitus.finding.FindingConfig;
import id.jagasitus.finding.Findings;
import id.jagasitus.journal.Journal;
import id.jagasitus.site.Inventory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GuardTest {

  private static final String ATTACK = "/?q=1%20union%20select%20a,b";

  @TempDir Path home;
  private Journal journal;
  private RuleBook book;
  private Findings findings;
  private RuleCounts counts;
  private Supplier<Optional<Inventory>> site = Optional::empty;

  @BeforeEach
  void open() throws Exception {
    journal = TestRules.journal(home);
    book = TestRules.book(home, journal);
    counts = new RuleCounts(home.resolve("rules/hits.tsv"));
    findings = new Findings(FindingConfig.DEFAULT, journal);
  }

  @AfterEach
  void close() throws Exception {
    journal.close();
  }

  private Guard guard(Findings into) {
    return new Guard(
        book,
        DetectConfig.DEFAULT,
        () -> site.get(),
        into,
        counts,
        new OwnTraffic("/admin", "/masuk"));
  }

  private static List<RequestEvent> attacks() {
    var events = new ArrayList<RequestEvent>();
    for (int i = 0; i < 300; i++) {
      events.add(TestRules.get(i, "192.0.2." + i % 7, i % 3 == 0 ? ATTACK : "/hilang-" + i, 404));
    }
    return events;
  }

  @Test
  void examine_attack_opensAFinding_andCountsTheRule() {
    Guard guard = guard(findings);
    guard.examine(List.of(TestRules.get(1, "192.0.2.1", ATTACK, 404)));

    assertEquals("injection", findings.list().getFirst().intent());
    assertEquals(1, counts.of("sqli-union-select").count());
    assertEquals(1, guard.stats().examined());
    assertEquals(TestRules.START.plusSeconds(1), guard.stats().until());
  }

  @Test
  void examine_sameRequests_giveTheSameFindings() throws Exception {
    guard(findings).examine(attacks());
    var other = new Findings(FindingConfig.DEFAULT, journal);
    Guard slow = guard(other);
    for (RequestEvent event : attacks()) {
      slow.examine(List.of(event));
    }

    assertTrue(findings.list().size() > 5);
    assertEquals(findings.list(), other.list());
  }

  @Test
  void examine_ruleSwitchedOff_appliesFromTheNextRequest() throws Exception {
    Guard guard = guard(findings);
    book.turn("sqli-union-select", false, "ani", "");
    guard.examine(List.of(TestRules.get(1, "192.0.2.1", ATTACK, 404)));

    assertEquals(0, counts.of("sqli-union-select").count());
  }

  @Test
  void examine_ownPages_areNotJudged_butLogInsAre() {
    Guard guard = guard(findings);
    guard.examine(List.of(TestRules.get(1, "192.0.2.1", "/admin/pengunjung" + ATTACK, 200)));

    assertEquals(List.of(), findings.list());
    assertEquals(0, guard.stats().examined());
    assertTrue(
        new OwnTraffic("/admin", "/masuk").test(TestRules.get(1, "192.0.2.1", "/admin", 303)));
    for (String strange : List.of("/administrator", "/admin/config.php")) {
      assertFalse(
          new OwnTraffic("/admin", "/masuk").test(TestRules.get(1, "192.0.2.1", strange, 404)));
    }
  }

  @Test
  void examine_whatStaffAskFor_isNotJudgedWhateverTheAnswer() {
    Guard guard = guard(findings);
    RequestEvent event = TestRules.get(1, "192.0.2.1", "/admin/pengunjung" + ATTACK, 404);
    guard.examine(List.of(event.asOwn()));
    assertEquals(0, guard.stats().examined());
    guard.examine(List.of(event));
    assertEquals(1, guard.stats().examined());
  }

  @Test
  void examine_failure_isCounted_andTheNextIsLookedAt() {
    Guard guard = guard(findings);
    site =
        () -> {
          throw new IllegalStateException("uji");
        };
    guard.examine(List.of(TestRules.get(1, "192.0.2.1", ATTACK, 404)));
    site = Optional::empty;
    guard.examine(List.of(TestRules.get(2, "192.0.2.1", ATTACK, 404)));

    assertEquals(1, guard.stats().failures());
    assertTrue(guard.stats().lastError().contains("uji"));
    assertEquals(1, findings.list().size());
  }

  @Test
  void warm_fillsTheWindows_withoutFindings() {
    Guard guard = guard(findings);
    var before = new ArrayList<RequestEvent>();
    for (int i = 0; i < 19; i++) {
      before.add(TestRules.get(i, "192.0.2.1", "/hilang-" + i, 404));
    }
    guard.warm(before);
    assertEquals(List.of(), findings.list());
    guard.examine(List.of(TestRules.get(20, "192.0.2.1", "/hilang", 404)));

    assertEquals(1, counts.of("behaviour-missing").count());
  }

  @Test
  void counts_surviveARestart() throws Exception {
    guard(findings).examine(List.of(TestRules.get(1, "192.0.2.1", ATTACK, 404)));
    counts.save();
    var again = new RuleCounts(home.resolve("rules/hits.tsv"));
    again.load();

    assertEquals(counts.of("sqli-union-select"), again.of("sqli-union-select"));
    assertEquals(0, again.of("tidak-ada").count());
  }

  @Test
  void counts_homeRemoved_doNotMakeItAgainAndAreKeptLater() throws Exception {
    guard(findings).examine(List.of(TestRules.get(1, "192.0.2.1", ATTACK, 404)));
    Path away = home.resolveSibling(home.getFileName() + "-away");
    Files.move(home, away);
    assertThrows(NoSuchFileException.class, counts::save);
    assertFalse(Files.exists(home));
    Files.move(away, home);
    counts.save();

    assertTrue(Files.exists(home.resolve("rules/hits.tsv")));
  }

  @Test
  void finding_ofAnotherDay_hasTheTimeOfItsRequests() {
    guard(findings).examine(attacks());
    Finding first = findings.list().getLast();

    assertTrue(first.last().isBefore(TestRules.START.plusSeconds(400)));
  }
}
