package id.jagasitus.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.repository.BlobId;
import id.jagasitus.repository.MemoryBackend;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of file, harmed in each way: found by a check, and told in words with what to do. */
final class DamageTest {

  private static final List<String> KINDS =
      List.of("config", "keys/", "data/", "index/", "snapshots/");

  @TempDir Path folder;

  private enum Harm {
    FLIP,
    TRUNCATE,
    EMPTY,
    REMOVE,
    SWAP
  }

  @TestFactory
  Stream<DynamicTest> check_ofHarmedFile_saysWhatAndWhatToDo() throws IOException {
    var whole = new MemoryBackend();
    Vault vault = Vault.create(whole);
    Path site = TestTrees.site(folder.resolve("situs"));
    vault.archive(site);
    TestTrees.write(site.resolve("baru.html"), TestTrees.text("baru", 1));
    vault.archive(site);
    vault.use(repository -> repository.keys().add("kedua".toCharArray()));
    Map<String, byte[]> files = new HashMap<>(whole.files());
    return KINDS.stream()
        .flatMap(
            kind ->
                Stream.of(Harm.values())
                    .filter(harm -> harm != Harm.SWAP || !kind.equals("config"))
                    .map(
                        harm ->
                            DynamicTest.dynamicTest(
                                kind + " " + harm, () -> harmed(files, kind, harm))));
  }

  private static void harmed(Map<String, byte[]> files, String kind, Harm harm) throws IOException {
    var backend = new MemoryBackend();
    files.forEach((path, bytes) -> backend.files().put(path, bytes.clone()));
    List<String> paths =
        backend.files().keySet().stream().filter(path -> path.startsWith(kind)).toList();
    if (kind.equals("keys/")) {
      paths.forEach(path -> harm(backend, path, paths, harm)); // one sound key would be enough
    } else {
      harm(backend, paths.getFirst(), paths, harm);
    }
    String said = said(backend);
    boolean named =
        Stream.of(kind.replace("/", ""), "snapshot", "no repository")
            .anyMatch(word -> said.contains(word));
    assertTrue(named, said);
    assertFalse(said.contains("Exception"), said);
  }

  private static void harm(MemoryBackend backend, String path, List<String> all, Harm harm) {
    byte[] bytes = Objects.requireNonNull(backend.files().get(path));
    switch (harm) {
      case FLIP -> bytes[bytes.length / 2] ^= 8;
      case TRUNCATE -> backend.files().put(path, Arrays.copyOf(bytes, bytes.length - 7));
      case EMPTY -> backend.files().put(path, new byte[0]);
      case REMOVE -> backend.files().remove(path);
      case SWAP -> {
        String other = all.getLast();
        if (other.equals(path)) {
          return;
        }
        backend.files().put(path, backend.files().put(other, bytes));
      }
    }
  }

  /**
   * Any file harmed anywhere: either a check tells, or all snapshots that are listed come back as
   * they were; a restore never gives anything else in silence.
   */
  @Test
  void harm_ofAnyFileAnywhere_isToldOrDoesNoHarm() throws IOException {
    var whole = new MemoryBackend();
    Vault vault = Vault.create(whole);
    Path site = folder.resolve("kecil");
    Map<BlobId, Map<RawName, String>> states = new HashMap<>();
    for (int round = 0; round < 2; round++) {
      TestTrees.write(site.resolve("a/berubah.html"), TestTrees.text("isi " + round, 40));
      TestTrees.write(site.resolve("b/foto-" + round + ".jpg"), TestTrees.noise(round, 3_000));
      states.put(vault.archive(site).snapshot().id(), TestTrees.describe(site));
    }
    for (int seed = 0; seed < 80; seed++) {
      var harmed = new MemoryBackend();
      whole.files().forEach((path, bytes) -> harmed.files().put(path, bytes.clone()));
      String what = "seed " + seed + ", " + harmOne(harmed, new Random(seed));
      toldOrHarmless(vault.through(harmed), site, states, what);
    }
  }

  private static String harmOne(MemoryBackend backend, Random random) {
    List<String> paths =
        backend.files().keySet().stream().filter(path -> path.indexOf('/') > 0).toList();
    String path = paths.get(random.nextInt(paths.size()));
    byte[] bytes = Objects.requireNonNull(backend.files().get(path));
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(4)) {
      case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> backend.files().put(path, Arrays.copyOf(bytes, at));
      case 2 -> backend.files().remove(path);
      default -> backend.files().put(path, backend.files().get(paths.get(at % paths.size())));
    }
    return path + " at " + at;
  }

  private void toldOrHarmless(
      Vault vault, Path site, Map<BlobId, Map<RawName, String>> states, String what)
      throws IOException {
    boolean sound = vault.check().sound();
    for (Snapshot snapshot : readable(vault)) {
      Path out = folder.resolve("keluar-" + what.hashCode() + snapshot.id().brief());
      try {
        vault.restore(snapshot, site, out);
        assertEquals(states.get(snapshot.id()), TestTrees.describe(out), what);
      } catch (IOException told) {
        assertFalse(sound, what + ": " + told);
      }
    }
  }

  private static List<Snapshot> readable(Vault vault) {
    try {
      return vault.list();
    } catch (IOException told) {
      return List.of();
    }
  }

  @Test
  void restore_ofDamagedFile_saysWhichAndWhatToDo() throws IOException {
    var backend = new MemoryBackend();
    Vault vault = Vault.create(backend);
    Path site = folder.resolve("s");
    TestTrees.write(site.resolve("isi"), TestTrees.noise(1, 9_000));
    Snapshot snapshot = vault.archive(site).snapshot();
    backend.files().entrySet().stream()
        .filter(file -> file.getKey().startsWith("data/"))
        .forEach(file -> file.getValue()[200] ^= 1);
    var error =
        assertThrows(
            IOException.class, () -> vault.restore(snapshot, site, folder.resolve("keluar")));
    assertTrue(error.toString().contains("blob"), error.toString());
    assertTrue(error.toString().contains("restore it from another copy"), error.toString());
  }

  /** What a check says; a snapshot that is simply gone is no fault that anybody could see. */
  private static String said(MemoryBackend backend) {
    try {
      Vault vault = Vault.at(backend);
      CheckResult result = vault.check();
      if (result.sound()) {
        assertEquals(1, result.snapshots(), "only a removed snapshot goes unseen");
        return "snapshots";
      }
      return String.join("\n", result.errors());
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
