package id.jagasitus.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalBackendTest extends BackendContract {

  private static final String NAME = "ab".repeat(32);

  @TempDir Path folder;

  @Override
  Backend open() {
    return new LocalBackend(folder.resolve("repo"));
  }

  @Test
  void save_leavesOneReadOnlyFileAndNoTemporary() throws IOException {
    backend.save(FileType.PACK, NAME, List.of(ByteBuffer.wrap(new byte[10])));
    Path home = folder.resolve("repo/data/ab");
    try (var files = Files.list(home)) {
      assertEquals(List.of(home.resolve(NAME)), files.toList());
    }
    assertEquals(
        "r--------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(NAME))));
  }

  @Test
  void save_whereTheDiskWasPulledOut_writesNothing() throws IOException {
    Path root = folder.resolve("repo");
    backend.save(FileType.CONFIG, "config", List.of(ByteBuffer.wrap(new byte[10])));
    Files.move(root, folder.resolve("dicabut"));
    Files.createDirectory(root); // the mount point without its disk
    for (FileType type : List.of(FileType.PACK, FileType.INDEX, FileType.SNAPSHOT, FileType.LOCK)) {
      var error =
          assertThrows(
              FileSystemException.class,
              () -> backend.save(type, NAME, List.of(ByteBuffer.wrap(new byte[10]))));
      assertTrue(error.toString().contains("plugged in"), error.toString());
      assertThrows(FileSystemException.class, () -> backend.list(type));
      assertThrows(FileSystemException.class, () -> backend.read(type, NAME, 0, 1));
    }
    try (var files = Files.list(root)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void save_whereAnEmptyFolderWasNotCopied_makesIt() throws IOException {
    backend.save(FileType.CONFIG, "config", List.of(ByteBuffer.wrap(new byte[10])));
    Files.delete(folder.resolve("repo/locks"));
    assertEquals(List.of(), backend.list(FileType.LOCK));
    backend.save(FileType.LOCK, NAME, List.of(ByteBuffer.wrap(new byte[10])));
    assertEquals(1, backend.list(FileType.LOCK).size());
  }

  @Test
  void sweep_removesOldLeftoversOnly() throws IOException {
    Path old = folder.resolve("repo/data/ab/" + NAME + "-tmp-1-1");
    Path fresh = folder.resolve("repo/index/" + NAME + "-tmp-2-1");
    Files.createFile(old);
    Files.createFile(fresh);
    Files.setLastModifiedTime(old, FileTime.fromMillis(1_000));
    Files.setLastModifiedTime(fresh, FileTime.fromMillis(9_000));
    assertTrue(backend.list(FileType.INDEX).isEmpty(), "a leftover is no file of the repository");
    assertEquals(1, backend.sweep(5_000, 10_000));
    assertFalse(Files.exists(old));
    assertTrue(Files.exists(fresh));
  }
}
