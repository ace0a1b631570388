package id.jagasitus.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.jagasitus.repository.FaultyBackend;
import id.jagasitus.repository.MemoryBackend;
import id.jagasitus.repository.Repository;
import id.jagasitus.repository.TestRepositories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CopierTest {

  @TempDir Path folder;
  private final MemoryBackend there = new MemoryBackend();
  private Vault source;
  private Vault target;
  private Path site;

  @BeforeEach
  void prepare() throws IOException {
    site = TestTrees.site(folder.resolve("situs"));
    source = Vault.create(new MemoryBackend());
    source.use(
        repository -> {
          Repository.init(
                  there, TestRepositories.password(), TestRepositories.environment(), repository)
              .close();
          return true;
        });
    target = Vault.at(there);
  }

  private Copier.Result copy(Vault to) throws IOException {
    return source.use(
        from ->
            to.use(
                into ->
                    new Copier(from, into, 2).copy(new Snapshots(from).list(), Work.unslowed())));
  }

  @Test
  void copy_bringsEverythingOnce() throws IOException {
    source.archive(site);
    Files.delete(site.resolve("index.html"));
    Snapshot second = source.archive(site).snapshot();
    assertEquals(2, copy(target).copied().size());
    assertEquals(0, copy(target).copied().size());
    assertEquals(second.id(), target.list().getLast().origin());
    assertEquals(0, target.check().errors().size());
    target.restore(target.list().getLast(), site, folder.resolve("keluar"));
    assertEquals(TestTrees.describe(site), TestTrees.describe(folder.resolve("keluar")));
  }

  @Test
  void copy_cutsFilesAlike_soThatTheTargetKnowsThem() throws IOException {
    source.archive(site);
    copy(target);
    assertEquals(0, target.archive(site).summary().dataBlobs());
  }

  @Test
  void copy_interrupted_goesOnLater() throws IOException {
    source.archive(site);
    for (int changes = 0; changes < 4; changes++) {
      Vault faulty = target.through(new FaultyBackend(there, changes));
      assertThrows(IOException.class, () -> copy(faulty));
      there.files().keySet().removeIf(path -> path.startsWith("locks/"));
      assertEquals(0, target.check().errors().size());
    }
    assertEquals(1, copy(target).copied().size());
    assertEquals(0, target.check().errors().size());
  }
}
