package id.jagasitus.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.command.Commands;
import id.jagasitus.command.snapshot.SnapshotCommands;
import id.jagasitus.home.Machine;
import id.jagasitus.snapshot.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on the home's own backup, as when no server runs. */
final class VaultCommandTest {

  @TempDir Path folder;
  private final List<Map<String, @Nullable Object>> lines = new ArrayList<>();
  private TestVault test;
  private Commands commands;

  @BeforeEach
  void prepare() throws IOException {
    test = new TestVault(folder);
    var machine = new Machine(InstantSource.system(), System::nanoTime, new SecureRandom());
    commands = new Commands(SnapshotCommands.on(machine, test.vault));
  }

  @AfterEach
  void close() throws IOException {
    test.close();
  }

  private int run(String command, Map<String, Object> arguments) {
    lines.clear();
    return commands.run(
        Map.of("command", "snapshot " + command, "args", arguments), lines::add, () -> false);
  }

  private void done(String command, Map<String, Object> arguments) {
    assertEquals(0, run(command, arguments), lines::toString);
  }

  private void backedUp() {
    done("init", Map.of());
    done("create", Map.of());
  }

  @Test
  void restore_liveOfAllFiles_isPutInPlaceAndUndone() throws IOException {
    backedUp();
    test.write("index.html", "<h1>Diretas</h1>");
    test.write("slot/judi.html", "slot");
    done("restore", Map.of("id", "latest", "live", true));
    assertEquals("<h1>Pengadilan</h1>", test.read("index.html"));
    assertFalse(Files.exists(test.site.resolve("slot")));
    done("undo", Map.of());
    assertEquals("<h1>Diretas</h1>", test.read("index.html"));
    assertEquals("slot", test.read("slot/judi.html"));
    assertEquals(1, run("undo", Map.of()), "only once");
  }

  @Test
  void restore_liveOfOneFile_leavesTheOthers() throws IOException {
    backedUp();
    test.write("index.html", "<h1>Diretas</h1>");
    test.write("berita/satu.html", "<p>baru</p>");
    done("restore", Map.of("id", "latest", "live", true, "path", List.of("index.html")));
    assertEquals("<h1>Pengadilan</h1>", test.read("index.html"));
    assertEquals("<p>baru</p>", test.read("berita/satu.html"));
  }

  @Test
  void restore_liveOfASiteThatIsGone_bringsItBack() throws IOException {
    backedUp();
    Folders.remove(test.site);
    done("restore", Map.of("id", "latest", "live", true));
    assertEquals("<h1>Pengadilan</h1>", test.read("index.html"));
  }

  @Test
  void restore_liveOfASuspiciousSnapshot_isRefusedUntilOneKnows() throws IOException {
    test.verdict = Verdict.SUSPICIOUS;
    backedUp();
    test.write("index.html", "lain");
    assertEquals(1, run("restore", Map.of("id", "latest", "live", true)));
    assertTrue(lines.toString().contains("signs of injected content"), lines.toString());
    assertEquals("lain", test.read("index.html"));
    done("restore", Map.of("id", "latest", "live", true, "even-suspicious", true));
    assertEquals("<h1>Pengadilan</h1>", test.read("index.html"));
  }

  @Test
  void restore_liveOfAnotherRepository_isRefused() {
    backedUp();
    var arguments = Map.<String, Object>of("id", "latest", "live", true, "repo", "/lain");
    assertEquals(2, run("restore", arguments));
    assertTrue(lines.toString().contains("without --repo"), lines.toString());
  }

  @Test
  void tick_notesWhichSiteIsServed() throws IOException {
    done("init", Map.of());
    assertEquals(Optional.empty(), test.ledger.site());
    test.vault.tick();
    test.vault.await();
    assertEquals(Optional.of(test.site), test.ledger.site());
  }
}
