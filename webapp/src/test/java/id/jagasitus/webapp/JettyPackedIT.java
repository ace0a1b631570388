package id.jagasitus.webapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A WAR that was deployed as an archive, which Jetty unpacks for itself. */
final class JettyPackedIT {

  @TempDir Path folder;

  private static Path archive() throws Exception {
    Path exploded = Container.Setup.war().toAbsolutePath();
    try (Stream<Path> files = Files.list(exploded.getParent())) {
      return files.filter(file -> file.toString().endsWith(".war")).findFirst().orElseThrow();
    }
  }

  @Test
  void packedWar_isServedAndThePageSaysThatItCannotBeChanged() throws Exception {
    Path home = folder.resolve("home");
    var setup = new Container.Setup(home, true, false);
    try (JettyContainer container = JettyContainer.start(setup, archive(), folder.resolve("temp"));
        var visitor =
            new HtmlUnitVisitor(URI.create("http://localhost:" + container.port() + "/"))) {
      visitor.open("/");
      assertTrue(visitor.text().contains("Pengadilan Negeri Contoh"), visitor::text);
      OfficeContract.claim(visitor, Files.readString(home.resolve("setup-code.txt")).strip());
      visitor.open("/admin/kesehatan");
      assertEquals("Kesehatan", visitor.heading());
      assertTrue(visitor.text().contains("langsung dari arsip WAR"), visitor::text);
    }
  }
}
