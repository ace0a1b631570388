package id.jagasitus.launcher.home;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassingHomeTest {

  @Test
  void close_filledHome_removesEverything() throws IOException {
    Path home;
    try (PassingHome passing = PassingHome.create()) {
      home = passing.folder().path();
      assertTrue(passing.folder().exists());
      Files.writeString(Files.createDirectories(home.resolve("index/a")).resolve("b"), "x");
    }
    assertFalse(Files.exists(home));
  }

  @Test
  void close_linkInside_leavesItsTarget(@TempDir Path elsewhere) throws IOException {
    Path kept = Files.writeString(elsewhere.resolve("kept"), "x");
    try (PassingHome passing = PassingHome.create()) {
      Files.createSymbolicLink(passing.folder().path().resolve("link"), elsewhere);
    }
    assertTrue(Files.exists(kept));
  }
}
