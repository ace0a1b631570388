package id.jagasitus.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.rule.Loaded;
import id.jagasitus.rule.RulePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DetectorTest {

  private static final List<Loaded> PACK = RulePack.load();
  private static final long START = 1_780_000_000_000L;

  private static Detector detector() {
    return new Detector(PACK, DetectConfig.DEFAULT, Optional::empty);
  }

  private static List<Signal> run(Detector detector, List<RequestEvent> events) {
    var out = new ArrayList<Signal>();
    events.forEach(event -> out.addAll(detector.examine(event)));
    return out;
  }

  private static List<String> rules(List<Signal> signals) {
    return signals.stream().map(Signal::rule).distinct().toList();
  }

  private static List<RequestEvent> misses(int count, long apart) {
    var out = new ArrayList<RequestEvent>();
    for (int i = 0; i < count; i++) {
      out.add(DetectRequests.get(START + i * apart, "192.0.2.7", "/hilang-" + i, 404));
    }
    return out;
  }

  @Test
  void examine_fewMissingPaths_areNoProbing() {
    assertEquals(List.of(), rules(run(detector(), misses(7, 1_000))));
  }

  @Test
  void examine_severalMissingPathsAndNextToNothingElse_areGuesses() {
    assertEquals(List.of("behaviour-blind"), rules(run(detector(), misses(12, 1_000))));
  }

  @Test
  void examine_severalMissingPathsOfAReader_areNoGuesses() {
    var events = new ArrayList<RequestEvent>();
    for (int i = 0; i < 4; i++) {
      events.add(DetectRequests.get(START, "192.0.2.7", "/ada-" + i, 200));
    }
    events.addAll(misses(19, 1_000));

    assertEquals(List.of(), rules(run(detector(), events)));
  }

  @Test
  void examine_missingPicturesOfAPage_areNoProbing() {
    List<RequestEvent> events =
        misses(40, 1_000).stream()
            .map(event -> DetectRequests.by(event, event.userAgent(), "http://pn.test/berita/"))
            .toList();

    assertEquals(List.of(), rules(run(detector(), events)));
  }

  @Test
  void examine_logInPageThatIsNotThere_countsMoreThanOneThatIs() {
    var absent = DetectRequests.get(START, "192.0.2.7", "/wp-login.php", 404);
    var there = DetectRequests.get(START, "192.0.2.8", "/wp-login.php", 200);

    assertEquals(
        List.of("admin-cms-login", "behaviour-absent-admin"),
        rules(run(detector(), List.of(absent, absent))));
    assertEquals(List.of("admin-cms-login"), rules(run(detector(), List.of(there))));
  }

  @Test
  void examine_manyMissingPathsAtOnce_areProbing() {
    assertEquals(
        List.of("behaviour-blind", "behaviour-missing"), rules(run(detector(), misses(20, 1_000))));
  }

  @Test
  void examine_manyMissingPathsOverADay_areNoProbing() {
    assertEquals(List.of(), rules(run(detector(), misses(60, 600_000))));
  }

  @Test
  void examine_pathsThatTheSiteOnceAnswered_areOldLinks_andNoProbing() {
    Detector detector = detector();
    for (int i = 0; i < 25; i++) {
      detector.examine(DetectRequests.get(START, "192.0.2.7", "/hilang-" + i, 200));
      detector.examine(DetectRequests.get(START, "198.51.100.7", "/hilang-" + i, 200));
    }

    assertEquals(List.of(), rules(run(detector, misses(25, 1_000))));
  }

  @Test
  void examine_aLongAttack_makesFewSignals() {
    List<Signal> signals = run(detector(), misses(1_280, 100));

    assertEquals(7, signals.stream().filter(s -> s.rule().equals("behaviour-missing")).count());
  }

  @Test
  void with_otherRules_keepsWhatWasCounted() {
    Detector before = detector();
    run(before, misses(12, 1_000));
    Detector after = before.with(List.of());

    assertEquals(List.of("behaviour-missing"), rules(run(after, misses(8, 1_000))));
  }

  @Test
  void examine_factsOfAHit_showThePlaceOfTheMatch() {
    String filler = "a".repeat(500);
    Signal signal =
        run(
                detector(),
                List.of(
                    DetectRequests.get(
                        START, "192.0.2.7", "/" + filler + "/..%2f..%2fetc/passwd", 404)))
            .get(0);

    String decoded =
        signal.facts().get("before") + signal.facts().get("matched") + signal.facts().get("after");
    assertTrue(decoded.contains("etc/passwd"), decoded);
    assertTrue(decoded.startsWith("…"), decoded);
    assertTrue(String.valueOf(signal.facts().get("raw")).startsWith("/" + filler.substring(0, 9)));
  }

  @Test
  void examine_suspiciousWithoutAName_addsToIt() {
    var nameless = DetectRequests.by(DetectRequests.get(START, "192.0.2.9", "/.env", 404), "", "");
    var plain = DetectRequests.by(DetectRequests.get(START, "192.0.2.9", "/", 200), "", "");

    assertTrue(rules(run(detector(), List.of(nameless))).contains("behaviour-nameless"));
    assertEquals(List.of(), rules(run(detector(), List.of(plain))));
  }

  @Test
  void examine_adminProgram_isWorthALook_andOfOneIntent() {
    List<Signal> signals =
        detector().examine(DetectRequests.get(START, "192.0.2.9", "/administrator/index.php", 404));

    assertEquals(
        List.of("admin-probing"), signals.stream().map(Signal::intent).distinct().toList());
    assertTrue(signals.stream().allMatch(s -> s.severity() == Severity.REVIEW));
    assertTrue(signals.stream().mapToInt(Signal::score).sum() >= 45);
  }

  @Test
  void examine_logInTries_areGuessing() {
    var events = new ArrayList<RequestEvent>();
    for (int i = 0; i < 8; i++) {
      events.add(
          DetectRequests.request(START + i * 5_000L, "192.0.2.8", "POST", "/admin/login", 401));
    }

    assertTrue(rules(run(detector(), events)).contains("behaviour-log-in"));
  }

  @Test
  void examine_secretFileThatWasServed_succeeded() {
    List<Signal> signals = detector().examine(DetectRequests.get(START, "192.0.2.9", "/.env", 200));

    assertTrue(signals.stream().anyMatch(s -> s.succeeded() && s.severity() == Severity.CRITICAL));
  }

  @Test
  void examine_secretFileThatWasNotThere_didNotSucceed() {
    List<Signal> signals = detector().examine(DetectRequests.get(START, "192.0.2.9", "/.env", 404));

    assertFalse(signals.isEmpty());
    assertTrue(signals.stream().noneMatch(Signal::succeeded));
  }

  @Test
  void examine_findAfterScanThenPost_isABreakIn() {
    List<RequestEvent> events = misses(6, 1_000);
    events.add(DetectRequests.get(START + 10_000, "192.0.2.7", "/baru/x.php", 200));
    events.add(DetectRequests.request(START + 11_000, "192.0.2.7", "POST", "/baru/x.php", 200));

    assertEquals(
        List.of("sequence-find-after-scan", "sequence-post-after-find"),
        rules(run(detector(), events)));
  }

  @Test
  void examine_sameRequestsAgain_giveTheSameSignals() {
    List<RequestEvent> events = misses(300, 700);
    events.add(DetectRequests.get(START + 1, "198.51.100.3", "/?id=1'+or+1=1--", 200));

    assertEquals(run(detector(), events), run(detector(), events));
  }

  @Test
  void examine_oneMillionAddresses_keepsItsMemory_andSaysSo() {
    Detector detector = new Detector(List.of(), DetectConfig.DEFAULT, Optional::empty);
    for (int i = 0; i < 1_000_000; i++) {
      String client = (i >>> 16 & 255) + "." + (i >>> 8 & 255) + "." + (i & 255) + ".1";
      detector.examine(DetectRequests.get(START + i / 100, client, "/", 200));
    }

    assertTrue(detector.windowBytes() < 64 << 20, () -> detector.windowBytes() + " bytes");
    assertTrue(detector.forgotten() > 0);
  }

  @Test
  void judge_attackBehindManyParameters_isFound() {
    String many = "a=1&".repeat(80) + "b=1'+or+'1'='1";

    Verdict verdict = detector().judge(SentRequest.of("GET", "/?" + many, List.of(), -1));

    assertTrue(verdict.rules().contains("sqli-quoted-tautology"), verdict.rules()::toString);
  }

  @Test
  void addresses_inASmallHeap_areFewer() {
    assertEquals(1 << 16, Behaviour.addresses(192L << 20));
    assertEquals(1 << 18, Behaviour.addresses(512L << 20));
    assertEquals(1 << 18, Behaviour.addresses(64L << 30));
    assertEquals(1 << 14, Behaviour.addresses(1));
  }
}
