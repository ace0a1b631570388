package id.jagasitus.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GatherTest {

  @TempDir Path folder;
  private Path back;

  @BeforeEach
  void prepare() {
    back = folder.resolve("kembali");
  }

  private static String sum(String content) throws Exception {
    var sha256 = java.security.MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(sha256.digest(content.getBytes(StandardCharsets.UTF_8)));
  }

  /** A disc with a config and one pack. */
  private Path disc(String name, String config, String pack) throws Exception {
    Path disc = folder.resolve(name);
    TestTrees.write(disc.resolve("data/config"), config.getBytes(StandardCharsets.UTF_8));
    TestTrees.write(disc.resolve("data/packs/p00001"), pack.getBytes(StandardCharsets.UTF_8));
    names(disc, "config config", "packs/p00001 " + path("isi"));
    return disc;
  }

  private static String path(String content) throws Exception {
    String sum = sum(content);
    return "data/" + sum.substring(0, 2) + "/" + sum;
  }

  private static void names(Path disc, String... lines) throws IOException {
    Files.writeString(disc.resolve("data/names.txt"), String.join("\n", lines) + "\n");
  }

  @Test
  void disc_thatIsScratched_isMendedByAnotherCopyOfIt() throws Exception {
    Path scratched = disc("gores", "c", "isx");
    Gather.Result first = new Gather(back).disc(scratched);
    assertEquals(
        java.util.List.of(scratched.resolve("data/packs/p00001").toString()), first.damaged());
    assertFalse(Files.exists(back.resolve(path("isi"))), "nothing wrong was taken");
    Gather.Result second = new Gather(back).disc(disc("baik", "c", "isi"));
    assertEquals(new Gather.Result(1, 1, java.util.List.of()), second);
    assertEquals("isi", Files.readString(back.resolve(path("isi"))));
  }

  @Test
  void disc_whoseFileIsMissing_saysWhich() throws Exception {
    Path disc = disc("kurang", "c", "isi");
    Files.delete(disc.resolve("data/packs/p00001"));
    assertEquals(1, new Gather(back).disc(disc).damaged().size());
  }

  @Test
  void disc_ofAnotherBackup_isRefused() throws Exception {
    new Gather(back).disc(disc("satu", "c", "isi"));
    Path other = disc("dua", "lain", "isi");
    var refused = assertThrows(IOException.class, () -> new Gather(back).disc(other));
    assertTrue(refused.toString().contains("another backup"), refused.toString());
  }

  @Test
  void disc_withLinks_givesNothingFromElsewhere() throws Exception {
    Path disc = disc("tali", "c", "isi");
    Path secret = Files.writeString(folder.resolve("rahasia"), "isi");
    Files.delete(disc.resolve("data/packs/p00001"));
    Files.createSymbolicLink(disc.resolve("data/packs/p00001"), secret);
    assertEquals(1, new Gather(back).disc(disc).damaged().size());
  }

  @Test
  void disc_withNamesThatLeadElsewhere_isRefused() throws Exception {
    for (String line :
        new String[] {
          "packs/p00001 ../../luar",
          "../config config",
          "packs/p00001 /etc/x",
          "packs/p00001 data/zz/" + "0".repeat(64),
          "config"
        }) {
      Path disc = disc("nama-" + Integer.toHexString(line.hashCode()), "c", "isi");
      names(disc, line);
      assertThrows(IOException.class, () -> new Gather(back).disc(disc), line);
    }
  }

  @Test
  void folder_thatIsNoDisc_isNamed() {
    var refused = assertThrows(IOException.class, () -> new Gather(back).disc(folder));
    assertTrue(refused.toString().contains(folder.toString()), refused.toString());
  }
}
