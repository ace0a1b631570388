package id.jagasitus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.launcher.RunningJar.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program from outside, on a fresh home. */
final class InstallationIT {

  @TempDir Path folder;

  @Test
  void commands_withAndWithoutAServer_answerTheSame() throws Exception {
    Path home = folder.resolve("ho me");
    Answer added =
        RunningJar.command(
            home,
            "kata sandi panjang\n",
            "account",
            "add",
            "sari",
            "--role",
            "admin",
            "--password-stdin");
    assertEquals(0, added.code(), added.output());
    try (RunningJar server = RunningJar.serve(home)) {
      assertEquals(200, server.get("/"));
      assertEquals(404, server.get("/tidak-ada"));
      assertTrue(server.terminate(10), "the server did not stop within 10 s");
    }
    Answer accountsAlone = RunningJar.command(home, "", "account", "list", "--json");
    Answer requestsAlone = RunningJar.command(home, "", "search", "*", "--json");
    assertEquals(2, requestsAlone.output().lines().count(), requestsAlone.output());
    try (RunningJar server = RunningJar.serve(home)) {
      assertEquals(accountsAlone, RunningJar.command(home, "", "account", "list", "--json"));
      assertEquals(requestsAlone, RunningJar.command(home, "", "search", "*", "--json"));
      server.kill();
    }
  }

  @Test
  void serve_secondOnTheSameHome_isRefusedInWords() throws Exception {
    Path home = folder.resolve("home");
    try (RunningJar first = RunningJar.serve(home)) {
      Answer second = RunningJar.command(home, "", "serve", "--port", "0");
      assertEquals(1, second.code());
      assertTrue(second.output().contains("a server already runs"), second.output());
      assertEquals(200, first.get("/"));
    }
  }

  @Test
  void serve_mistakesInTheConfiguration_areToldTogetherOnLinesOfTheirOwn() throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    Files.writeString(home.resolve("config.toml"), "[serve]\nprot = 80\nport = \"x\"\n");
    Answer refused = RunningJar.command(home, "", "serve", "--port", "0");
    assertEquals(1, refused.code());
    assertEquals(
        List.of(
            "jagasitus: config.toml line 2: serve.prot: unknown key; did you mean serve.port?",
            "  config.toml line 3: serve.port = \"x\": expected a whole number from 0 to 65535, for"
                + " example 8080"),
        refused.output().lines().toList());
  }

  @Test
  void kill_afterASecond_losesNothing() throws Exception {
    Path home = folder.resolve("home");
    try (RunningJar server = RunningJar.serve(home)) {
      for (int i = 0; i < 50; i++) {
        server.get("/halaman-" + i);
      }
      assertEquals(50, found(home));
      server.kill();
    }
    assertEquals(50, found(home));
  }

  /** What the server, or the files, know; asks again until the last second has passed. */
  private static long found(Path home) throws Exception {
    long found = -1;
    for (int i = 0; i < 10 && found != 50; i++) {
      found =
          RunningJar.command(home, "", "search", "status:404", "--json", "--limit", "1000")
              .output()
              .lines()
              .filter(line -> line.startsWith("{"))
              .count();
    }
    return found;
  }

  @Test
  void homeDeleted_siteKeepsAnswering() throws Exception {
    Path home = folder.resolve("home");
    Path site = Files.createDirectory(folder.resolve("site"));
    Files.writeString(site.resolve("index.html"), "<h1>Pengadilan</h1>");
    try (RunningJar server = RunningJar.serve(home, "--site", site.toString())) {
      assertEquals(200, server.get("/"));
      delete(home);
      assertEquals(200, server.get("/"));
      assertTrue(server.terminate(10), "the server did not stop within 10 s");
    }
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
