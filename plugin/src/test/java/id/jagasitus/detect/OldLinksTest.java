package id.jagasitus.detect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.event.Signal;
import id.jagasitus.site.Inventory;
import id.jagasitus.site.InventoryScanner;
import id.jagasitus.site.ScanLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OldLinksTest {

  private static final long START = 1_780_000_000_000L;

  @TempDir private Path root;
  private final AtomicReference<Inventory> site =
      new AtomicReference<>(Inventory.empty(Instant.EPOCH));
  private final Detector detector =
      new Detector(List.of(), DetectConfig.DEFAULT, () -> Optional.of(site.get()));

  @BeforeEach
  void page() throws IOException {
    Files.write(root.resolve("pengumuman-2020.html"), "<p>lama</p>".getBytes(UTF_8));
  }

  private List<String> asked(String path) {
    return detector.examine(DetectRequests.get(START, "192.0.2.7", path, 404)).stream()
        .map(Signal::rule)
        .toList();
  }

  @Test
  void examine_pathOfAnEarlierInventory_isAnOldLink() throws IOException {
    site.set(new InventoryScanner(root, ScanLimits.DEFAULT, () -> Instant.EPOCH).scanAll());
    asked("/");
    site.set(Inventory.empty(Instant.EPOCH));

    assertEquals(List.of("site-old-link"), asked("/pengumuman-2020.html"));
  }

  @Test
  void examine_pathOfARedirectMap_isAnOldLink() {
    detector.remember(List.of("/v1/berita"));

    assertEquals(List.of("site-old-link"), asked("/v1/berita"));
    assertEquals(List.of("site-unknown-path"), asked("/v2/berita"));
  }
}
