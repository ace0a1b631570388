package id.jagasitus.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.repository.MemoryBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DrillTest {

  @TempDir Path folder;
  private final MemoryBackend files = new MemoryBackend();
  private Vault vault;
  private Path site;

  @BeforeEach
  void prepare() throws IOException {
    site = TestTrees.site(folder.resolve("situs"));
    TestTrees.write(site.resolve("Pengumuman \"penting\" & ñ.html"), TestTrees.text("isi", 9));
    vault = Vault.create(files);
  }

  private Drill.Result drill(Snapshot snapshot) throws IOException {
    return vault.use(
        repository ->
            new Drill(repository, InstantSource.system(), 2)
                .run(snapshot, site.toString(), folder.resolve("latihan"), Work.unslowed()));
  }

  @Test
  void run_ofGoodSnapshot_fetchesPagesAndCleansUp() throws IOException {
    Drill.Result result = drill(vault.archive(site).snapshot());
    assertTrue(result.passed(), result.toString());
    assertEquals(65, result.restored().files());
    assertEquals(32, result.pagesFetched());
    assertFalse(Files.exists(folder.resolve("latihan")));
  }

  @Test
  void run_withDamagedPack_failsAndCleansUp() throws IOException {
    Snapshot snapshot = vault.archive(site).snapshot();
    files.files().entrySet().stream()
        .filter(file -> file.getKey().startsWith("data/"))
        .forEach(file -> file.getValue()[100] ^= 1);
    assertThrows(IOException.class, () -> drill(snapshot));
    assertFalse(Files.exists(folder.resolve("latihan")));
  }
}
