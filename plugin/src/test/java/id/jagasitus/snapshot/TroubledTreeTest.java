package id.jagasitus.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.repository.MemoryBackend;
import id.jagasitus.repository.TestRepositories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that change while they are saved, and names and kinds at the edges of what there can be.
 */
final class TroubledTreeTest {

  private static final byte[] LARGE = TestTrees.noise(7, 2_000_000);

  @TempDir Path folder;
  private Path site;
  private Vault vault;

  @BeforeEach
  void prepare() throws IOException {
    site = Files.createDirectories(folder.resolve("s"));
    vault = Vault.create(new MemoryBackend());
  }

  private interface Trouble {
    void happen() throws IOException;
  }

  /** Saves with one thread, in the order of names; the trouble happens after the first read. */
  private ArchiveResult archive(Trouble trouble) throws IOException {
    var happened = new AtomicBoolean();
    var work =
        new Work(
            bytes -> {
              try {
                if (!happened.getAndSet(true)) {
                  trouble.happen();
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return vault.use(
        repository ->
            new Archiver(repository, TestRepositories.environment(), 1)
                .snapshot(ArchiveRequest.of(List.of(site)), work));
  }

  private Path restored(ArchiveResult taken) throws IOException {
    Path out = folder.resolve("k");
    vault.restore(taken.snapshot(), site, out);
    assertEquals(List.of(), vault.check().errors());
    return out;
  }

  private static void cutOrGrow(Path file, long length) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(length);
      channel.position(length);
      channel.write(java.nio.ByteBuffer.wrap(TestTrees.text("sebaris lagi", 1)));
    }
  }

  @Test
  void fileThatGrows_isSavedAsReadAndNamed() throws IOException {
    Path log = TestTrees.write(site.resolve("catatan.log"), LARGE);
    ArchiveResult taken = archive(() -> cutOrGrow(log, LARGE.length));
    assertEquals(List.of(log.toString()), taken.unsteady());
    byte[] saved = Files.readAllBytes(restored(taken).resolve("catatan.log"));
    assertArrayEquals(LARGE, Arrays.copyOf(saved, LARGE.length));
    assertEquals(1, vault.archive(site).summary().filesChanged(), "it is read again");
  }

  @Test
  void fileThatIsCutShort_isSavedAsReadAndNamed() throws IOException {
    Path log = TestTrees.write(site.resolve("catatan.log"), LARGE);
    ArchiveResult taken = archive(() -> cutOrGrow(log, 1_000));
    assertEquals(List.of(log.toString()), taken.unsteady());
    assertTrue(Files.size(restored(taken).resolve("catatan.log")) < LARGE.length);
  }

  @Test
  void fileThatVanishesWhileRead_isSavedAndNamed() throws IOException {
    Path file = TestTrees.write(site.resolve("besar"), LARGE);
    ArchiveResult taken = archive(() -> Files.delete(file));
    assertEquals(List.of(file.toString()), taken.unsteady());
    assertArrayEquals(LARGE, Files.readAllBytes(restored(taken).resolve("besar")));
  }

  @Test
  void fileThatVanishesBeforeItIsRead_isLeftOutAndIsNoProblem() throws IOException {
    TestTrees.write(site.resolve("a-besar"), LARGE);
    Path later = TestTrees.write(site.resolve("z.html"), TestTrees.text("isi", 3));
    ArchiveResult taken = archive(() -> Files.delete(later));
    assertEquals(List.of(), taken.problems());
    assertTrue(Files.notExists(restored(taken).resolve("z.html")));
    assertTrue(Files.exists(folder.resolve("k/a-besar")));
  }

  @Test
  void linkPutInPlaceOfAFile_isNotFollowed() throws IOException {
    TestTrees.write(site.resolve("a-besar"), LARGE);
    Path later = TestTrees.write(site.resolve("z.html"), TestTrees.text("isi", 3));
    Path secret = TestTrees.write(folder.resolve("rahasia"), TestTrees.text("rahasia", 1));
    ArchiveResult taken =
        archive(
            () -> {
              Files.delete(later);
              Files.createSymbolicLink(later, secret);
            });
    Path out = restored(taken).resolve("z.html");
    assertFalse(
        Files.isRegularFile(out, LinkOption.NOFOLLOW_LINKS), "what it leads to is not read");
  }

  @Test
  void namesOfEveryByteAndOf255Bytes_comeBack() throws IOException {
    for (int value = 1; value < 256; value++) {
      if (value != '/' && value != '.') {
        var longest = new byte[255];
        Arrays.fill(longest, (byte) value);
        Files.write(RawName.of(new byte[] {(byte) value}).in(site), new byte[] {1});
        Files.write(RawName.of(longest).in(site), new byte[] {2});
      }
    }
    assertEquals(TestTrees.describe(site), TestTrees.describe(restored(vault.archive(site))));
    assertEquals(506, vault.archive(site).summary().filesUnmodified());
  }

  @Test
  void pathOf4000Bytes_comesBack() throws IOException {
    Path deep = site;
    while (deep.toString().length() < 3_790) {
      deep = Files.createDirectory(deep.resolve("dalam-" + "x".repeat(194)));
    }
    deep = deep.resolve("f".repeat(3_999 - deep.toString().length()));
    Files.write(deep, TestTrees.text("paling dalam", 1));
    assertEquals(4_000, deep.toString().length());
    Path out = restored(vault.archive(site));
    assertEquals(TestTrees.describe(site), TestTrees.describe(out));
  }

  @Test
  void loopsOfLinks_areSavedAsLinks() throws IOException {
    Files.createSymbolicLink(site.resolve("diri"), Path.of("diri"));
    Files.createSymbolicLink(site.resolve("x"), Path.of("y"));
    Files.createSymbolicLink(site.resolve("y"), Path.of("x"));
    Path inner = Files.createDirectory(site.resolve("dalam"));
    Files.createSymbolicLink(inner.resolve("atas"), Path.of(".."));
    Path out = restored(vault.archive(site));
    assertEquals(TestTrees.describe(site), TestTrees.describe(out));
    assertTrue(Files.isSymbolicLink(out.resolve("dalam/atas")));
  }

  @Test
  void socket_isSavedAndNamedWhenRestored() throws IOException {
    TestTrees.write(site.resolve("isi"), new byte[] {1});
    try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(site.resolve("soket")));
      ArchiveResult taken = vault.archive(site);
      assertEquals(List.of(), taken.problems());
      RestoreResult result = vault.restore(taken.snapshot(), site, folder.resolve("k"));
      assertEquals(1, result.left().size());
      assertTrue(result.left().getFirst().contains("socket is not restored"), result.toString());
    }
    assertTrue(Files.notExists(folder.resolve("k/soket"), LinkOption.NOFOLLOW_LINKS));
  }
}
