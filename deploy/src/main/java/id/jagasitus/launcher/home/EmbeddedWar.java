package id.jagasitus.launcher.home;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The web application as a file inside the launcher's jar. */
public final class EmbeddedWar {

  private static final String NAME = "/jagasitus.war";

  private final URL url;
  private final String key;

  private EmbeddedWar(URL url, String key) {
    this.url = url;
    this.key = key;
  }

  /** Finds it in the jar this class came from. */
  public static EmbeddedWar find() throws IOException {
    URL url = EmbeddedWar.class.getResource(NAME);
    if (url == null) {
      throw new IOException("this jar holds no web application; build it with mvn package");
    }
    return of(url);
  }

  static EmbeddedWar of(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    long[] checkAndSize =
        connection instanceof JarURLConnection jar
            ? new long[] {jar.getJarEntry().getCrc(), jar.getJarEntry().getSize()}
            : read(url);
    return new EmbeddedWar(
        url, String.format(Locale.ROOT, "%08x-%x", checkAndSize[0], checkAndSize[1]));
  }

  /**
   * Tells one build from another: check sum and size, which the jar's directory has ready, so that
   * a start does not read the whole file.
   */
  public String key() {
    return key;
  }

  /**
   * Writes the entries {@code wanted} accepts below {@code folder}.
   *
   * @param folder exists
   */
  void unpack(Path folder, Predicate<String> wanted) throws IOException {
    try (var zip = new ZipInputStream(url.openStream())) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory() && wanted.test(entry.getName())) {
          write(zip, inside(folder, entry.getName()));
        }
      }
    }
  }

  private static void write(InputStream content, Path file) throws IOException {
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.copy(content, file);
  }

  private static Path inside(Path folder, String name) throws IOException {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder)) {
      throw new IOException("the web application holds an entry outside of itself: " + name);
    }
    return file;
  }

  private static long[] read(URL url) throws IOException {
    try (var content = new CheckedInputStream(url.openStream(), new CRC32())) {
      long size = content.transferTo(java.io.OutputStream.nullOutputStream());
      return new long[] {content.getChecksum().getValue(), size};
    }
  }
}
