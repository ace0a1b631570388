package id.jagasitus.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.repository.BlobType;
import id.jagasitus.repository.LocalBackend;
import id.jagasitus.repository.Repository;
import id.jagasitus.repository.TestRepositories;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both ways between us and the public program. */
final class ResticJudgeTest {

  @TempDir Path folder;
  private Path site;
  private Path place;
  private Restic restic;

  @BeforeEach
  void prepare() throws Exception {
    place = folder.resolve("repo");
    restic = new Restic(place, folder);
    site = TestTrees.hostile(TestTrees.site(folder.resolve("situs")));
  }

  private ArchiveResult archive() throws Exception {
    try (Repository repository = TestRepositories.open(new LocalBackend(place))) {
      return new Archiver(repository, TestRepositories.environment(), 2)
          .snapshot(ArchiveRequest.of(List.of(site), "uji"), Work.unslowed());
    }
  }

  private RestoreResult restore(Path target) throws Exception {
    try (Repository repository = TestRepositories.open(new LocalBackend(place))) {
      Snapshot latest = new Snapshots(repository).find("latest");
      var request = new RestoreRequest(latest, site.toString(), List.of(), target, true, false);
      return new Restorer(repository, 2).restore(request, Work.unslowed());
    }
  }

  @Test
  void ours_isCheckedAndRestoredByRestic() throws Exception {
    TestRepositories.init(new LocalBackend(place)).close();
    ArchiveResult result = archive();
    assertEquals(List.of(), result.problems());
    restic.check();
    Path out = folder.resolve("keluar");
    restic.run("restore", "latest", "--target", out.toString());
    assertEquals(
        TestTrees.describe(site), TestTrees.describe(out.resolve(site.toString().substring(1))));
  }

  @Test
  void ours_isContinuedByResticWithoutNewData() throws Exception {
    TestRepositories.init(new LocalBackend(place)).close();
    archive();
    long before = blobs(BlobType.DATA);
    restic.run("backup", "--force", site.toString());
    assertEquals(before, blobs(BlobType.DATA));
    archive();
    restic.check();
  }

  @Test
  void restics_isRestoredByUs() throws Exception {
    restic.run("init", "--repository-version", "2");
    restic.run("backup", site.toString());
    Path out = folder.resolve("keluar");
    RestoreResult result = restore(out);
    assertEquals(TestTrees.describe(site), TestTrees.describe(out));
    assertEquals(1, result.left().size(), "the pipe: " + result.left());
  }

  @Test
  void restics_isContinuedByUsWithoutNewData() throws Exception {
    restic.run("init", "--repository-version", "2");
    restic.run("backup", site.toString());
    Summary summary = archive().summary();
    assertEquals(0, summary.dataBlobs());
    assertEquals(0, summary.filesNew() + summary.filesChanged(), "unchanged files are known");
    restic.check();
    assertTrue(checked().sound());
  }

  @Test
  void restics_afterItsPrune_isReadByUs() throws Exception {
    restic.run("init", "--repository-version", "2");
    restic.run("backup", site.toString());
    Files.delete(site.resolve("putusan/panjang.pdf"));
    Files.delete(site.resolve("unduhan/salinan.pdf"));
    restic.run("backup", site.toString());
    restic.run("forget", "--keep-last", "1", "--prune", "--max-unused", "0");
    restore(folder.resolve("keluar"));
    assertEquals(TestTrees.describe(site), TestTrees.describe(folder.resolve("keluar")));
    assertEquals(List.of(), checked().errors());
  }

  private CheckResult checked() throws Exception {
    try (Repository repository = TestRepositories.open(new LocalBackend(place))) {
      return new Checker(repository, 2, Work.unslowed()).check(Checker.ReadData.ALL);
    }
  }

  private long blobs(BlobType type) throws Exception {
    try (Repository repository = TestRepositories.open(new LocalBackend(place))) {
      repository.loadIndex();
      return repository.index().size(type);
    }
  }
}
