package id.jagasitus.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InventoryScannerTest {

  @TempDir Path folder;
  private TestSite site;

  @BeforeEach
  void begin() {
    site = new TestSite(folder);
  }

  @Test
  void scan_listsEveryEntryByPath() throws IOException {
    site.with("index.html", "a").with("berita/b.html", "b").with("berita.css", "c");
    assertEquals(
        List.of("berita", "berita.css", "berita/b.html", "index.html"),
        TestSite.paths(site.scan().files()));
  }

  @Test
  void scan_page_hasSizeHashTitleAndMime() throws IOException {
    String page = "<!doctype html><TITLE lang=id>Visi &amp; Misi\n</title><p>abc";
    site.with("a.html", page);
    SiteFile file = site.scan().find(SitePath.of("a.html")).orElseThrow();
    assertEquals(FileType.FILE, file.type());
    assertEquals(page.length(), file.size());
    assertEquals("Visi & Misi", file.title());
    assertEquals("text/html", file.mime());
    byte[] hash = Contents.sha256().digest(page.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertEquals(HexFormat.of().formatHex(hash), file.hash());
  }

  @Test
  void scan_fileLongerThanTheBuffer_isHashedWhole() throws IOException {
    var bytes = new byte[200_001];
    Arrays.fill(bytes, (byte) 'x');
    Files.write(folder.resolve("a.pdf"), bytes);
    assertEquals(
        HexFormat.of().formatHex(Contents.sha256().digest(bytes)),
        site.scan().files().getFirst().hash());
  }

  @Test
  void scan_emptyFile_isKnown() throws IOException {
    SiteFile file = site.with("a.html", "").scan().files().getFirst();
    assertTrue(file.hash().startsWith("e3b0c442"), file.hash());
    assertEquals("", file.title());
  }

  @Test
  void scan_unchanged_readsNothing() throws IOException {
    site.with("a.html", "a").with("b/c.html", "c");
    Inventory first = site.scan();
    assertEquals(2, first.read());
    Inventory second = site.scanner().scan(first);
    assertEquals(0, second.read());
    assertEquals(first.files(), second.files());
  }

  @Test
  void scan_sameSizeAndForgedTime_isReadAgain() throws IOException {
    Assumptions.assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("unix"));
    site.with("a.html", "aaaa");
    Files.setLastModifiedTime(folder.resolve("a.html"), FileTime.from(Instant.EPOCH));
    Inventory first = site.scan();
    Files.delete(folder.resolve("a.html"));
    site.with("placeholder", "keeps the number taken").with("a.html", "bbbb");
    Files.setLastModifiedTime(folder.resolve("a.html"), FileTime.from(Instant.EPOCH));
    Inventory second = site.scanner().scan(first);
    assertFalse(
        second
            .find(SitePath.of("a.html"))
            .orElseThrow()
            .sameContent(first.find(SitePath.of("a.html")).orElseThrow()));
  }

  @Test
  void scan_fileWrittenJustNow_isReadAgainNextTime() throws IOException {
    site.with("a.html", "a");
    site.now = Files.getLastModifiedTime(folder.resolve("a.html")).toInstant();
    Inventory first = site.scan();
    assertEquals(1, site.scanner().scan(first).read());
  }

  @Test
  void scanAll_readsEverything() throws IOException {
    site.with("a.html", "a");
    site.scan();
    assertEquals(1, site.scan().read());
  }

  @Test
  void scan_changedContent_isSeen() throws IOException {
    Inventory first = site.with("a.html", "aaaa").scan();
    site.forge("a.html", "bbbbb");
    Inventory second = site.scanner().scan(first);
    assertEquals(1, second.read());
    assertEquals(5, second.files().getFirst().size());
  }

  @Test
  void scan_hostileNames_keepEveryByte() throws IOException {
    String longest = "a".repeat(255);
    var names = List.of("%0Aline%0Abreak.html", "%1B[31m", "%FF%FEnot-utf8.html", longest);
    for (String name : names) {
      writeOrSkip(name);
    }
    assertEquals(
        names.stream().map(SitePath::parse).sorted().toList(),
        site.scan().files().stream().map(SiteFile::path).toList());
    assertEquals(List.of(), site.scan().problems());
  }

  private void writeOrSkip(String name) throws IOException {
    try {
      site.with(name, "x");
    } catch (FileSystemException refused) {
      Assumptions.abort("this file system refuses the name " + name + ": " + refused);
    }
  }

  @Test
  void scan_linkRoundInACircle_isReportedNotFollowed() throws IOException {
    site.with("a/b.html", "b");
    Files.createSymbolicLink(folder.resolve("a/up"), Path.of(".."));
    Files.createSymbolicLink(folder.resolve("self"), Path.of("self"));
    Inventory scan = site.scan();
    assertEquals(List.of("a", "a/b.html", "a/up", "self"), TestSite.paths(scan.files()));
    assertEquals(ScanProblem.Kind.LINK_BROKEN, scan.problems().getFirst().kind());
    assertEquals(SitePath.of("self"), scan.problems().getFirst().path());
  }

  @Test
  void scan_linkOutOfTheSite_isReportedEachTime(@TempDir Path outside) throws IOException {
    Files.createSymbolicLink(folder.resolve("out"), outside);
    Inventory first = site.scan();
    assertEquals(ScanProblem.Kind.LINK_OUTSIDE, first.problems().getFirst().kind());
    assertEquals(1, site.scanner().scan(first).problems().size());
    assertEquals(FileType.LINK, first.files().getFirst().type());
  }

  @Test
  void scan_linkWithAnotherTarget_isAChange() throws IOException {
    site.with("a", "a").with("b", "b");
    Files.createSymbolicLink(folder.resolve("l"), Path.of("a"));
    Baseline approved = Baseline.approve(site.scan(), TestSite.LATER, "admin");
    Files.delete(folder.resolve("l"));
    Files.createSymbolicLink(folder.resolve("l"), Path.of("b"));
    assertEquals(1, approved.diff(site.scan()).changed().size());
  }

  @Test
  void scan_tooManyEntries_stopsAndSaysSo() throws IOException {
    for (int i = 0; i < 20; i++) {
      site.with("f" + i, "x");
    }
    Inventory scan = site.scanner(new ScanLimits(5, 5)).scanAll();
    assertEquals(5, scan.files().size());
    assertEquals(ScanProblem.Kind.TOO_MANY, scan.problems().getFirst().kind());
    assertTrue(scan.unsure(SitePath.of("f19")));
  }

  @Test
  void scan_tooDeep_stopsAndSaysSo() throws IOException {
    Inventory scan = site.with("a/b/c/d.html", "d").scanner(new ScanLimits(100, 2)).scanAll();
    assertEquals(List.of("a", "a/b"), TestSite.paths(scan.files()));
    assertEquals(SitePath.of("a/b"), scan.problems().getFirst().path());
  }

  @Test
  void scan_unreadableFolder_isReportedAndTheRestScanned() throws IOException {
    site.with("shut/a.html", "a").with("z.html", "z");
    Path shut = folder.resolve("shut");
    var rights = Files.getPosixFilePermissions(shut);
    Files.setPosixFilePermissions(shut, java.util.Set.of());
    try {
      Assumptions.assumeFalse(Files.isReadable(shut), "the superuser reads everything");
      Inventory scan = site.scan();
      assertEquals(ScanProblem.Kind.UNREADABLE, scan.problems().getFirst().kind());
      assertTrue(scan.find(SitePath.of("z.html")).isPresent());
    } finally {
      Files.setPosixFilePermissions(shut, rights);
    }
  }

  @Test
  void scan_fileThatGrowsWhileRead_isUnsteady() throws IOException {
    site.with("a.log", "a");
    try (var file = FileChannel.open(folder.resolve("a.log"), StandardOpenOption.APPEND)) {
      var growing =
          new InventoryScanner(
              folder,
              ScanLimits.DEFAULT,
              () -> {
                append(file);
                return TestSite.LATER;
              });
      Inventory scan = growing.scanAll();
      assertEquals(ScanProblem.Kind.UNSTEADY, scan.problems().getFirst().kind());
      assertFalse(scan.files().getFirst().known());
      Inventory next = site.scanner().scan(scan);
      assertEquals(1, next.read());
      assertTrue(next.files().getFirst().known());
    }
  }

  private static void append(FileChannel file) {
    try {
      file.write(java.nio.ByteBuffer.wrap(new byte[] {'x'}));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void scan_noSuchFolder_throws() {
    var scanner = new TestSite(folder.resolve("gone")).scanner();
    assertThrows(NoSuchFileException.class, scanner::scanAll);
  }
}
