package id.jagasitus.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.repository.BlobId;
import id.jagasitus.repository.BlobType;
import id.jagasitus.repository.MemoryBackend;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RestorerTest {

  @TempDir Path folder;
  private final MemoryBackend files = new MemoryBackend();
  private Vault vault;
  private Path site;

  @BeforeEach
  void prepare() throws IOException {
    site = TestTrees.site(folder.resolve("situs"));
    vault = Vault.create(files);
  }

  private RestoreResult restore(RestoreRequest request) throws IOException {
    return vault.use(repository -> new Restorer(repository, 2).restore(request, Work.unslowed()));
  }

  @Test
  void restore_ofChosenPaths_bringsTheseAlone() throws IOException {
    Snapshot snapshot = vault.archive(site).snapshot();
    Path out = folder.resolve("keluar");
    var request =
        new RestoreRequest(
            snapshot, site.toString(), List.of("/berita/2", "index.html"), out, false, false);
    RestoreResult result = restore(request);
    assertEquals(8, result.files());
    assertTrue(Files.exists(out.resolve("berita/2/artikel-2.html")));
    assertFalse(Files.exists(out.resolve("berita/1")));
    assertFalse(Files.exists(out.resolve("galeri")));
  }

  @Test
  void restore_dry_writesNothing() throws IOException {
    Snapshot snapshot = vault.archive(site).snapshot();
    Path out = folder.resolve("keluar");
    RestoreResult result =
        restore(new RestoreRequest(snapshot, site.toString(), List.of(), out, false, true));
    assertEquals(64, result.files());
    assertEquals(1, result.links());
    assertFalse(Files.exists(out));
  }

  @Test
  void restore_intoFolderWithFiles_isRefused() throws IOException {
    Snapshot snapshot = vault.archive(site).snapshot();
    var error = assertThrows(IOException.class, () -> restore(RestoreRequest.all(snapshot, site)));
    assertTrue(error.toString().contains("new folder"), error.toString());
  }

  @Test
  void restore_ofLinksThatLeave_leavesThemOut() throws IOException {
    Files.createSymbolicLink(site.resolve("berita/keluar"), Path.of("../../../etc"));
    Files.createSymbolicLink(site.resolve("mutlak"), Path.of("/etc/passwd"));
    Snapshot snapshot = vault.archive(site).snapshot();
    Path out = folder.resolve("keluar");
    RestoreResult result = restore(RestoreRequest.folder(snapshot, site, out));
    assertEquals(2, result.left().size());
    assertFalse(Files.exists(out.resolve("mutlak"), LinkOption.NOFOLLOW_LINKS));
    assertTrue(Files.isSymbolicLink(out.resolve("terbaru")));
  }

  /** A tree made by hand, as only somebody who has the password could. */
  private Snapshot forged(String... nodes) throws IOException {
    String json = "{\"nodes\":[" + String.join(",", nodes) + "]}\n";
    return vault.use(
        repository -> {
          BlobId tree;
          try (var writer = repository.writer()) {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            tree = writer.save(BlobType.TREE, bytes, 0, bytes.length).id();
            writer.flush();
          }
          return new Snapshots(repository)
              .save(
                  new Snapshot(
                      tree,
                      Instant.EPOCH,
                      null,
                      tree,
                      List.of("/"),
                      "",
                      "",
                      List.of(),
                      null,
                      null));
        });
  }

  private static String node(String name, String type, String more) {
    String time = "\"1970-01-01T00:00:00Z\"";
    return "{\"name\":\""
        + name
        + "\",\"type\":\""
        + type
        + "\",\"mode\":420,\"mtime\":"
        + time
        + ",\"atime\":"
        + time
        + ",\"ctime\":"
        + time
        + ",\"uid\":0,\"gid\":0,\"content\":[]"
        + more
        + "}";
  }

  @Test
  void restore_ofNamesThatClimb_isRefusedWhole() throws IOException {
    for (String name : List.of("..", ".", "", "a/b", "/etc/x", "\\\\x00", "\\\\x2e\\\\x2e")) {
      Snapshot snapshot = forged(node(name, "file", ""));
      Path out = folder.resolve("keluar");
      assertThrows(IOException.class, () -> restore(RestoreRequest.all(snapshot, out)), name);
      Files.deleteIfExists(out);
    }
    assertFalse(Files.exists(folder.resolve("x")));
  }

  @Test
  void restore_ofALinkAndAFolderOfOneName_isRefused() throws IOException {
    Snapshot snapshot =
        forged(node("a", "symlink", ",\"linktarget\":\"/tmp\""), node("a", "file", ""));
    var error =
        assertThrows(
            IOException.class,
            () -> restore(RestoreRequest.all(snapshot, folder.resolve("keluar"))));
    assertTrue(error.toString().contains("out of order"), error.toString());
  }

  @Test
  void restore_ofUnknownFolder_saysSo() throws IOException {
    Snapshot snapshot = vault.archive(site).snapshot();
    var error =
        assertThrows(
            IOException.class,
            () ->
                restore(
                    RestoreRequest.folder(
                        snapshot, Path.of("/tidak/ada"), folder.resolve("keluar"))));
    assertTrue(error.toString().contains("/tidak/ada"), error.toString());
  }

  @Test
  void rawLinkTargets_comeBackToTheByte() throws IOException {
    RawName target = RawName.of(new byte[] {'x', (byte) 0xfe, '/', '.', '.', '/', 'y'});
    Files.createSymbolicLink(site.resolve("mentah"), target.target());
    assertEquals(target, RawName.of(Files.readSymbolicLink(site.resolve("mentah"))));
    Snapshot snapshot = vault.archive(site).snapshot();
    restore(RestoreRequest.folder(snapshot, site, folder.resolve("keluar")));
    assertEquals(TestTrees.describe(site), TestTrees.describe(folder.resolve("keluar")));
  }
}
