package id.jagasitus.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

/** A site in a temporary folder, and a clock that stands. */
final class TestSite {

  /** Later than any file a test writes, so that stamps count as settled. */
  static final Instant LATER = Instant.parse("2200-01-01T00:00:00Z");

  final Path root;
  Instant now = LATER;

  TestSite(Path folder) {
    root = folder;
  }

  TestSite with(String escapedPath, String content) throws IOException {
    Path file = SitePath.parse(escapedPath).in(root);
    Files.createDirectories(file.getParent());
    Files.write(file, content.getBytes(UTF_8));
    return this;
  }

  /** Changes the content and sets the modification time back to what it was. */
  void forge(String path, String content) throws IOException {
    Path file = root.resolve(path);
    FileTime before = Files.getLastModifiedTime(file);
    Files.writeString(file, content);
    Files.setLastModifiedTime(file, before);
  }

  InventoryScanner scanner() {
    return scanner(ScanLimits.DEFAULT);
  }

  InventoryScanner scanner(ScanLimits limits) {
    return new InventoryScanner(root, limits, () -> now);
  }

  Inventory scan() throws IOException {
    return scanner().scanAll();
  }

  static List<String> paths(List<SiteFile> files) {
    return files.stream().map(file -> file.path().escaped()).toList();
  }

  static SiteFile file(String path) {
    return new SiteFile(
        SitePath.of(path), FileType.FILE, 1, Instant.EPOCH, "a".repeat(64), "", "text/html");
  }
}
