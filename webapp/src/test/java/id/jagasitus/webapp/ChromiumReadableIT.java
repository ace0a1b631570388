package id.jagasitus.webapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page of the menu can be read and used: contrast in both looks, labels, names, targets, and
 * no scrolling sideways on the narrowest phone. Compiled and run only by the profile {@code
 * browser}.
 */
final class ChromiumReadableIT {

  /** Width that reflow is judged at: WCAG 2.2, 1.4.10. */
  private static final int NARROW = 320;

  private static final int WIDE = 1280;

  /** A name without a place to break it, wider than the narrowest phone. */
  private static final String LONG = "panjang_sekali_".repeat(6);

  @TempDir Path folder;

  @Test
  void menu_everyPage_canBeReadAndUsed() throws Exception {
    Path home = folder.resolve(LONG + "home");
    Path site = Files.createDirectories(folder.resolve(LONG + "situs"));
    Files.copy(Path.of("src/main/webapp/index.html"), site.resolve("index.html"));
    Files.writeString(site.resolve(LONG + ".html"), "<title>" + LONG + "</title>");
    var setup = new Container.Setup(home, true, false);
    try (Container container = JettyContainer.start(setup, site);
        var visitor =
            new ChromiumVisitor(URI.create("http://localhost:" + container.port() + "/"))) {
      OfficeContract.claim(visitor, Files.readString(home.resolve("setup-code.txt")).strip());
      visitor.open("/index.html");
      visitor.open("/?id=1'+union+select+1,2--+-");
      visitor.open("/" + LONG + ".html");
      OfficeContract.shown(visitor, "/admin/pengunjung", "union");
      OfficeContract.shown(visitor, "/admin/pengunjung", LONG);
      assertEquals(List.of(), faults(visitor, pages(visitor)));
    }
  }

  private static List<String> pages(ChromiumVisitor visitor) {
    var pages = new ArrayList<String>(visitor.links("nav.menu a"));
    assertTrue(pages.size() > 20, pages.toString());
    pages.add("/admin/akun-saya");
    return pages;
  }

  private static List<String> faults(ChromiumVisitor visitor, List<String> pages)
      throws IOException {
    String script = script();
    var faults = new ArrayList<String>();
    for (String page : pages) {
      visitor.resize(WIDE);
      visitor.open(page);
      for (boolean dark : new boolean[] {false, true}) {
        visitor.darken(dark);
        visitor.ask(script).forEach(fault -> faults.add(page + (dark ? " dark: " : ": ") + fault));
      }
      visitor.resize(NARROW);
      visitor.ask(script).forEach(fault -> faults.add(page + " narrow: " + fault));
    }
    return faults;
  }

  private static String script() throws IOException {
    try (InputStream file = ChromiumReadableIT.class.getResourceAsStream("readable.js")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
