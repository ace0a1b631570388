package id.jagasitus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.config.Settings;
import id.jagasitus.fresh.TestTerms;
import id.jagasitus.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code settings export} and {@code import} over a whole home. */
final class SettingsPartsTest {

  @TempDir Path folder;
  private Path file;
  private Installation home;
  private final List<Map<String, @Nullable Object>> lines = new ArrayList<>();

  @BeforeEach
  void open() throws Exception {
    file = folder.resolve("pengaturan.json");
    home = open("home");
  }

  private Installation open(String name) throws Exception {
    PluginConfig config = PluginConfig.from(Settings.parse("config.toml", "", Map.of()));
    return Installation.open(new Home(folder.resolve(name)), config, Surroundings.thisMachine());
  }

  @AfterEach
  void close() throws IOException {
    home.close();
  }

  private int run(Installation where, String command, boolean dry) {
    lines.clear();
    return where
        .commands()
        .run(
            Map.of("command", command, "args", Map.of("file", file.toString(), "dry-run", dry)),
            lines::add,
            () -> false);
  }

  private String text() throws IOException {
    return Files.readString(file);
  }

  private void replace(String from, String to) throws IOException {
    assertTrue(text().contains(from), () -> from);
    Files.writeString(file, text().replace(from, to));
  }

  private List<String> changes() {
    return lines.stream()
        .filter(line -> "row".equals(line.get("type")))
        .map(line -> (Map<?, ?>) line.get("row"))
        .map(row -> row.get("part") + "." + row.get("field") + ": " + row.get("to"))
        .toList();
  }

  private List<String> kinds(Installation where) throws IOException {
    var kinds = new ArrayList<String>();
    where.journal().replay(entry -> kinds.add(entry.author() + " " + entry.kind()));
    return kinds;
  }

  private String message() {
    return String.valueOf(lines.getLast().get("message"));
  }

  @Test
  void export_everyPart_isReadableAndHoldsNoSecret() throws Exception {
    Files.writeString(folder.resolve("home/secrets/smtp-password"), "rahasia-sekali");
    assertEquals(0, run(home, "settings export", false));
    for (String part :
        List.of(
            "office",
            "court",
            "mail",
            "backup",
            "watch",
            "sections",
            "privacy",
            "procedure",
            "courthours",
            "playbook",
            "citations",
            "periods",
            "reminding")) {
      assertTrue(text().contains("\"" + part + "\" : {"), part);
    }
    assertTrue(text().contains("\"version\" : 1"));
    assertFalse(text().contains("rahasia-sekali"));
  }

  @Test
  void import_whatWasExported_changesNothing() throws Exception {
    run(home, "settings export", false);
    assertEquals(0, run(home, "settings import", false), this::message);
    assertEquals(List.of(), changes());
    assertEquals(List.of(), kinds(home));
  }

  @Test
  void import_dryRun_showsAndChangesNothing() throws Exception {
    run(home, "settings export", false);
    replace("\"keepDays\" : 90", "\"keepDays\" : 45");
    assertEquals(0, run(home, "settings import", true), this::message);
    assertEquals(List.of("office.keepDays: 45"), changes());
    assertEquals(90, home.office().settings().keepDays());
    assertEquals(List.of(), kinds(home));
  }

  @Test
  void import_changes_areInForceAndEachIsInTheJournal() throws Exception {
    run(home, "settings export", false);
    replace("\"keepDays\" : 90", "\"keepDays\" : 45");
    replace("\"blurDays\" : 0", "\"blurDays\" : 30");
    replace("\"warnPercent\" : 75", "\"warnPercent\" : 50");
    replace("\"drillDays\" : 7", "\"drillDays\" : 14");
    assertEquals(0, run(home, "settings import", false), this::message);
    assertEquals(
        List.of(
            "office.keepDays: 45",
            "backup.drillDays: 14",
            "privacy.blurDays: 30",
            "reminding.warnPercent: 50"),
        changes());
    assertEquals(45, home.office().settings().keepDays());
    assertEquals(30, home.privacy().blurDays().rule().blurDays());
    assertEquals(14, home.backups().settings().drillDays());
    assertEquals(
        List.of(
            "system settings.changed",
            "system snapshot.settings",
            "system privacy.changed",
            "system office.reminding"),
        kinds(home));
  }

  @Test
  void import_oneMistake_refusesAllOfItAndNamesEach() throws Exception {
    run(home, "settings export", false);
    replace("\"keepDays\" : 90", "\"keepDays\" : 45000");
    replace("\"blurDays\" : 0", "\"blurDays\" : -1");
    replace("\"warnPercent\" : 75", "\"warnPercents\" : 50");
    replace("\"drillDays\" : 7", "\"drillDays\" : 14");
    assertEquals(1, run(home, "settings import", false));
    assertTrue(message().contains("office: keepDays: expected 1 to 3650"), message());
    assertTrue(message().contains("privacy"), message());
    assertTrue(message().contains("warnPercent"), message());
    assertEquals(List.of(), kinds(home));
    assertEquals(7, home.backups().settings().drillDays());
  }

  @Test
  void import_anotherFile_isRefusedInWords() throws Exception {
    Files.writeString(file, "{\"version\":1}");
    assertEquals(1, run(home, "settings import", false));
    assertTrue(message().contains("expected {\"jagasitus\":\"settings\""), message());
    Files.writeString(file, "bukan json");
    assertEquals(1, run(home, "settings import", false));
    assertTrue(message().contains("is no JSON"), message());
    Files.writeString(
        file, "{\"jagasitus\":\"settings\",\"version\":1,\"settings\":{\"warna\":{}}}");
    assertEquals(1, run(home, "settings import", false));
    assertTrue(message().contains("warna: no such part"), message());
  }

  @Test
  void import_intoAnotherHome_makesThemAlike() throws Exception {
    run(home, "settings export", false);
    replace("\"keepDays\" : 90", "\"keepDays\" : 45");
    run(home, "settings import", false);
    run(home, "settings export", false);
    String first = text();
    try (Installation other = open("other")) {
      assertEquals(0, run(other, "settings import", false), this::message);
      assertEquals(0, run(other, "settings export", false));
      assertEquals(first, text());
    }
  }

  @Test
  void import_everyPartChanged_isStillThereAfterARestart() throws Exception {
    run(home, "settings export", false);
    replace("\"keepDays\" : 90", "\"keepDays\" : 45");
    replace("\"signer\" : \"SEK\"", "\"signer\" : \"KPN\"");
    replace("\"port\" : 587", "\"port\" : 2525");
    replace("\"drillDays\" : 7", "\"drillDays\" : 14");
    replace("\"failures\" : 3", "\"failures\" : 4");
    replace("\"maxAge\" : 14", "\"maxAge\" : 15");
    replace("\"blurDays\" : 0", "\"blurDays\" : 30");
    replace("\"warnPercent\" : 75", "\"warnPercent\" : 50");
    assertEquals(0, run(home, "settings import", false), this::message);
    assertEquals(0, run(home, "settings export", false));
    String before = text();
    home.close();
    home = open("home");
    assertEquals(0, run(home, "settings export", false));
    assertEquals(before, text());
    assertTrue(before.contains("\"maxAge\" : 15"), before);
  }

  @Test
  void import_register_takesChangesAddsOwnOnesAndPutsBackWhatIsNotNamed() throws Exception {
    var sections = home.watching().sections();
    String own = sections.add("budi", "", TestTerms.own("Buku tamu", "buku-tamu").build());
    run(home, "settings export", false);
    assertTrue(text().contains('"' + own + "\" : {"), text());
    replace("[ \"maklumat\" ]", "[ \"maklumat\", \"janji-layanan\" ]");
    try (Installation other = open("other")) {
      assertEquals(0, run(other, "settings import", false), this::message);
      var there = other.watching().sections();
      assertEquals(
          List.of("maklumat", "janji-layanan"), there.find("maklumat").orElseThrow().keywords());
      assertTrue(there.find(own).isPresent());
    }
    sections.reset("budi", "", own);
    run(home, "settings export", false);
    sections.add("budi", "", TestTerms.own("Lain", "lain").build());
    assertEquals(0, run(home, "settings import", false), this::message);
    assertTrue(sections.find("own-lain").isEmpty());
  }

  @Test
  void import_registerWithAFlaw_isRefusedByItsSection() throws Exception {
    run(home, "settings export", false);
    replace("\"fresh\" : \"quarterly\"", "\"fresh\" : \"sometimes\"");
    assertEquals(1, run(home, "settings import", false));
    assertTrue(message().contains(": rhythm"), message());
    assertEquals(List.of(), kinds(home));
  }
}
