package id.jagasitus.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.repository.FaultyBackend;
import id.jagasitus.repository.LocalBackend;
import id.jagasitus.repository.MemoryBackend;
import id.jagasitus.repository.Repack;
import id.jagasitus.repository.RepositoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PruneTest {

  @TempDir Path folder;
  private final MemoryBackend files = new MemoryBackend();
  private Path site;

  @BeforeEach
  void prepare() throws IOException {
    site = TestTrees.site(folder.resolve("situs"));
  }

  /** Two snapshots, the first forgotten; most of its large documents are in the first only. */
  private Vault twoSnapshotsOneForgotten(Vault vault) throws IOException {
    vault.archive(site);
    Files.delete(site.resolve("putusan/panjang.pdf"));
    Files.delete(site.resolve("unduhan/salinan.pdf"));
    vault.archive(site);
    var policy = new ForgetPolicy(1, 0, 0, 0, 0, List.of(), 1, Duration.ZERO, ZoneOffset.UTC);
    ForgetPlan plan =
        new Forget(policy, Instant.now().plus(Duration.ofMinutes(1))).plan(vault.list());
    assertEquals(1, (int) vault.use(repository -> Forget.carryOut(plan, repository)));
    return vault;
  }

  private static Repack.Result prune(Vault vault) throws IOException {
    return vault.use(repository -> new Prune(repository).prune(0, Work.unslowed()));
  }

  @Test
  void prune_afterForgetting_freesTheSpaceAndKeepsTheRest() throws IOException {
    Vault vault = twoSnapshotsOneForgotten(Vault.create(files));
    Repack.Result result = prune(vault);
    assertTrue(result.bytesFreed() > 3_000_000, result.toString());
    assertEquals(List.of(), vault.check().errors());
    assertEquals(List.of(), vault.check().hints());
    vault.restore(vault.list().getFirst(), site, folder.resolve("keluar"));
    assertEquals(TestTrees.describe(site), TestTrees.describe(folder.resolve("keluar")));
    assertEquals(0, prune(vault).packsRemoved(), "a second time there is nothing to do");
  }

  @Test
  void prune_ofOurs_isSoundForRestic() throws Exception {
    Path place = folder.resolve("repo");
    var restic = new Restic(place, folder);
    Vault vault = twoSnapshotsOneForgotten(Vault.create(place));
    prune(vault);
    restic.check();
    restic.run("prune");
    restic.check();
  }

  @Test
  void prune_interruptedAtAnyChange_leavesASoundRepository() throws IOException {
    Vault vault = twoSnapshotsOneForgotten(Vault.create(files));
    var whole = Map.copyOf(files.files());
    boolean finished = false;
    for (int changes = 0; !finished; changes++) {
      files.files().clear();
      files.files().putAll(whole);
      var faulty = new FaultyBackend(files, changes);
      try {
        prune(vault.through(faulty));
        finished = true;
      } catch (IOException e) {
        assertTrue(faulty.broken(), e.toString());
      }
      files.files().keySet().removeIf(path -> path.startsWith("locks/"));
      assertEquals(List.of(), vault.check().errors(), "after " + changes + " changes");
    }
  }

  @Test
  void prune_whileSomebodyWorks_isRefused() throws IOException {
    Vault vault = Vault.create(new LocalBackend(folder.resolve("repo")));
    var error =
        assertThrows(
            RepositoryException.class,
            () ->
                vault.use(
                    repository -> {
                      try (var held = repository.lock(false)) {
                        held.ensureHeld();
                        return prune(vault);
                      }
                    }));
    assertEquals(RepositoryException.Kind.LOCKED, error.kind());
  }

  @Test
  void prune_withATreeMissing_removesNothing() throws IOException {
    Vault vault = twoSnapshotsOneForgotten(Vault.create(files));
    int before = files.files().size();
    files.files().keySet().removeIf(path -> path.startsWith("index/"));
    int indexes = before - files.files().size();
    assertThrows(IOException.class, () -> prune(vault));
    assertEquals(before - indexes, files.files().size());
  }
}
