package id.jagasitus.home;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentsTest {
  /** SHA-256 of "abc" (FIPS 180-2, B.1). */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static final byte[] CONTENT = "abc".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void kept_isFoundByItsHashAndOnlyByThat() throws IOException {
    var documents = new Documents(folder.resolve("documents"));
    assertEquals(ABC, documents.put(CONTENT));
    assertArrayEquals(CONTENT, documents.get(ABC).orElseThrow());
    assertEquals(3, documents.size(ABC));
    assertTrue(documents.get("../../etc/passwd").isEmpty());
    assertTrue(documents.get("0".repeat(64)).isEmpty());
    assertEquals(0, documents.size("../../etc/passwd"));
    assertEquals(0, documents.size("0".repeat(64)));
  }

  @Test
  void sweep_removesWhatAKillLeftBehindAndNothingElse() throws IOException {
    var documents = new Documents(folder);
    documents.put(CONTENT);
    Files.writeString(folder.resolve(".new-123.tmp"), "setengah");
    documents.sweep();
    try (var files = Files.list(folder)) {
      assertEquals(List.of(folder.resolve(ABC)), files.toList());
    }
    new Documents(folder.resolve("belum-ada")).sweep();
  }

  @Test
  void changedOnTheDisk_isNotHandedOut() throws IOException {
    var documents = new Documents(folder);
    documents.put(CONTENT);
    Files.writeString(folder.resolve(ABC), "lain");
    IOException told = assertThrows(IOException.class, () -> documents.get(ABC));
    assertTrue(String.valueOf(told.getMessage()).contains("was changed on the disk"));
  }

  @Test
  void bounded_takesAsMuchAsIsAllowed() throws IOException {
    assertTrue(Documents.bounded(new ByteArrayInputStream(CONTENT), 3).isPresent());
    assertTrue(Documents.bounded(new ByteArrayInputStream(CONTENT), 2).isEmpty());
  }
}
