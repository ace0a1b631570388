package id.jagasitus.launcher.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnpackedTest {

  @TempDir Path home;

  @Test
  void classes_firstTime_holdsWebInfOnly() throws IOException {
    Unpacked unpacked = Unpacked.classes(war("one"), home);

    assertTrue(Files.exists(unpacked.ownClasses().resolve("x.txt")));
    assertEquals(List.of(unpacked.folder().resolve("WEB-INF/lib/a.jar")), unpacked.jars());
    assertFalse(Files.exists(unpacked.folder().resolve("index.html")));
    assertNull(unpacked.descriptor());
  }

  @Test
  void classes_secondTime_writesNothing() throws IOException {
    Path marked = Unpacked.classes(war("one"), home).folder().resolve("marked");
    Files.writeString(marked, "still here");
    Unpacked.classes(war("one"), home);
    assertTrue(Files.exists(marked));
  }

  @Test
  void classes_otherBuild_getsItsOwnFolderAndReplacesTheOld() throws IOException {
    Unpacked one = Unpacked.classes(war("one"), home);
    Unpacked two = Unpacked.classes(war("two"), home);
    two.removeOthers();
    assertFalse(Files.exists(one.folder()));
    assertTrue(Files.exists(two.folder()));
  }

  @Test
  void classes_killedBefore_leavesNothingThatIsBelieved() throws IOException {
    Path cache = Files.createDirectories(home.resolve("cache"));
    Files.createDirectory(cache.resolve("war-1-1.unfinished-123"));
    Unpacked unpacked = Unpacked.classes(war("one"), home);
    unpacked.removeOthers();
    try (Stream<Path> left = Files.list(cache)) {
      assertEquals(List.of(unpacked.folder()), left.toList());
    }
  }

  @Test
  void move_whenAnotherProcessWasFaster_leavesItsFolder() throws IOException {
    Path folder = Unpacked.classes(war("one"), home).folder();
    Path late = home.resolve("cache/late");
    Files.createDirectories(late.resolve("WEB-INF"));
    Unpacked.move(late, folder);
    assertTrue(Files.exists(folder.resolve("WEB-INF/classes/x.txt")));
    assertThrows(IOException.class, () -> Unpacked.move(late, home.resolve("tiada/ada")));
  }

  @Test
  void sampleSite_existing_staysAsItIs() throws IOException {
    Path site = Unpacked.sampleSite(war("one"), home);
    assertTrue(Files.exists(site.resolve("index.html")));
    assertFalse(Files.exists(site.resolve("WEB-INF")));
    Files.delete(site.resolve("index.html"));
    Unpacked.sampleSite(war("two"), home);
    assertFalse(Files.exists(site.resolve("index.html")));
  }

  @Test
  void classes_entryOutside_isRefusedAndNothingIsLeft() throws IOException {
    EmbeddedWar war = EmbeddedWar.of(zip("evil", Map.of("WEB-INF/../../../evil.txt", "x")));
    assertThrows(IOException.class, () -> Unpacked.classes(war, home));
    try (Stream<Path> left = Files.list(home.resolve("cache"))) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void loader_launcherClasses_areNotVisible() throws Exception {
    try (URLClassLoader loader = Unpacked.classes(war("one"), home).loader()) {
      assertEquals(jakarta.servlet.Filter.class, loader.loadClass("jakarta.servlet.Filter"));
      assertThrows(
          ClassNotFoundException.class, () -> loader.loadClass(UnpackedTest.class.getName()));
    }
  }

  private EmbeddedWar war(String content) throws IOException {
    return EmbeddedWar.of(
        zip(
            content,
            Map.of(
                "index.html",
                content,
                "META-INF/MANIFEST.MF",
                "",
                "WEB-INF/classes/x.txt",
                content,
                "WEB-INF/lib/a.jar",
                "")));
  }

  private URL zip(String name, Map<String, String> entries) throws IOException {
    Path file = home.resolve(name + ".war");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return file.toUri().toURL();
  }
}
