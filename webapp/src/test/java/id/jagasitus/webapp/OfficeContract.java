package id.jagasitus.webapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first day of an office: from an empty home to its own visitors on the screen. */
abstract class OfficeContract {

  private static final String PASSWORD = "kuda hitam lari pagi";
  private static final String MISSING = "/tidak-pernah-ada.html";

  @TempDir Path folder;

  abstract Container start(Container.Setup setup) throws Exception;

  abstract Visitor browse(URI server);

  @Test
  void emptyHome_becomesAnOfficeThatSeesItsVisitors() throws Exception {
    Path home = folder.resolve("home");
    try (Container container = start(new Container.Setup(home, true, false));
        Visitor visitor = browse(URI.create("http://localhost:" + container.port() + "/"))) {
      claim(visitor, Files.readString(home.resolve("setup-code.txt")).strip());
      assertFalse(Files.exists(home.resolve("setup-code.txt")), "the code opens once");
      leave(visitor);
      enter(visitor);
      visit(visitor);
      search(visitor);
      look(visitor);
      leave(visitor);
    }
  }

  static void claim(Visitor visitor, String code) {
    visitor.open("/admin/");
    assertEquals("/admin/siapkan", visitor.path());
    visitor.fill("kode", code);
    visitor.fill("nama", "budi");
    visitor.fill("sandi", PASSWORD);
    visitor.fill("ulangi", PASSWORD);
    visitor.send("/siapkan");
    assertEquals("Penyiapan", visitor.heading());
  }

  static void enter(Visitor visitor) {
    visitor.open("/admin/");
    assertEquals("/admin/masuk", visitor.path());
    visitor.fill("nama", "budi");
    visitor.fill("sandi", PASSWORD);
    visitor.send("/masuk");
    assertEquals("Hari ini", visitor.heading());
  }

  private static void visit(Visitor visitor) {
    visitor.open("/index.html?sumber=uji");
    assertTrue(visitor.text().contains("Pengadilan Negeri Contoh"), visitor::text);
    visitor.open(MISSING);
  }

  private static void search(Visitor visitor) {
    String all = shown(visitor, "/admin/pengunjung", MISSING);
    assertTrue(all.contains("/index.html?sumber=uji"), all);
    visitor.fill("q", "status:404");
    visitor.send("/pengunjung");
    String missing = visitor.text();
    assertTrue(missing.contains(MISSING), missing);
    assertFalse(missing.contains("/index.html?sumber=uji"), missing);
    assertFalse(missing.contains("127.0.0.1"), missing);
  }

  /** What is recorded is searchable a moment later: asks again until then. */
  static String shown(Visitor visitor, String path, String wanted) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
    visitor.open(path);
    while (!visitor.text().contains(wanted) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
      visitor.open(path);
    }
    assertTrue(visitor.text().contains(wanted), visitor::text);
    return visitor.text();
  }

  private static void look(Visitor visitor) {
    visitor.open("/admin/");
    assertEquals("Dasbor", visitor.heading());
    assertTrue(visitor.text().contains(MISSING), visitor::text);
    visitor.open("/admin/kesehatan");
    assertEquals("Kesehatan", visitor.heading());
    assertTrue(visitor.text().contains("permintaan terlihat sejak dinyalakan"), visitor::text);
  }

  private static void leave(Visitor visitor) {
    visitor.send("/keluar");
    assertTrue(visitor.text().contains("Anda sudah keluar."), visitor::text);
    visitor.open("/admin/pengunjung");
    assertEquals("/admin/masuk", visitor.path());
  }
}
