package id.jagasitus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.config.Settings;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Severity;
import id.jagasitus.event.Subject;
import id.jagasitus.event.TestEvents;
import id.jagasitus.exercise.Deed;
import id.jagasitus.exercise.Exercise;
import id.jagasitus.exercise.Exercises;
import id.jagasitus.finding.Finding;
import id.jagasitus.finding.Findings;
import id.jagasitus.guard.Guard;
import id.jagasitus.home.Documents;
import id.jagasitus.home.Home;
import id.jagasitus.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drills over real rules, the real scanner and a real repository. */
final class DrillGroundTest {

  private static final String PAGE =
      "<!doctype html><html lang=\"id\"><title>PN</title><h1>PN Contoh</h1></html>";

  @TempDir Path folder;
  private Path site;
  private Installation home;
  private Vault vault;
  private Guard guard;
  private Findings findings;
  private Exercises exercises;
  private DrillGround ground;

  @BeforeEach
  void open() throws Exception {
    site = Files.createDirectories(folder.resolve("situs"));
    Files.writeString(site.resolve("index.html"), PAGE);
    PluginConfig config = PluginConfig.from(Settings.parse("config.toml", "", Map.of()));
    home = Installation.open(new Home(folder.resolve("home")), config, Surroundings.thisMachine());
    vault = Backup.of(home, config.snapshot(), Optional.of(site), () -> false);
    vault.setUp("budi");
    Detection detection = home.detection();
    findings = detection.findings();
    guard =
        new Guard(
            detection.book(),
            config.detect(),
            Optional::empty,
            findings,
            detection.counts(),
            event -> false);
    exercises = home.procedure().exercises();
    ground = ground(folder.resolve("home/drill"));
  }

  private DrillGround ground(Path drills) {
    var clock = home.machine().clock();
    var scan = new SiteScan(clock, () -> home.office().settings().zone());
    return new DrillGround(drills, vault, guard, findings, scan, clock);
  }

  @AfterEach
  void close() throws Exception {
    vault.close();
    home.close();
  }

  private static void await(BooleanSupplier done) {
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!done.getAsBoolean() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    assertTrue(done.getAsBoolean(), "waited for a minute");
  }

  /** Begins a drill whose snapshot is there. */
  private Exercise begin() throws IOException {
    exercises.begin("budi", "", true);
    exercises.tick(ground);
    await(() -> !vault.ledger().taken().isEmpty() && vault.running().isEmpty());
    exercises.tick(ground);
    return current();
  }

  private Exercise current() {
    return exercises.current().orElseThrow();
  }

  /** A drill of which the machine has done its part. */
  private Exercise played() throws IOException {
    begin();
    for (int i = 0; i < 4; i++) {
      exercises.tick(ground);
    }
    assertEquals("", exercises.trouble());
    return current();
  }

  private Finding finding(long id) {
    return findings.find(id).orElseThrow();
  }

  @Test
  void played_attackAndDecoy_areNoticedByRulesAndScanner() throws Exception {
    Exercise drill = played();
    Deed.Attacked attacked = drill.attacked().orElseThrow();
    Finding attack = finding(attacked.finding());
    assertEquals(Subject.drillActor(drill.id()), attack.subject());
    assertTrue(attack.rules().stream().anyMatch(rule -> rule.startsWith("sql")), attack::toString);
    assertFalse(attack.succeeded());
    Finding decoy = finding(drill.scanned().orElseThrow().finding());
    assertEquals(Subject.drillPlace(drill.id(), "/index.html"), decoy.subject());
    assertEquals(Severity.CRITICAL, decoy.severity());
    assertTrue(attack.subject().drill() && decoy.subject().drill());
  }

  @Test
  void restore_bringsTheDecoyBackToTheSnapshotsPage() throws Exception {
    Exercise drill = played();
    Path decoy = folder.resolve("home/drill/1/index.html");
    assertTrue(Files.readString(decoy).contains("HACKED BY LATIHAN"));
    Deed.Restored restored = exercises.restore("budi", "", ground).orElseThrow();
    assertTrue(restored.good(), restored::toString);
    assertEquals(PAGE, Files.readString(decoy));
    assertEquals(
        Documents.hash(Files.readAllBytes(site.resolve("index.html"))),
        drill.planted().orElseThrow().sha256());
  }

  @Test
  void parts_playedAgainAfterAKill_makeNothingTwice() throws Exception {
    Exercise drill = played();
    long requests = finding(drill.attacked().orElseThrow().finding()).requests();
    assertEquals(drill.attacked().orElseThrow().finding(), ground.attack(drill).finding());
    assertEquals(drill.scanned().orElseThrow().finding(), ground.scan(drill).finding());
    assertEquals(requests, finding(drill.attacked().orElseThrow().finding()).requests());
    assertEquals(drill.findings().size(), findings.list().stream().filter(this::drill).count());
  }

  private boolean drill(Finding finding) {
    return current().findings().contains(finding.id());
  }

  @Test
  void leave_removesTheFolderAndWhatNobodyJudged() throws Exception {
    Exercise drill = played();
    exercises.end("budi", "");
    exercises.tick(ground);
    assertFalse(Files.exists(folder.resolve("home/drill/1")));
    for (long id : drill.findings()) {
      assertEquals(Finding.Judgement.LEGITIMATE, finding(id).verdict());
    }
  }

  @Test
  void secondDrill_hasFindingsOfItsOwn() throws Exception {
    Exercise first = played();
    exercises.end("budi", "");
    Exercise second = played();
    assertEquals(2, second.id());
    assertTrue(first.findings().stream().noneMatch(second.findings()::contains));
  }

  @Test
  void attack_byAVisitorWithTheVeryAddress_isAFindingOfItsOwn() throws Exception {
    Exercise drill = played();
    String address = Subject.drillActor(drill.id()).address();
    guard.examine(real(address, Instant.now()));
    List<Finding> real = real();
    assertEquals(1, real.size());
    assertEquals(new Subject.Actor(address, "192.0.2.0/24"), real.getFirst().subject());
  }

  private List<Finding> real() {
    return findings.list().stream().filter(each -> !each.subject().drill()).toList();
  }

  private static List<RequestEvent> real(String address, Instant at) {
    return Stream.of("id=1%27%20UNION%20SELECT%20a,b--%20", "id=2%27%20UNION%20SELECT%20a,b--%20")
        .map(
            query ->
                TestEvents.page()
                    .client(address)
                    .path("/index.html")
                    .query(query)
                    .status(200)
                    .time(at.toEpochMilli())
                    .build())
        .toList();
  }

  @Test
  void drill_neverChangesSiteStatisticsOrRealFindings() throws Exception {
    for (long seed = 1; seed <= 3; seed++) {
      var random = new Random(seed);
      fill(random);
      guard.examine(real("203.0.113." + (1 + random.nextInt(200)), Instant.now()));
      home.store().refresh();
      Map<String, String> files = files();
      long events = home.store().stats().events();
      List<Finding> before = real();
      var hits = home.detection().counts().of(before.getFirst().rules().getFirst());
      played();
      exercises.restore("budi", "", ground);
      exercises.end("budi", "");
      exercises.tick(ground);
      home.store().refresh();
      assertEquals(files, files(), "seed " + seed);
      assertEquals(events, home.store().stats().events(), "seed " + seed);
      assertEquals(before, real(), "seed " + seed);
      assertEquals(hits, home.detection().counts().of(before.getFirst().rules().getFirst()));
    }
  }

  /** Pages, programs and pictures in folders. */
  private void fill(Random random) throws IOException {
    for (int i = 0; i < 12; i++) {
      Path at = site.resolve("bagian-" + random.nextInt(4));
      Files.createDirectories(at);
      String name = random.nextInt(1000) + List.of(".html", ".php", ".png").get(i % 3);
      Files.writeString(at.resolve(name), PAGE + random.nextLong());
    }
  }

  /** Every file with its time of change and its content. */
  private Map<String, String> files() throws IOException {
    var all = new TreeMap<String, String>();
    try (Stream<Path> walk = Files.walk(site)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String content = Documents.hash(Files.readAllBytes(file));
        all.put(site.relativize(file).toString(), Files.getLastModifiedTime(file) + content);
      }
    }
    return all;
  }

  @Test
  void plant_ofASiteWithoutPages_saysWhatIsMissing() throws Exception {
    Files.delete(site.resolve("index.html"));
    Files.writeString(site.resolve("logo.svg"), "<svg/>");
    Exercise drill = begin();
    IOException thrown = assertThrows(IOException.class, () -> ground.plant(drill));
    assertTrue(thrown.toString().contains("holds no page of the site"), thrown::toString);
  }

  @Test
  void plant_ofASiteWhosePageLiesDeeper_findsIt() throws Exception {
    Files.delete(site.resolve("index.html"));
    Files.createDirectories(site.resolve("a/b"));
    Files.writeString(site.resolve("a/b/berita.htm"), PAGE);
    assertEquals("/a/b/berita.htm", ground.plant(begin()).path());
  }
}
