package id.jagasitus.cleanup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SamplesTest {

  @TempDir Path folder;
  private Path site;

  @BeforeEach
  void open() throws IOException {
    site = Files.createDirectories(folder.resolve("situs"));
  }

  private void write(String name, int bytes) throws IOException {
    Files.write(site.resolve(name), new byte[bytes]);
  }

  @Test
  void copy_fileOfTheSite_isKeptByteForByte() throws IOException {
    byte[] content = {'<', '?', 0, (byte) 0xff, '\n'};
    Files.createDirectories(site.resolve("gambar"));
    Files.write(site.resolve("gambar/shell.php"), content);
    Samples samples = Samples.copy(site, List.of("/gambar/shell.php"));
    assertEquals(Set.of("/gambar/shell.php"), samples.files().keySet());
    assertArrayEquals(content, samples.files().get("/gambar/shell.php"));
    assertEquals(List.of(), samples.left());
  }

  @Test
  void copy_whatIsNoFileOfTheSite_isLeftAndNamed() throws IOException {
    Files.writeString(folder.resolve("rahasia"), "x", StandardCharsets.UTF_8);
    Files.createSymbolicLink(site.resolve("tautan"), folder.resolve("rahasia"));
    List<String> paths = List.of("/../rahasia", "/tautan", "/hilang", "/", "/a\0b");
    Samples samples = Samples.copy(site, paths);
    assertEquals(Set.of(), samples.files().keySet());
    assertEquals(paths, samples.left());
  }

  @Test
  void copy_tooLargeOrTooMuch_isLeftAndNamed() throws IOException {
    write("besar", Samples.LARGEST + 1);
    for (int number = 1; number <= 4; number++) {
      write("penuh-" + number, Samples.LARGEST);
    }
    write("kecil", 1);
    List<String> paths =
        IntStream.rangeClosed(1, 4).mapToObj(number -> "/penuh-" + number).toList();
    assertEquals(List.of("/besar"), Samples.copy(site, List.of("/besar")).left());
    Samples samples = Samples.copy(site, paths);
    assertEquals(3, samples.files().size());
    assertEquals(List.of("/penuh-4"), samples.left());
    assertEquals(Set.of("/kecil"), Samples.copy(site, List.of("/kecil")).files().keySet());
  }
}
