package id.jagasitus.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.repository.MemoryBackend;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
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
