package id.jagasitus.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.repository.MemoryBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiffTest {

  @TempDir Path folder;
  private Vault vault;
  private Path site;

  @BeforeEach
  void prepare() throws IOException {
    site = TestTrees.site(folder.resolve("situs"));
    vault = Vault.create(new MemoryBackend());
  }

  private void change() throws IOException {
    Files.delete(site.resolve("kosong.txt"));
    TestTrees.write(site.resolve("judi/slot.html"), TestTrees.text("gacor", 3));
    TestTrees.write(site.resolve("putusan/panjang.pdf"), TestTrees.noise(100, 3_500_000));
    Files.setAttribute(site.resolve("index.html"), "unix:mode", 0600);
    Files.delete(site.resolve("terbaru"));
    Files.createDirectory(site.resolve("terbaru"));
    Files.setLastModifiedTime(site.resolve("unduhan/salinan.pdf"), FileTime.fromMillis(5));
  }

  private static final List<String> CHANGES =
      List.of(
          "ADDED /judi",
          "ADDED /judi/slot.html",
          "CONTENT /putusan/panjang.pdf",
          "METADATA /index.html",
          "METADATA /unduhan/salinan.pdf",
          "REMOVED /kosong.txt",
          "TYPE /terbaru");

  @Test
  void trees_ofTwoSnapshots_tellsEachChange() throws IOException {
    Snapshot before = vault.archive(site).snapshot();
    change();
    Snapshot after = vault.archive(site).snapshot();
    var found = new TreeSet<String>();
    vault.use(
        repository -> {
          repository.loadIndex();
          Diff.trees(
              repository,
              before.tree(),
              after.tree(),
              Work.unslowed(),
              change -> found.add(change.kind() + " " + change.path()));
          return true;
        });
    found.removeIf(line -> line.startsWith("METADATA") && !line.contains("."));
    assertEquals(CHANGES, found.stream().map(line -> line.replace(site.toString(), "")).toList());
  }

  private List<String> withLive(Snapshot before) throws IOException {
    var found = new TreeSet<String>();
    vault.use(
        repository -> {
          repository.loadIndex();
          Diff.withLive(
              repository,
              Restorer.locate(repository, before, site.toString()),
              site,
              Work.unslowed(),
              change -> found.add(change.kind() + " " + change.path()));
          return true;
        });
    return List.copyOf(found);
  }

  @Test
  void withLive_tellsWhatARestoreWouldUndo() throws IOException {
    Snapshot before = vault.archive(site).snapshot();
    assertEquals(List.of(), withLive(before));
    change();
    assertEquals(CHANGES, withLive(before));
  }

  @Test
  void find_givesTheHistoryOfAName() throws IOException {
    vault.archive(site);
    change();
    vault.archive(site);
    List<Find.Hit> hits =
        vault.use(
            repository -> {
              repository.loadIndex();
              return new Find(repository, Work.unslowed())
                  .named("SLOT", new Snapshots(repository).list());
            });
    assertEquals(1, hits.size());
    assertEquals(site + "/judi/slot.html", hits.getFirst().path());
    List<Find.Hit> pages =
        vault.use(
            repository -> {
              repository.loadIndex();
              return new Find(repository, Work.unslowed())
                  .named("artikel-7.", new Snapshots(repository).list());
            });
    assertEquals(2, pages.size());
  }
}
