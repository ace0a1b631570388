package id.jagasitus.site;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NeverServedTest {

  @Test
  void path_secretsAndSources_areNeverServed() {
    for (String path :
        List.of(
            "/.git/config",
            "/.env",
            "/a/.htaccess",
            "/berita/.DS_Store",
            "/WEB-INF/web.xml",
            "/web-inf/x",
            "/META-INF/MANIFEST.MF",
            "/a/Web-Inf/x",
            "/a.php",
            "/A.PHP",
            "/b/a.jsp",
            "/a.inc",
            "/a.php.bak",
            "/a.php~",
            "/a.php.old.txt",
            "/a.php.",
            "/a.php ",
            "/a.php::$DATA",
            "/a.php/info",
            "/x/web.config",
            "/.well-known/../.git",
            "/a/.well-known/x",
            "/a\\.git\\config",
            "/config.ini",
            "/web-inf./web.xml",
            "/upload/shell.phtml")) {
      assertTrue(NeverServed.path(path), path);
    }
  }

  @Test
  void path_pagesOfASite_areNot() {
    for (String path :
        List.of(
            "/",
            "/index.html",
            "/berita/",
            "/dokumen/laporan.2025.pdf",
            "/php/index.html",
            "/.well-known/security.txt",
            "/a.phpx",
            "/a.bak",
            "/gambar/logo~1.svg",
            "/gambar/foto.1.jpg",
            "/webinf/a.html")) {
      assertFalse(NeverServed.path(path), path);
    }
  }
}
