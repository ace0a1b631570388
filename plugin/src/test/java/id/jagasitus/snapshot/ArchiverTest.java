package id.jagasitus.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.repository.FaultyBackend;
import id.jagasitus.repository.MemoryBackend;
import id.jagasitus.repository.SettableClock;
import id.jagasitus.repository.TestRepositories;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiverTest {

  @TempDir Path folder;
  private final MemoryBackend files = new MemoryBackend();
  private Vault vault;
  private Path site;

  @BeforeEach
  void prepare() throws IOException {
    site = TestTrees.site(folder.resolve("situs"));
    vault = Vault.create(files);
  }

  private String restored(Snapshot snapshot, String path) throws IOException {
    Path out = folder.resolve("keluar-" + snapshot.id().brief());
    vault.use(
        repository ->
            new Restorer(repository, 2)
                .restore(RestoreRequest.all(snapshot, out), Work.unslowed()));
    return Files.readString(out.resolve(path.substring(1)));
  }

  @Test
  void snapshot_ofUnchangedFiles_readsAndStoresNothing() throws IOException {
    Summary first = vault.archive(site).summary();
    assertEquals(64, first.filesNew());
    int before = files.files().size();
    Summary second = vault.archive(site).summary();
    assertEquals(64, second.filesUnmodified());
    assertEquals(0, second.dataBlobs());
    assertTrue(second.treeBlobs() <= 4, "only folders above the site, which others change");
    assertEquals(first.bytes(), second.bytes());
    assertTrue(files.files().size() <= before + 3, "the snapshot, perhaps a pack and its index");
  }

  @Test
  void snapshot_ofChangedFile_readsItAlone() throws IOException {
    vault.archive(site);
    TestTrees.write(site.resolve("index.html"), TestTrees.text("diubah", 4));
    Summary summary = vault.archive(site).summary();
    assertEquals(1, summary.filesChanged());
    assertEquals(63, summary.filesUnmodified());
    assertEquals(1, summary.dataBlobs());
  }

  @Test
  void snapshot_ofEqualFiles_storesThemOnce() throws IOException {
    Summary summary = vault.archive(site).summary();
    assertTrue(summary.bytesAdded() < summary.bytes() - 3_400_000, summary.toString());
  }

  @Test
  void snapshot_leavesExcludedPathsOut() throws IOException {
    Path secrets = TestTrees.write(site.resolve("secrets/kunci"), new byte[] {1}).getParent();
    var request =
        new ArchiveRequest(List.of(site), path -> path.equals(secrets), List.of(), List.of());
    vault.archive(request);
    List<Find.Hit> hits =
        vault.use(
            repository -> {
              repository.loadIndex();
              return new Find(repository, Work.unslowed())
                  .named("secrets", new Snapshots(repository).list());
            });
    assertEquals(List.of(), hits);
  }

  @Test
  void snapshot_withStream_keepsItAsAPrivateFile() throws IOException {
    var dump =
        new ArchiveRequest.Stream(
            Path.of("/dump/basisdata.sql"),
            () -> new ByteArrayInputStream(TestTrees.text("INSERT", 2)));
    ArchiveResult result =
        vault.archive(
            new ArchiveRequest(List.of(site), path -> false, List.of(dump), List.of("uji")));
    assertEquals("INSERT\nINSERT\n", restored(result.snapshot(), "/dump/basisdata.sql"));
    assertEquals(List.of("uji"), result.snapshot().tags());
  }

  @Test
  void snapshot_withFailingStream_saysSoAndSavesTheRest() throws IOException {
    var dump =
        new ArchiveRequest.Stream(
            Path.of("/dump/basisdata.sql"),
            () ->
                new SequenceInputStream(
                    new ByteArrayInputStream(new byte[9]), new Broken("pg_dump ended with 1")));
    ArchiveResult result =
        vault.archive(new ArchiveRequest(List.of(site), path -> false, List.of(dump), List.of()));
    assertFalse(result.complete());
    assertTrue(result.problems().getFirst().contains("pg_dump ended with 1"));
    assertEquals(64, result.summary().files());
    assertTrue(vault.check().sound());
  }

  @Test
  void snapshot_ofMissingFolder_isRefusedInWords() {
    var error = assertThrows(IOException.class, () -> vault.archive(folder.resolve("tidak-ada")));
    assertTrue(error.toString().contains("does not exist"), error.toString());
  }

  @Test
  void snapshot_cancelled_leavesNoSnapshotAndNoLock() throws IOException {
    var work =
        new Work(
            bytes -> {
              throw new InterruptedException("tidak dipakai");
            });
    work.cancel();
    assertThrows(
        CancelledException.class,
        () ->
            vault.use(
                repository ->
                    new Archiver(repository, TestRepositories.environment(), 2)
                        .snapshot(ArchiveRequest.of(List.of(site)), work)));
    assertEquals(List.of(), vault.list());
    assertFalse(files.files().keySet().stream().anyMatch(path -> path.startsWith("locks/")));
  }

  @Test
  void snapshot_byTwoAtOnce_keepsBothWhole() throws Exception {
    Path other = TestTrees.site(folder.resolve("lain"));
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Future<ArchiveResult> one = two.submit(() -> vault.archive(site));
      Future<ArchiveResult> second = two.submit(() -> vault.archive(other));
      assertEquals(64, one.get().summary().files());
      assertEquals(64, second.get().summary().files());
    }
    assertEquals(2, vault.list().size());
    assertEquals(List.of(), vault.check().errors());
    assertFalse(files.files().keySet().stream().anyMatch(path -> path.startsWith("locks/")));
  }

  @Test
  void snapshot_withTheClockSetBack_isTakenAndNothingIsForgotten() throws IOException {
    var clock = new SettableClock(Instant.parse("2026-11-22T05:00:00Z"));
    archiveAt(clock);
    clock.advance(Duration.ofDays(-30));
    assertEquals(64, archiveAt(clock).filesUnmodified());
    assertEquals(List.of(), vault.check().errors());
    var policy = new ForgetPolicy(1, 0, 0, 0, 0, List.of(), 1, Duration.ZERO, ZoneOffset.UTC);
    ForgetPlan plan = new Forget(policy, clock.instant()).plan(vault.list());
    assertEquals(List.of(), plan.forget(), "the later one cannot be judged, the other is newest");
  }

  private Summary archiveAt(InstantSource clock) throws IOException {
    return vault
        .use(
            repository ->
                new Archiver(repository, TestRepositories.environment(clock), 2)
                    .snapshot(ArchiveRequest.of(List.of(site)), Work.unslowed()))
        .summary();
  }

  @Test
  void snapshot_brokenAtAnyWrite_leavesASoundRepository() throws IOException {
    boolean finished = false;
    for (int changes = 0; !finished; changes++) {
      var faulty = new FaultyBackend(files, changes);
      try {
        vault.through(faulty).archive(site);
        finished = true;
      } catch (IOException e) {
        assertTrue(e.toString().contains("No space left"), e.toString());
        assertEquals(List.of(), vault.list());
      }
      files.files().keySet().removeIf(path -> path.startsWith("locks/"));
      assertEquals(List.of(), vault.check().errors(), "after " + changes + " writes");
    }
    assertEquals(1, vault.list().size());
  }

  /** Fails when it is read. */
  private static final class Broken extends InputStream {

    private final String why;

    Broken(String why) {
      this.why = why;
    }

    @Override
    public int read() throws IOException {
      throw new IOException(why);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      throw new IOException(why);
    }
  }
}
