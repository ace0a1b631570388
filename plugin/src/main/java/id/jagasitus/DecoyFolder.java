package id.jagasitus;

import id.jagasitus.home.Documents;
import id.jagasitus.snapshot.Folders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder in which a drill defaces a page: below the home, where no server serves from.
 *
 * @param root its own, with nothing else in it
 */
record DecoyFolder(Path root) {

  private static final String DEFACED =
      """
      <!doctype html>
      <html lang="id"><head><meta charset="utf-8"><title>Hacked by LATIHAN</title></head>
      <body><h1>HACKED BY LATIHAN</h1>
      <p>Halaman umpan untuk latihan. Halaman ini tidak pernah disajikan kepada pengunjung.</p>
      </body></html>
      """;

  /**
   * What was restored.
   *
   * @param sha256 hexadecimal
   */
  record Copy(String sha256, long bytes) {}

  /** Writes a page over whatever lies at its place, and reads it back. */
  Copy restore(SavedPage page) throws IOException {
    var content = new ByteArrayOutputStream();
    page.copy(content);
    Files.write(place(page.path()), content.toByteArray());
    byte[] read = Files.readAllBytes(place(page.path()));
    return new Copy(Documents.hash(read), read.length);
  }

  /** Puts the decoy in the place of a page. */
  void deface(String path) throws IOException {
    Files.write(place(path), DEFACED.getBytes(StandardCharsets.UTF_8));
  }

  /** Names come out of a snapshot; none may lead out of this folder. */
  private Path place(String path) throws IOException {
    Path place = root.resolve(path.substring(1)).normalize();
    if (!place.startsWith(root) || place.equals(root)) {
      throw new IOException("the page " + path + " would lie outside the drill's folder");
    }
    Files.createDirectories(place.getParent());
    return place;
  }

  /** Removes it with all that is in it. */
  void clear() throws IOException {
    Folders.remove(root);
  }
}
