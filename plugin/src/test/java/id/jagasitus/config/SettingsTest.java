package id.jagasitus.config;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {
  enum Level {
    LOW,
    VERY_HIGH
  }

  private static Settings of(String... lines) {
    return Settings.parse("config.toml", String.join("\n", lines), Map.of());
  }

  private static String problems(Settings settings) {
    return String.valueOf(assertThrows(ConfigException.class, settings::finish).getMessage());
  }

  @Test
  void read_missingFile_givesDefaults(@TempDir Path home) throws IOException, ConfigException {
    Settings settings = Settings.read(home.resolve("config.toml"), Map.of());
    assertEquals(8080, settings.table("serve").integer("port", 8080, 1, 65_535));
    assertEquals(List.of(), settings.tables("log"));
    assertEquals(Optional.empty(), settings.text("name"));
    settings.finish();
  }

  @Test
  void getters_everyType_readWhatIsWritten() throws ConfigException {
    Settings settings =
        of(
            "text = 'a'",
            "int = 0x10",
            "real = 1.5",
            "flag = true",
            "span = '1h30m'",
            "size = '512MiB'",
            "path = 'logs'",
            "list = ['a', 'b']",
            "nets = ['10.0.0.0/8', '::1']",
            "level = 'very-high'");
    assertEquals("a", settings.text("text", ""));
    assertEquals(16, settings.integer("int", 1, 0, 99));
    assertEquals(1.5, settings.decimal("real", 0, 0, 9));
    assertTrue(settings.flag("flag", false));
    assertEquals(
        Duration.ofMinutes(90),
        settings.duration("span", Duration.ZERO, Duration.ZERO, Duration.ofDays(1)));
    assertEquals(512L << 20, settings.bytes("size", 0, 0, 1L << 40));
    assertEquals(Path.of("/home/logs"), settings.path("path", Path.of("/home"), "x"));
    assertEquals(List.of("a", "b"), settings.texts("list", List.of()));
    assertEquals(
        List.of(Network.parse("10.0.0.0/8"), Network.parse("::1")),
        settings.networks("nets", List.of()));
    assertEquals(Level.VERY_HIGH, settings.choice("level", Level.LOW));
    settings.finish();
  }

  @Test
  void finish_wrongValues_listsAllWithLineAndExample() {
    Settings settings =
        of(
            "[serve]",
            "port = 99999",
            "host = 5",
            "[proxy]",
            "trusted = ['10.0.0.0/33']",
            "keep = '5 parsecs'");
    settings.table("serve").integer("port", 8080, 1, 65_535);
    settings.table("serve").text("host", "127.0.0.1");
    settings.table("proxy").networks("trusted", List.of());
    settings
        .table("proxy")
        .duration("keep", Duration.ofDays(90), Duration.ofDays(1), Duration.ofDays(3650));
    assertEquals(
        """
        config.toml line 2: serve.port = 99999: expected a whole number from 1 to 65535, for example 8080
        config.toml line 3: serve.host = 5: expected a text, for example "127.0.0.1"
        config.toml line 5: proxy.trusted = ["10.0.0.0/33"]: expected networks, for example ["10.0.0.0/8", "::1"]
        config.toml line 6: proxy.keep = "5 parsecs": expected a duration from 1d to 3650d (units ms, s, m, h, d, w), for example "90d\"""",
        problems(settings));
  }

  @Test
  void finish_unknownKey_namesTheNearest() {
    Settings settings = of("", "[serve]", "prot = 1");
    settings.table("serve").integer("port", 8080, 1, 65_535);
    assertEquals(
        "config.toml line 3: serve.prot: unknown key; did you mean serve.port?",
        problems(settings));
  }

  @Test
  void finish_unknownKeyLikeNoOther_suggestsNone() {
    Settings settings = of("zzzzzzzzzzz = 1");
    settings.text("port", "");
    assertTrue(problems(settings).contains("unknown key; remove it"), problems(settings));
  }

  @Test
  void finish_unknownTables_areFoundInEveryForm() {
    Settings settings =
        of("[empty]", "[[log]]", "file = 'a'", "fil = 'b'", "[[lag]]", "file = 'c'");
    settings.tables("log").forEach(log -> log.text("file", ""));
    assertEquals(
        """
        config.toml line 1: empty: unknown key; remove it, or see the list of settings in the operator guide
        config.toml line 4: log[1].fil: unknown key; did you mean log[1].file?
        config.toml line 6: lag[1].file: unknown key; did you mean log[1].file?""",
        problems(settings));
  }

  @Test
  void finish_brokenSyntax_namesTheLine() {
    Settings settings = of("a = 1", "b = = 2");
    settings.integer("a", 0, 0, 9);
    assertTrue(problems(settings).startsWith("config.toml line 2: "), problems(settings));
  }

  @Test
  void tables_inOrder_nameTheirElements() throws ConfigException {
    Settings settings = of("[[log]]", "file = 'a'", "[[log]]", "file = 'b'");
    assertEquals(
        List.of("a", "b"),
        settings.tables("log").stream().map(log -> log.text("file", "")).toList());
    assertEquals("log[2].file", settings.tables("log").get(1).name("file"));
    settings.finish();
  }

  @Test
  void table_valueInItsPlace_isAProblem() {
    Settings settings = of("serve = 5", "log = 'x'");
    settings.table("serve").integer("port", 1, 1, 2);
    settings.tables("log");
    assertEquals(
        """
        config.toml line 1: serve = 5: expected a table, for example [serve]
        config.toml line 2: log = "x": expected a list of tables, for example [[log]]""",
        problems(settings));
  }

  @Test
  void names_chosenByTheOperator_areListed() {
    assertEquals(Set.of("a", "b"), of("[s.b]", "[s.a]").table("s").names());
  }

  @Test
  void overrides_bothSpellings_winOverTheFile() throws ConfigException {
    Settings settings =
        Settings.parse(
            "config.toml",
            "[serve]\nport = 1\nmax-body = 2\ntrusted = []",
            Map.of(
                "jagasitus.serve.port", "10",
                "JAGASITUS_SERVE_MAX_BODY", "20",
                "jagasitus.serve.trusted", "::1, 10.0.0.0/8",
                "JAGASITUS_HOME", "/h",
                "user.dir", "/x"));
    Settings serve = settings.table("serve");
    assertEquals(10, serve.integer("port", 5, 1, 99));
    assertEquals(20, serve.integer("max-body", 5, 1, 99));
    assertEquals(2, serve.networks("trusted", List.of()).size());
    settings.finish();
  }

  @Test
  void overrides_wrongOrUnknown_saySo() {
    Settings settings =
        Settings.parse(
            "config.toml", "", Map.of("jagasitus.port", "x", "jagasitus.prot", "secret"));
    settings.integer("port", 5, 1, 99);
    String message = problems(settings);
    assertTrue(
        message.contains(
            "environment: jagasitus.port = \"x\": expected a whole number from 1 to 99"),
        message);
    assertTrue(message.contains("did you mean jagasitus.port?"), message);
    assertFalse(message.contains("secret"), message);
  }

  @Test
  void requiredText_missingOrEmpty_isAProblem() {
    Settings settings = of("b = ' '");
    assertEquals("", settings.requiredText("a", "x"));
    assertEquals("", settings.requiredText("b", "x"));
    String message = problems(settings);
    assertEquals(2, message.lines().count(), message);
    assertTrue(message.contains("a: missing; expected a text, for example a = \"x\""), message);
  }

  @Test
  void secret_fromFileOrValue_isNeverShown(@TempDir Path home) throws IOException {
    Path file = Files.writeString(home.resolve("s"), "hunter2\nrest");
    Settings settings =
        of("a = 'direct'", "b-file = '" + file + "'", "c = 4711", "d-file = '/nonexistent/x'");
    assertEquals(Optional.of("direct"), settings.secret("a"));
    assertEquals(Optional.of("hunter2"), settings.secret("b"));
    assertEquals(Optional.empty(), settings.secret("c"));
    assertEquals(Optional.empty(), settings.secret("d"));
    String message = problems(settings);
    assertFalse(message.contains("4711"), message);
    assertEquals(2, message.lines().count(), message);
  }

  @Test
  void note_crossFieldMistake_isListedWithItsLine() {
    Settings settings = of("least = 5");
    settings.integer("least", 0, 0, 9);
    settings.note("least", "must not be above most");
    assertEquals("config.toml line 1: least: must not be above most", problems(settings));
  }

  @Test
  void parsed_ownNotation_reportsWhatItExpects() {
    Settings settings = of("at = 'x'");
    assertEquals(
        Optional.empty(), settings.parsed("at", Integer::valueOf, "a number of steps", "3"));
    assertTrue(problems(settings).contains("expected a number of steps, for example \"3\""));
  }

  @Test
  void distance_neighboursSwapped_countsAsOne() {
    assertEquals(1, Reading.distance("prot", "port"));
    assertEquals(0, Reading.distance("a", "a"));
    assertEquals(3, Reading.distance("", "abc"));
  }

  @Test
  void amounts_texts_roundTrip() {
    for (String text : List.of("90d", "1h", "5m", "10s", "250ms")) {
      assertEquals(text, Amounts.text(Amounts.duration(text)));
    }
    for (String text : List.of("512MiB", "1GiB", "3KiB", "2TiB", "17")) {
      assertEquals(text, Amounts.text(Amounts.bytes(text)));
    }
    assertEquals(14, Amounts.duration("2w").toDays());
    assertEquals(5_000_000, Amounts.bytes("5MB"));
  }

  @Test
  void amounts_nonsense_isRefused() {
    for (String text : List.of("", " ", "5", "d", "-5d", "5d x", "1.5h")) {
      assertThrows(IllegalArgumentException.class, () -> Amounts.duration(text), text);
    }
    for (String text : List.of("", "MiB", "-1", "1.5MiB", "999999999999999TiB")) {
      assertThrows(IllegalArgumentException.class, () -> Amounts.bytes(text), text);
    }
    assertDoesNotThrow(() -> Amounts.bytes("1K"));
  }
}
