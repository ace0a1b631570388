package id.jagasitus.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SwitchOverTest {

  @TempDir Path folder;
  private Path live;
  private Path restored;
  private SwitchOver change;

  @BeforeEach
  void prepare() throws IOException {
    live = folder.resolve("situs");
    restored = folder.resolve("situs.pulih");
    TestTrees.write(live.resolve("a/satu.html"), TestTrees.text("rusak", 1));
    TestTrees.write(live.resolve("judi.html"), TestTrees.text("gacor", 1));
    TestTrees.write(restored.resolve("a/satu.html"), TestTrees.text("baik", 1));
    TestTrees.write(restored.resolve("b/dua.html"), TestTrees.text("kembali", 1));
    change = new SwitchOver(live, restored, folder.resolve("situs.lama"));
  }

  @Test
  void exchange_andUndo_bringEverythingBack() throws IOException {
    var before = TestTrees.describe(live);
    change.exchange();
    assertFalse(Files.exists(live.resolve("judi.html")));
    assertEquals("baik\n", Files.readString(live.resolve("a/satu.html")));
    change.undoExchange();
    assertEquals(before, TestTrees.describe(live));
    assertTrue(Files.exists(restored.resolve("b/dua.html")));
  }

  @Test
  void replaceFiles_andUndo_touchTheseFilesOnly() throws IOException {
    var before = TestTrees.describe(live);
    List<Path> done = change.replaceFiles();
    assertEquals(List.of(Path.of("a/satu.html"), Path.of("b/dua.html")), done);
    assertEquals("baik\n", Files.readString(live.resolve("a/satu.html")));
    assertTrue(Files.exists(live.resolve("judi.html")));
    change.undoReplace(done);
    before.remove(RawName.of("b"));
    assertEquals("rusak\n", Files.readString(live.resolve("a/satu.html")));
    assertFalse(Files.exists(live.resolve("b/dua.html")));
  }

  @Test
  void replaceFiles_throughALiveLink_isRefused() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("lain"));
    Files.createSymbolicLink(live.resolve("b"), elsewhere);
    assertThrows(IOException.class, change::replaceFiles);
    assertFalse(Files.exists(elsewhere.resolve("dua.html")));
  }

  @Test
  void exchange_withAsideTaken_changesNothing() throws IOException {
    Files.createDirectory(folder.resolve("situs.lama"));
    assertThrows(IOException.class, change::exchange);
    assertTrue(Files.exists(live.resolve("judi.html")));
  }
}
