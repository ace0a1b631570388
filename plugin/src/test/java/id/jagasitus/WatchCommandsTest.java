package id.jagasitus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.config.Settings;
import id.jagasitus.event.Severity;
import id.jagasitus.event.Subject;
import id.jagasitus.finding.Dossier;
import id.jagasitus.fresh.Ask;
import id.jagasitus.fresh.TestTerms;
import id.jagasitus.home.Home;
import id.jagasitus.integrity.Outgoing;
import id.jagasitus.watch.Tie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A look tells what is new once: when a command happens to look first, it must not be lost. */
final class WatchCommandsTest {

  private static final String PAGE = "<!doctype html><title>Beranda</title><p>Selamat datang</p>";
  private static final String FOOTER =
      "<div style='display:none'><a href='https://promo.example/'>slot gacor hari ini</a></div>";

  private static final Tie SCRIPT = new Tie(Tie.Kind.SCRIPT, "jahat.example/x.js");
  private static final Tie VIDEO = new Tie(Tie.Kind.FRAME, "www.youtube.com");

  @TempDir Path folder;
  private Path site;
  private Installation home;
  private final List<Map<String, @Nullable Object>> lines = new ArrayList<>();

  @BeforeEach
  void open() throws Exception {
    site = Files.createDirectories(folder.resolve("situs"));
    Files.writeString(site.resolve("index.html"), PAGE);
    PluginConfig config = PluginConfig.from(Settings.parse("config.toml", "", Map.of()));
    home = Installation.open(new Home(folder.resolve("home")), config, Surroundings.thisMachine());
    home.watching().serves(site);
    home.watching().of(Optional.of(site)).look(false);
  }

  @AfterEach
  void close() throws IOException {
    home.close();
  }

  private int run(String command, Object... nameAndValue) {
    var args = new HashMap<String, Object>();
    for (int i = 0; i < nameAndValue.length; i += 2) {
      args.put(String.valueOf(nameAndValue[i]), nameAndValue[i + 1]);
    }
    lines.clear();
    return home.commands().run(Map.of("command", command, "args", args), lines::add, () -> false);
  }

  private List<String> found() {
    return home.detection().findings().openDossiers().stream()
        .map(Dossier::finding)
        .map(at -> at.intent() + " " + (at.subject() instanceof Subject.Place p ? p.place() : ""))
        .toList();
  }

  @Test
  void watchRun_whatItSeesFirst_isAFinding() throws Exception {
    Files.writeString(site.resolve("index.html"), PAGE + FOOTER);
    assertEquals(0, run("watch run", "only", "clean"));
    assertEquals(List.of("injected-content /index.html"), found());
  }

  @Test
  void baselineShow_whatItSeesFirst_isAFinding() throws Exception {
    Files.writeString(site.resolve("shell.php"), "<?php @eval($_POST['x']);");
    assertEquals(0, run("baseline show"));
    assertEquals(List.of("planted-program /shell.php"), found());
  }

  @Test
  void baselineApprove_refusedForItsSigns_makesThemAFinding() throws Exception {
    Files.writeString(site.resolve("index.html"), PAGE + FOOTER);
    assertTrue(run("baseline approve") != 0);
    assertEquals(List.of("injected-content /index.html"), found());
  }

  @Test
  void watchRun_inAnotherFolder_isNoFindingOfThisSite() throws Exception {
    Path other = Files.createDirectories(folder.resolve("lain"));
    Files.writeString(other.resolve("index.html"), PAGE + FOOTER);
    assertEquals(0, run("watch run", "only", "clean", "site", other.toString()));
    assertEquals(List.of(), found());
  }

  /** As a round of looks at the served pages would. */
  private void served(String page, Tie... ties) {
    var found = new HashMap<Tie, String>();
    for (Tie tie : ties) {
      found.put(tie, "//" + tie.to());
    }
    Outgoing outgoing = home.watching().outgoing();
    outgoing.begin("http://127.0.0.1/");
    outgoing.looked(page, found, (tie, came) -> Severity.CRITICAL, Instant.EPOCH);
  }

  private List<String> outgoing() {
    return lines.stream()
        .filter(line -> line.get("row") instanceof Map<?, ?>)
        .map(line -> (Map<?, ?>) Objects.requireNonNull(line.get("row")))
        .filter(row -> row.containsKey("outgoing"))
        .map(row -> row.get("outgoing") + " " + row.get("to") + " " + row.get("state"))
        .toList();
  }

  private @Nullable Object result(String name) {
    return lines.getLast().get("result") instanceof Map<?, ?> result ? result.get(name) : null;
  }

  @Test
  void baselineShow_servedStranger_waits() {
    served("/", SCRIPT);
    served("/", SCRIPT, VIDEO);
    assertEquals(0, run("baseline show"));
    assertEquals(
        List.of("frame www.youtube.com waiting", "script jahat.example/x.js never_approved"),
        outgoing());
    assertEquals(2, result("served_waiting"));
    assertEquals(1, result("served_pages"));
  }

  @Test
  void baselineApprove_servedHarm_isRefusedUnlessSeen() {
    served("/", SCRIPT);
    assertTrue(run("baseline approve") != 0);
    assertEquals(List.of("script jahat.example/x.js waiting"), outgoing());
    assertEquals(0, run("baseline approve", "despite-findings", true));
    assertEquals(0, run("baseline show", "outgoing", true));
    assertEquals(List.of("script jahat.example/x.js approved"), outgoing());
    assertEquals(1L, result("scripts"));
    assertEquals("command line", result("served_by"));
  }

  @Test
  void baselineShow_whatFilesHold_isApprovedWithThem() throws Exception {
    Files.writeString(
        site.resolve("index.html"), PAGE + "<iframe src='https://www.youtube.com/x'></iframe>");
    assertEquals(0, run("baseline approve"));
    served("/", VIDEO);
    assertEquals(0, run("baseline show", "outgoing", true));
    assertEquals(List.of("frame www.youtube.com in_files"), outgoing());
    assertEquals(1L, result("hosts"));
    assertEquals(0, result("served_waiting"));
  }

  @Test
  void baselineShow_anotherFolder_saysNothingOfWhatIsServed() throws Exception {
    served("/", SCRIPT);
    Path other = Files.createDirectories(folder.resolve("lain"));
    Files.writeString(other.resolve("index.html"), PAGE);
    assertEquals(0, run("baseline show", "site", other.toString()));
    assertEquals(List.of(), outgoing());
  }

  @Test
  void watchRun_unchanged_namesWhatIsServed() {
    served("/", SCRIPT);
    assertEquals(0, run("watch run", "only", "unchanged"));
    assertEquals(List.of("script jahat.example/x.js never_approved"), outgoing());
  }

  private Map<?, ?> row(String section) {
    return lines.stream()
        .filter(line -> "row".equals(line.get("type")))
        .map(line -> (Map<?, ?>) Objects.requireNonNull(line.get("row")))
        .filter(row -> section.equals(row.get("section")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void watchRun_registerChanged_goesByItThoughNoFileChanged() throws Exception {
    var sections = home.watching().sections();
    var ours = TestTerms.own("Selamat datang", "").keywords().place("/index.html").owner("PPID");
    String own = sections.add("budi", "", ours.build());
    sections.put(
        "budi",
        "",
        "dipa",
        TestTerms.of(sections, "dipa").ask(Ask.NOT_ASKED, "diterbitkan PT").build());
    assertEquals(0, run("watch run", "only", "fresh"));
    assertEquals("/index.html", row(own).get("address"));
    assertEquals("hand", row(own).get("found_by"));
    assertEquals("PPID", row(own).get("owner"));
    assertEquals(true, row(own).get("own"));
    assertEquals("not_asked", row("dipa").get("state"));
    assertEquals("diterbitkan PT", row("dipa").get("reason"));
    assertEquals("yearly:05-31", row("lhkpn").get("rhythm"));
  }
}
