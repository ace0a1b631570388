package id.jagasitus.command.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.command.Commands;
import id.jagasitus.repository.TestRepositories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotCommandTest {

  @TempDir Path folder;
  private final List<Map<String, @Nullable Object>> lines = new ArrayList<>();
  private Commands commands;
  private Path site;

  @BeforeEach
  void prepare() throws IOException {
    commands = new Commands(SnapshotCommands.all(TestRepositories.environment()));
    Files.writeString(folder.resolve("sandi"), "rahasia\n");
    site = Files.createDirectories(folder.resolve("situs"));
    Files.writeString(site.resolve("index.html"), "<p>halo");
  }

  private int run(String command, Object... arguments) {
    lines.clear();
    var given = new HashMap<String, Object>();
    given.put("repo", folder.resolve("repo").toString());
    given.put("password-file", folder.resolve("sandi").toString());
    for (int i = 0; i < arguments.length; i += 2) {
      given.put((String) arguments[i], arguments[i + 1]);
    }
    return commands.run(
        Map.of("command", "snapshot " + command, "args", given), lines::add, () -> false);
  }

  private Object result(String name) {
    for (Map<String, @Nullable Object> line : lines) {
      if (line.get("result") instanceof Map<?, ?> result) {
        return Objects.requireNonNull(result.get(name), lines.toString());
      }
    }
    throw new AssertionError(lines.toString());
  }

  private void done(String command, Object... arguments) {
    assertEquals(0, run(command, arguments), lines::toString);
  }

  @Test
  void commands_leadFromInitToDrillAndBack() throws IOException {
    done("init", "recovery", true);
    assertEquals(9, result("recovery_key").toString().split("-").length);
    done("create", "site", site.toString(), "tag", "uji");
    assertEquals(1L, result("files_new"));
    Files.writeString(site.resolve("index.html"), "<p>diubah");
    done("diff", "id", "latest", "site", site.toString());
    assertEquals(1L, result("changes"));
    done("verify", "read-data", true);
    assertEquals(true, result("sound"));
    done("drill", "scratch", folder.resolve("latihan").toString());
    assertEquals(1, result("pages"));
    Path out = folder.resolve("keluar");
    done("restore", "id", "latest", "root", site.toString(), "target", out.toString());
    assertEquals("<p>halo", Files.readString(out.resolve("index.html")));
  }

  @Test
  void commands_copyForgetPruneAndUnlock() {
    done("init");
    done("create", "site", site.toString());
    done("create", "site", site.toString());
    done("copy", "target", folder.resolve("kedua").toString());
    assertEquals(2, result("copied"));
    done(
        "forget",
        "keep-last",
        1,
        "keep-daily",
        0,
        "keep-weekly",
        0,
        "keep-monthly",
        0,
        "keep-yearly",
        0,
        "min-count",
        1,
        "min-days",
        0,
        "apply",
        true);
    assertEquals(1, result("forgotten"));
    done("prune", "max-unused", 0);
    done("unlock");
    done("rebuild-index");
    done("list");
    assertEquals(1, lines.stream().filter(line -> "row".equals(line.get("type"))).count());
    done("export", "media", "cd", "out", folder.resolve("cakram").toString());
    assertEquals(1, result("discs"));
  }

  @Test
  void gather_takesNoDiscForAGoodOne() throws IOException {
    assertEquals(1, run("gather", "disc", List.of(site.toString())));
    assertTrue(lines.toString().contains("is no disc of a backup"), lines.toString());
  }

  @Test
  void standAlone_isWhatNamesItsRepositoryAndPassword() {
    assertTrue(standAlone("snapshot list", Map.of("repo", "/r", "password-file", "/p")));
    assertTrue(standAlone("snapshot gather", Map.of("repo", "/r", "disc", List.of("/d"))));
    assertFalse(standAlone("snapshot list", Map.of("repo", "/r")));
    assertFalse(standAlone("snapshot create", Map.of()));
    assertFalse(standAlone("import", Map.of("repo", "/r", "password-file", "/p")));
  }

  private static boolean standAlone(String command, Map<String, Object> arguments) {
    return SnapshotCommands.standAlone(Map.of("command", command, "args", arguments));
  }

  @Test
  void command_thatCannotBe_saysWhy() throws IOException {
    assertEquals(1, run("list"));
    assertTrue(lines.toString().contains("there is no repository at"), lines.toString());
    done("init");
    Files.writeString(folder.resolve("sandi"), "salah\n");
    assertEquals(1, run("list"));
    assertTrue(lines.toString().contains("none of the 1 keys"), lines.toString());
    assertEquals(2, run("list", "repo", "relatif"));
    assertTrue(lines.toString().contains("absolute path"), lines.toString());
  }
}
