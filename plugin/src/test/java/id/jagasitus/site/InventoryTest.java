package id.jagasitus.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InventoryTest {

  @TempDir Path folder;
  private Inventory site;

  @BeforeEach
  void begin() throws IOException {
    site =
        new TestSite(folder)
            .with("index.html", "home")
            .with("berita/index.html", "news")
            .with("profil/Visi-Misi.html", "vision")
            .with("dokumen/Laporan%20Tahunan.pdf", "report")
            .with("caf%C3%A9.html", "é")
            .with("gambar/a.svg", "a")
            .with(".git/config", "secret")
            .with("conf/db.php.bak", "secret")
            .scan();
  }

  @Test
  void lookup_root_isTheIndexPage() {
    assertFound("index.html", "/");
    assertFound("index.html", "");
    assertFound("index.html", "/./");
    assertFound("index.html", "//");
  }

  @Test
  void lookup_file_isFoundHoweverItIsWritten() {
    assertFound("gambar/a.svg", "/gambar/a.svg");
    assertFound("gambar/a.svg", "/gambar/%61.svg");
    assertFound("gambar/a.svg", "/gambar/a.svg;jsessionid=1");
    assertFound("gambar/a.svg", "/berita/../gambar//a.svg");
    assertFound("dokumen/Laporan%20Tahunan.pdf", "/dokumen/Laporan%20Tahunan.pdf");
    assertFound("caf%C3%A9.html", "/caf%c3%a9.html");
    assertFound("caf%C3%A9.html", "/café.html");
  }

  @Test
  void lookup_everyFile_isTheSameInUnusualSpelling() {
    for (SiteFile file : site.files()) {
      String usual = "/" + file.path().escaped();
      String unusual = "/." + usual;
      assertEquals(site.lookup(unusual), site.lookup(usual), usual);
      assertEquals(site.lookup(unusual + "/"), site.lookup(usual + "/"), usual);
    }
  }

  @Test
  void lookup_folder_dependsOnSlashAndIndex() {
    assertFound("berita/index.html", "/berita/");
    assertInstanceOf(Lookup.SlashMissing.class, site.lookup("/berita"));
    assertInstanceOf(Lookup.NoIndex.class, site.lookup("/gambar/"));
    assertInstanceOf(Lookup.Missing.class, site.lookup("/index.html/"));
  }

  @Test
  void lookup_otherCase_namesTheFile() {
    var found = assertInstanceOf(Lookup.OtherCase.class, site.lookup("/PROFIL/visi-misi.html"));
    assertEquals("profil/Visi-Misi.html", found.file().path().escaped());
  }

  @Test
  void lookup_hiddenPath_isHiddenWhetherItExistsOrNot() {
    for (String path :
        List.of(
            "/.git/config", "/%2egit/config", "/conf/db.php.bak", "/WEB-INF/web.xml", "/x.jsp")) {
      assertInstanceOf(Lookup.Hidden.class, site.lookup(path), path);
    }
  }

  @Test
  void lookup_whatNoContainerResolves_isMalformed() {
    for (String path : List.of("/../etc/passwd", "/%zz", "/a%", "/a%2fb", "/a%00.html")) {
      assertInstanceOf(Lookup.Malformed.class, site.lookup(path), path);
    }
    assertInstanceOf(Lookup.Malformed.class, site.lookup("/" + "a".repeat(9000)));
  }

  @Test
  void lookup_unknown_isMissing() {
    assertInstanceOf(Lookup.Missing.class, site.lookup("/wp-login.html"));
  }

  @Test
  void lookup_anyText_neverThrows() {
    var random = new Random(7);
    String marks = "%/.;:ab0f\\\u00e9\u0000\ud83d\n ";
    for (int round = 0; round < 5000; round++) {
      var path = new StringBuilder();
      for (int i = random.nextInt(24); i > 0; i--) {
        path.append(marks.charAt(random.nextInt(marks.length())));
      }
      site.lookup(path.toString());
      site.near(path.toString());
    }
  }

  @Test
  void near_slipOfTheFinger_findsTheFile() {
    assertEquals(
        List.of(new NearName(site.find(SitePath.of("gambar/a.svg")).orElseThrow(), 1)),
        site.near("/gamba/a.svg"));
    assertEquals(List.of(), site.near("/gambar/a.svg"));
    assertEquals(List.of(), site.near("/%zz"));
  }

  @Test
  void near_hiddenFile_isNotNamed() {
    assertEquals(List.of(), site.near("/.git/confi"));
  }

  @Test
  void empty_knowsNothing() {
    Inventory none = Inventory.empty(Instant.EPOCH);
    assertInstanceOf(Lookup.NoIndex.class, none.lookup("/"));
    assertEquals(List.of(), none.near("/a"));
  }

  @Test
  void bytes_isTheSumOfTheFiles() {
    assertEquals(4 + 4 + 6 + 6 + 2 + 1 + 6 + 6, site.bytes());
  }

  private void assertFound(String path, String asked) {
    var found = assertInstanceOf(Lookup.Found.class, site.lookup(asked), asked);
    assertEquals(path, found.file().path().escaped());
  }
}
