package id.jagasitus.site;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NeverServedTest {

  @Test
  void path_whatMustNotBeShown_isNeverServed() {
    for (String path :
        List.of(
            "/.env",
            "/a/.htaccess",
            "/a/.well-known/x",
            "/WEB-INF/web.xml",
            "/web-inf./web.xml",
            "/x/META-INF/MANIFEST.MF",
            "/index.php",
            "/INDEX.PHP",
            "/config.php~",
            "/config.php.bak",
            "/config.inc.old",
            "/a.php::$DATA",
            "/a.jsp ",
            "/upload/shell.phtml",
            "/a\\.git\\config")) {
      assertTrue(NeverServed.path(path), path);
    }
  }

  @Test
  void path_ordinaryFiles_areServed() {
    for (String path :
        List.of(
            "/",
            "/index.html",
            "/.well-known/security.txt",
            "/berita/putusan.html",
            "/dokumen/laporan-2025.pdf",
            "/php/index.html",
            "/robots.txt",
            "/gambar/foto.1.jpg",
            "/webinf/a.html")) {
      assertFalse(NeverServed.path(path), path);
    }
  }
}
