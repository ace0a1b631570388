package id.jagasitus.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.repository.LocalBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiscsTest {

  private static final Instant DAY = Instant.parse("2026-11-22T05:00:00Z");

  @TempDir Path folder;
  private Path site;
  private Vault vault;
  private List<Discs.Disc> discs;

  /** Two snapshots of noise make two packs of 16 MiB and some; a disc here holds one. */
  @BeforeEach
  void export() throws IOException {
    site = TestTrees.site(folder.resolve("situs"));
    for (int i = 0; i < 5; i++) {
      TestTrees.write(site.resolve("besar-" + i), TestTrees.noise(1000 + i, 7_000_000));
    }
    vault = Vault.create(folder.resolve("repo"));
    vault.archive(site);
    discs =
        vault.use(
            repository ->
                new Discs(repository, Work.unslowed())
                    .export(30L << 20, folder.resolve("cakram"), DAY));
  }

  /** Reads an image back with xorriso, as a person would with a drive. */
  private Path extracted(Discs.Disc disc) throws Exception {
    Path out = folder.resolve("isi-" + disc.number());
    Restic.Processes.succeed(
        "xorriso",
        "-osirrox",
        "on",
        "-indev",
        disc.image().toString(),
        "-extract",
        "/",
        out.toString());
    Restic.Processes.succeed("chmod", "-R", "u+w", out.toString());
    return out;
  }

  @Test
  void discs_areValidBagsAndGiveTheRepositoryBackInAnyOrder() throws Exception {
    assertTrue(discs.size() >= 2, discs.toString());
    var order = new ArrayList<>(discs);
    Collections.shuffle(order, new Random(4));
    Path back = folder.resolve("kembali");
    for (Discs.Disc disc : order) {
      assertTrue(disc.bytes() <= 30L << 20, disc.toString());
      Path contents = extracted(disc);
      Restic.Processes.succeed(
          "sh",
          "-c",
          "cd '"
              + contents
              + "' && sha256sum --quiet -c manifest-sha256.txt"
              + " && sha256sum --quiet -c tagmanifest-sha256.txt");
      new Gather(back).disc(contents);
    }
    assertEquals(List.of(), Vault.at(new LocalBackend(back)).check().errors());
    new Restic(back, folder).check();
    Vault.at(new LocalBackend(back)).restore(vault.list().getFirst(), site, folder.resolve("k2"));
    assertEquals(TestTrees.describe(site), TestTrees.describe(folder.resolve("k2")));
  }

  @Test
  void discs_canBeGatheredWithTheShellScriptAlone() throws Exception {
    Path back = folder.resolve("kembali");
    for (Discs.Disc disc : discs) {
      Restic.Processes.succeed(
          "sh", extracted(disc).resolve("pulihkan.sh").toString(), back.toString());
    }
    new Restic(back, folder).check();
  }

  @Test
  void disc_saysWhatItIs() throws Exception {
    Path contents = extracted(discs.getFirst());
    String info = Files.readString(contents.resolve("bag-info.txt"));
    assertTrue(info.contains("Bag-Count: 1 of " + discs.size()), info);
    assertTrue(info.contains("Bagging-Date: 2026-11-22"), info);
    long payload;
    try (var files = Files.walk(contents.resolve("data"))) {
      payload = files.filter(Files::isRegularFile).count();
    }
    assertTrue(info.contains("." + payload + "\n"), info);
    assertTrue(Files.readString(contents.resolve("BACA-SAYA.txt")).contains("Cakram 1 dari"));
    String page = Files.readString(contents.resolve("periksa.html"));
    assertTrue(page.contains("\"data/config\":\""), "the page knows the sums");
    assertTrue(page.contains("\"data/packs/p00001\":\""), "the page knows the packs");
  }
}
