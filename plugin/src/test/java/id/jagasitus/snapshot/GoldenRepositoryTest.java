package id.jagasitus.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.repository.LocalBackend;
import id.jagasitus.repository.Repository;
import id.jagasitus.repository.RepositoryException;
import id.jagasitus.repository.RepositoryLock;
import id.jagasitus.repository.TestRepositories;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Repositories that restic made, kept under {@code golden/restic} with the program that had them
 * made; needs no restic.
 */
final class GoldenRepositoryTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/restic");
  private static final String SITE = "/situs";
  private static final List<String> SOUND =
      List.of("padat", "polos", "pindahan", "terputus", "dipangkas");

  @TempDir Path folder;

  private Vault unpack(String name) throws IOException {
    return Vault.at(new LocalBackend(unzip(name)));
  }

  private Path unzip(String name) throws IOException {
    Path place = folder.resolve(name);
    try (InputStream file = Files.newInputStream(GOLDEN.resolve(name + ".zip"));
        var zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        TestTrees.write(place.resolve(entry.getName()), zip.readAllBytes());
      }
    }
    return place;
  }

  private static Snapshot tagged(Vault vault, String tag) throws IOException {
    return vault.list().stream().filter(each -> each.tags().contains(tag)).findFirst().get();
  }

  /** What the program that made the folder says of it; large files are not in every snapshot. */
  private static List<String> expected(String name, String tag) throws IOException {
    List<String> all = Files.readAllLines(GOLDEN.resolve(tag + ".txt"));
    if (!name.equals("polos") && !(name.equals("pindahan") && tag.equals("pertama"))) {
      return all;
    }
    return all.stream()
        .filter(line -> !line.startsWith("/panjang.txt "))
        .filter(line -> !line.startsWith("/lubang "))
        .toList();
  }

  @TestFactory
  List<DynamicTest> golden_isSoundAndRestoredToTheByte() {
    return SOUND.stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> soundAndRestored(name)))
        .toList();
  }

  private void soundAndRestored(String name) throws IOException {
    Vault vault = unpack(name);
    assertEquals(List.of(), vault.check().errors());
    assertEquals(2, vault.list().size());
    for (String tag : List.of("pertama", "kedua")) {
      Path out = folder.resolve(name + '-' + tag);
      RestoreResult result = vault.restore(tagged(vault, tag), Path.of(SITE), out);
      assertEquals(List.of(out.resolve("pipa") + ": a fifo is not restored"), result.left());
      assertEquals(expected(name, tag), PlainFacts.of(out));
      if (result.owners()) {
        assertEquals(1234, Files.getAttribute(out.resolve("milik-orang"), "unix:uid"));
        assertEquals(2345, Files.getAttribute(out.resolve("milik-orang"), "unix:gid"));
      }
    }
  }

  @TestFactory
  List<DynamicTest> golden_isContinuedByUsAndPruned() {
    return SOUND.stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> continuedAndPruned(name)))
        .toList();
  }

  /** What was restored is cut as restic had cut it, so that saving it again stores no data. */
  private void continuedAndPruned(String name) throws IOException {
    Vault vault = unpack(name);
    Path out = folder.resolve("keluar-" + name);
    vault.restore(tagged(vault, "kedua"), Path.of(SITE), out);
    assertEquals(0, vault.archive(out).summary().dataBlobs());
    vault.use(repository -> RepositoryLock.unlock(repository, true));
    vault.use(repository -> new Prune(repository).prune(0, Work.unslowed()));
    CheckResult result = vault.check();
    assertEquals(List.of(), result.errors());
    assertEquals(List.of(), result.hints());
    assertEquals(3, result.snapshots());
  }

  @Test
  void interrupted_isNamedInHintsAndHealed() throws IOException {
    Path place = unzip("terputus");
    Vault vault = Vault.at(new LocalBackend(place));
    assertEquals(2, vault.check().hints().size(), "packs that no index names");
    vault.use(repository -> RepositoryLock.unlock(repository, true));
    try (var locks = Files.list(place.resolve("locks"))) {
      assertEquals(0, locks.count(), "those of the dead too");
    }
    assertFalse(leftovers(place).isEmpty(), "one was killed while it wrote a pack");
    vault.use(repository -> new Prune(repository).prune(0, Work.unslowed()));
    assertEquals(List.of(), vault.check().hints());
    FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
    for (String half : leftovers(place)) {
      Files.setLastModifiedTime(Path.of(half), longAgo);
    }
    vault.archive(Files.createDirectory(folder.resolve("lain")));
    assertEquals(List.of(), leftovers(place));
  }

  private static List<String> leftovers(Path place) throws IOException {
    try (var files = Files.walk(place)) {
      return files.map(Path::toString).filter(path -> path.contains("-tmp-")).toList();
    }
  }

  @Test
  void secondKey_opensTheSameRepository() throws IOException {
    var backend = new LocalBackend(unzip("padat"));
    char[] second = "sandi-kedua".toCharArray();
    try (Repository repository = Repository.open(backend, second, TestRepositories.environment())) {
      assertEquals(2, new Snapshots(repository).list().size());
      assertEquals(2, repository.keys().list().size());
    }
  }

  @Test
  void nodes_tellOwnersAndPipes() throws IOException {
    Vault vault = unpack("padat");
    Snapshot snapshot = tagged(vault, "pertama");
    assertEquals("pn-contoh", snapshot.hostname());
    Node file = entry(vault, snapshot, "/situs/milik-orang");
    assertEquals(1234, file.owner().uid());
    assertEquals(2345, file.owner().gid());
    assertEquals(NodeType.FIFO, entry(vault, snapshot, "/situs/pipa").type());
    assertTrue(entry(vault, snapshot, "/situs/panjang.txt").content().size() > 1, "several chunks");
  }

  private static Node entry(Vault vault, Snapshot snapshot, String path) throws IOException {
    return vault.use(
        repository -> {
          repository.loadIndex();
          return new Browser(repository, snapshot).entry(path).get();
        });
  }

  @Test
  void formatOne_isRefusedWithWhatToDo() throws IOException {
    Path place = unzip("lama");
    var error = assertThrows(RepositoryException.class, () -> Vault.at(new LocalBackend(place)));
    assertEquals(RepositoryException.Kind.UNSUPPORTED, error.kind());
    assertTrue(error.toString().contains("restic migrate"), error.toString());
  }

  @Test
  void wrongPassword_isToldWithoutAnyOfIt() throws IOException {
    var backend = new LocalBackend(unzip("padat"));
    char[] wrong = "sandi-yang-salah".toCharArray();
    var error =
        assertThrows(
            RepositoryException.class,
            () -> Repository.open(backend, wrong, TestRepositories.environment()));
    assertEquals(RepositoryException.Kind.WRONG_PASSWORD, error.kind());
    assertTrue(error.toString().contains("none of the 2 keys"), error.toString());
    assertFalse(error.toString().contains("sandi-yang"), error.toString());
  }
}
