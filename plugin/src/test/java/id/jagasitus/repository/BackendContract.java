package id.jagasitus.repository;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every backend promises. */
abstract class BackendContract {

  private static final String NAME = "0123456789abcdef".repeat(4);
  private static final String OTHER = "fedcba9876543210".repeat(4);

  Backend backend;

  /** An empty place that exists no longer than the test. */
  abstract Backend open() throws Exception;

  @BeforeEach
  void create() throws Exception {
    backend = open();
    backend.create();
  }

  @AfterEach
  void close() throws IOException {
    backend.close();
  }

  private void save(FileType type, String name, String... parts) throws IOException {
    backend.save(
        type,
        name,
        List.of(parts).stream().map(part -> ByteBuffer.wrap(part.getBytes(UTF_8))).toList());
  }

  @Test
  void read_afterSave_givesAllPartsInTurn() throws IOException {
    save(FileType.PACK, NAME, "satu", "dua", "tiga");
    assertEquals("satuduatiga", new String(backend.read(FileType.PACK, NAME), UTF_8));
    assertEquals(11, backend.size(FileType.PACK, NAME));
  }

  @Test
  void read_ofRange_givesExactlyThat() throws IOException {
    save(FileType.PACK, NAME, "0123456789");
    assertEquals("345", new String(backend.read(FileType.PACK, NAME, 3, 3), UTF_8));
    assertEquals(0, backend.read(FileType.PACK, NAME, 10, 0).length);
  }

  @Test
  void read_pastTheEnd_isEndOfFile() throws IOException {
    save(FileType.INDEX, NAME, "0123456789");
    assertThrows(EOFException.class, () -> backend.read(FileType.INDEX, NAME, 8, 3));
  }

  @Test
  void read_ofAbsentFile_saysSo() {
    assertThrows(NoSuchFileException.class, () -> backend.read(FileType.SNAPSHOT, NAME, 0, 1));
    assertThrows(NoSuchFileException.class, () -> backend.size(FileType.SNAPSHOT, NAME));
  }

  @Test
  void save_ofSeveralMegabytes_keepsEveryByte() throws IOException {
    var bytes = new byte[3_000_001];
    new Random(1).nextBytes(bytes);
    backend.save(FileType.PACK, NAME, List.of(ByteBuffer.wrap(bytes)));
    assertArrayEquals(bytes, backend.read(FileType.PACK, NAME));
    assertEquals(bytes[2_999_999], backend.read(FileType.PACK, NAME, 2_999_999, 1)[0]);
  }

  @Test
  void save_ofPresentName_replaces() throws IOException {
    save(FileType.KEY, NAME, "lama");
    save(FileType.KEY, NAME, "baru");
    assertEquals("baru", new String(backend.read(FileType.KEY, NAME), UTF_8));
    assertEquals(1, backend.list(FileType.KEY).size());
  }

  @Test
  void list_ofEachType_namesOnlyItsOwn() throws IOException {
    save(FileType.PACK, NAME, "a");
    save(FileType.PACK, OTHER, "bb");
    save(FileType.LOCK, NAME, "ccc");
    assertEquals(List.of(new Backend.Entry(NAME, 3)), backend.list(FileType.LOCK));
    assertEquals(2, backend.list(FileType.PACK).size());
    assertTrue(backend.list(FileType.PACK).contains(new Backend.Entry(OTHER, 2)));
    assertTrue(backend.list(FileType.SNAPSHOT).isEmpty());
  }

  @Test
  void remove_twice_isNoError() throws IOException {
    save(FileType.LOCK, NAME, "x");
    backend.remove(FileType.LOCK, NAME);
    backend.remove(FileType.LOCK, NAME);
    assertFalse(backend.exists(FileType.LOCK, NAME));
  }

  @Test
  void exists_knowsTheConfig() throws IOException {
    assertFalse(backend.exists(FileType.CONFIG, "config"));
    save(FileType.CONFIG, "config", "isi");
    assertTrue(backend.exists(FileType.CONFIG, "config"));
  }
}
