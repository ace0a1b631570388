package id.jagasitus.webapp;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an attack on the site to a person's word about it, and past a restart. */
abstract class DetectionContract {

  private static final String ATTACK = "/index.html?q=1%27%20UNION%20SELECT%20nik,nama--%20";

  /** Another address, since a browser may have kept the answer to the first. */
  private static final String ONCE_MORE = ATTACK + "&kali=2";

  @TempDir Path folder;

  abstract Container start(Container.Setup setup) throws Exception;

  abstract Visitor browse(URI server);

  private Visitor browse(Container container) {
    return browse(URI.create("http://localhost:" + container.port() + "/"));
  }

  @Test
  void attack_isAFindingWithinSeconds_andWhatAPersonSaysHolds() throws Exception {
    Path home = folder.resolve("home");
    try (Container container = start(new Container.Setup(home, true, false));
        Visitor visitor = browse(container)) {
      OfficeContract.claim(visitor, Files.readString(home.resolve("setup-code.txt")).strip());
      visitor.open("/admin/temuan");
      assertTrue(visitor.text().contains("Tidak ditemukan tanda."), visitor::text);
      OfficeContract.shown(visitor, "/admin/temuan", "Berkas situs dikenal.");
      visitor.open(ATTACK);
      find(visitor);
      judge(visitor);
      except(visitor);
    }
    try (Container container = start(new Container.Setup(home, true, false));
        Visitor visitor = browse(container)) {
      OfficeContract.enter(visitor);
      again(visitor);
    }
  }

  private static void find(Visitor visitor) {
    String list = OfficeContract.shown(visitor, "/admin/temuan", "Percobaan penyisipan perintah");
    assertTrue(list.contains("tidak berhasil"), list);
    visitor.open("/admin/temuan/satu?no=1");
    String text = visitor.text();
    assertTrue(text.contains("union select nik,nama"), text);
    assertTrue(text.contains("UNION%20SELECT"), text);
    assertTrue(text.contains("sqli-union-select"), text);
    assertFalse(text.contains("127.0.0.1"), text);
  }

  private static void judge(Visitor visitor) {
    visitor.fill("wajar-alasan", "uji keamanan kantor sendiri");
    visitor.send("/temuan/wajar");
    assertTrue(visitor.text().contains("Temuan dinyatakan wajar"), visitor::text);
    visitor.open("/admin/temuan");
    assertFalse(visitor.text().contains("Percobaan penyisipan perintah #"), visitor::text);
  }

  private static void except(Visitor visitor) {
    visitor.open("/admin/aturan/pengecualian?aturan=sqli-union-select&jalur=/index.html");
    visitor.fill("alasan", "uji keamanan kantor sendiri");
    visitor.send("/pengecualian/tambah");
    assertTrue(visitor.text().contains("menutupi 0 tanda"), visitor::text);
    visitor.open(ONCE_MORE);
    OfficeContract.shown(visitor, "/admin/aturan/pengecualian", "menutupi 1 tanda");
  }

  private static void again(Visitor visitor) {
    visitor.open("/admin/temuan?daftar=terbuka");
    assertTrue(visitor.text().contains("Percobaan penyisipan perintah"), visitor::text);
    visitor.open("/admin/temuan/satu?no=1");
    String text = visitor.text();
    assertTrue(text.contains("uji keamanan kantor sendiri"), text);
    assertTrue(text.contains("union select nik,nama"), text);
    visitor.open("/admin/aturan/satu?id=sqli-union-select");
    assertTrue(visitor.text().contains("terakhir"), visitor::text);
  }
}
