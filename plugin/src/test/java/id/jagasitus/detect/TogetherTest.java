package id.jagasitus.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import id.jagasitus.rule.Loaded;
import id.jagasitus.rule.RulePack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What shows only beside the requests of others: crowds, the whole site, false robots. */
final class TogetherTest {

  private static final long START = 1_780_000_000_000L;
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final List<Loaded> PACK = RulePack.load();
  private static final Subject SITE = new Subject.Place("/");

  private final Detector detector = new Detector(PACK, DetectConfig.DEFAULT, Optional::empty);

  private List<Signal> run(List<RequestEvent> events) {
    var out = new ArrayList<Signal>();
    events.forEach(event -> out.addAll(detector.examine(event)));
    return out;
  }

  private static List<String> rules(List<Signal> signals, String beginning) {
    return signals.stream().map(Signal::rule).filter(r -> r.startsWith(beginning)).toList();
  }

  private static String network(int i) {
    return "203.0." + (i % 250) + ".7";
  }

  @Test
  void examine_attacksOfOneAgentFromManyNetworks_areACrowd() {
    var events = new ArrayList<RequestEvent>();
    for (int i = 0; i < 40; i++) {
      var attack = DetectRequests.get(START + i * 1_000L, network(i), "/?id=1'+or+1=1--", 404);
      events.add(DetectRequests.by(attack, "Mozilla/5.0 (rented)", ""));
    }

    List<String> found = rules(run(events), "behaviour-shared-agent");

    assertTrue(found.size() >= 20, found::toString);
  }

  @Test
  void examine_visitsOfOneBrowserFromManyNetworks_areNoCrowd() {
    var events = new ArrayList<RequestEvent>();
    for (int i = 0; i < 200; i++) {
      events.add(DetectRequests.get(START + i * 1_000L, network(i), "/lama-" + i, 404));
    }

    assertEquals(List.of(), rules(run(events), "behaviour-shared-agent"));
  }

  @Test
  void examine_oneNonsenseNameInManyFolders_isAScannerThatBegins() {
    var events = new ArrayList<RequestEvent>();
    for (String folder : List.of("/", "/a/", "/b/", "/c/", "/d/", "/e/", "/f/", "/g/", "/h/")) {
      events.add(DetectRequests.get(START, "198.51.100.9", folder + "qXtzWbLm.html", 404));
    }

    assertEquals(List.of("behaviour-same-name"), rules(run(events), "behaviour"));
  }

  @Test
  void examine_brokenLinkOnManyPages_isNoScanner() {
    var events = new ArrayList<RequestEvent>();
    for (String folder : List.of("/", "/a/", "/b/", "/c/", "/d/", "/e/", "/f/", "/g/", "/h/")) {
      var visit = DetectRequests.get(START, "198.51.100.9", folder + "lambang.png", 404);
      events.add(DetectRequests.by(visit, "Mozilla/5.0", "http://pn.test" + folder));
    }

    assertEquals(List.of(), rules(run(events), "behaviour"));
  }

  @Test
  void examine_googlebotFromElsewhere_isToldOnceADay() {
    var events = new ArrayList<RequestEvent>();
    for (int i = 0; i < 5; i++) {
      var visit = DetectRequests.get(START + i * 1_000L, "203.0.113.4", "/", 200);
      events.add(DetectRequests.by(visit, "Googlebot/2.1 (+http://www.google.com/bot.html)", ""));
    }

    assertEquals(List.of("behaviour-false-robot"), rules(run(events), "behaviour"));
  }

  @Test
  void examine_genuineRobotThatFollowsAStrangeLink_isNoAttacker() {
    var visit = DetectRequests.get(START, "66.249.66.9", "/contoh.php.bak", 200);
    var robot = DetectRequests.by(visit, "Googlebot/2.1 (+http://www.google.com/bot.html)", "");

    assertEquals(List.of(), run(List.of(robot)));
  }

  @Test
  void examine_attacksFromEverywhere_areAWaveOverTheSite() {
    var events = new ArrayList<RequestEvent>();
    for (int i = 0; i < 300; i++) {
      events.add(DetectRequests.get(START + i * 500L, network(i), "/?f=../../etc/passwd", 404));
    }

    List<Signal> wave =
        run(events).stream().filter(s -> s.rule().equals("site-attack-wave")).toList();

    assertEquals(1, wave.size());
    assertEquals(SITE, wave.get(0).subject());
  }

  @Test
  void examine_attacksOfOneAlone_areNoWave_andNotItsNetworks() {
    var events = new ArrayList<RequestEvent>();
    for (int i = 0; i < 900; i++) {
      events.add(DetectRequests.get(START + i * 500L, network(1), "/?f=../../etc/passwd", 404));
    }
    List<Signal> signals = run(events);

    assertEquals(List.of(), rules(signals, "site-"));
    assertTrue(rules(signals, "behaviour-attacks").contains("behaviour-attacks"));
    assertFalse(rules(signals, "behaviour-").contains("behaviour-attacks-network"));
  }

  @Test
  void examine_attacksOfSeveralOfOneNetwork_areTheNetworks() {
    var events = new ArrayList<RequestEvent>();
    for (int i = 0; i < 60; i++) {
      String client = "203.0.1." + (7 + i % 20);
      events.add(DetectRequests.get(START + i * 500L, client, "/?f=../../etc/passwd", 404));
    }

    assertTrue(rules(run(events), "behaviour-").contains("behaviour-attacks-network"));
  }

  @Test
  void examine_manyRequestsForSecretFiles_areNoInjection() {
    var events = new ArrayList<RequestEvent>();
    for (int i = 0; i < 30; i++) {
      events.add(DetectRequests.get(START + i * 500L, network(1), "/a" + i + "/.env", 404));
    }

    assertEquals(List.of(), rules(run(events), "behaviour-attacks"));
  }

  @Test
  void examine_searchVisitorsOnPathsThatNeverWere_tellOfInjectedPages() {
    var events = new ArrayList<RequestEvent>();
    for (int i = 0; i < 20; i++) {
      var visit = DetectRequests.get(START + i * 60_000L, network(i), "/murah-" + i, 404);
      events.add(DetectRequests.by(visit, "Mozilla/5.0", "https://www.google.co.id/"));
    }

    assertEquals(List.of("site-search-visitors"), rules(run(events), "site-"));
  }

  @Test
  void examine_searchVisitorsOnOneOldPath_areNothing() {
    var events = new ArrayList<RequestEvent>();
    for (int i = 0; i < 100; i++) {
      var visit = DetectRequests.get(START + i * 60_000L, network(i), "/lama", 404);
      events.add(DetectRequests.by(visit, "Mozilla/5.0", "https://www.google.com/"));
    }

    assertEquals(List.of(), rules(run(events), "site-"));
  }

  @Test
  void examine_manyTimesTheUsualVolume_isUnusual_onceAnHour() {
    List<RequestEvent> events = hours(48, 100L << 20);
    for (int i = 0; i < 3; i++) {
      var visit = DetectRequests.get(START + 48 * HOUR + i, network(i), "/besar.iso", 200);
      events.add(DetectRequests.sized(visit, 1_100L << 20));
    }

    List<String> found = rules(run(events), "site-volume");

    assertEquals(List.of("site-volume"), found);
  }

  @Test
  void examine_muchVolumeWithoutAPast_isNotCalledUnusual() {
    List<RequestEvent> events = hours(5, 2_000L << 20);

    assertEquals(List.of(), rules(run(events), "site-volume"));
  }

  private static List<RequestEvent> hours(int count, long bytes) {
    var events = new ArrayList<RequestEvent>();
    for (int i = 0; i < count; i++) {
      var visit = DetectRequests.get(START + i * HOUR, network(i), "/dokumen.pdf", 200);
      events.add(DetectRequests.sized(visit, bytes));
    }
    return events;
  }

  @Test
  void sureness_growsWithAnswersThatAreKnown() {
    assertEquals(0, detector.sureness());
    var events = new ArrayList<RequestEvent>();
    for (int i = 0; i < 12_000; i++) {
      String client = "10.0." + (i / 100 % 250) + ".1";
      events.add(DetectRequests.get(START + i * 100L, client, "/halaman-" + i % 100, 200));
    }
    run(events);

    assertTrue(detector.sureness() > LearnedSite.SURE, () -> "sure " + detector.sureness());
  }

  @Test
  void examine_findAfterScanOfALearnedPage_isNoBreakIn() {
    var events = new ArrayList<RequestEvent>();
    for (int i = 0; i < 2; i++) {
      events.add(DetectRequests.get(START + i, network(i), "/index.php", 200));
    }
    for (int i = 0; i < 6; i++) {
      events.add(DetectRequests.get(START + 100 + i, "198.51.100.8", "/tiada-" + i, 404));
    }
    events.add(DetectRequests.get(START + 200, "198.51.100.8", "/index.php", 200));

    assertFalse(rules(run(events), "sequence").contains("sequence-find-after-scan"));
  }
}
