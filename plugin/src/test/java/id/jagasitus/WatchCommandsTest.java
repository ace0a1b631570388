package id.jagasitus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.config.Settings;
import id.jagasitus.event.Subject;
import id.jagasitus.finding.Dossier;
import id.jagasitus.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private int run(String command, String... nameAndValue) {
    var args = new HashMap<String, Object>();
    for (int i = 0; i < nameAndValue.length; i += 2) {
      args.put(nameAndValue[i], nameAndValue[i + 1]);
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
}
