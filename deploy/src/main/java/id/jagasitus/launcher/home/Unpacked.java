package id.jagasitus.launcher.home;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The web application's classes, unpacked once per build under {@code cache/} in the home, and the
 * sample site. A folder gets its final name only when it is whole, so a kill leaves nothing half
 * done that a later start would believe.
 */
public record Unpacked(Path folder) {

  /**
   * The web application's classes below {@code home/cache}; writes only when they are not there.
   */
  public static Unpacked classes(EmbeddedWar war, Path home) throws IOException {
    Path folder = home.resolve("cache").resolve("war-" + war.key());
    place(war, folder, false);
    return new Unpacked(folder);
  }

  /** The sample site in {@code home/site}; a folder that is there stays as it is. */
  public static Path sampleSite(EmbeddedWar war, Path home) throws IOException {
    Path site = home.resolve("site");
    place(war, site, true);
    return site;
  }

  /** Removes what earlier builds left in the cache; only the owner of the home may. */
  public void removeOthers() throws IOException {
    Path cache = folder.resolveSibling(".");
    try (DirectoryStream<Path> old = Files.newDirectoryStream(cache.normalize(), "war-*")) {
      for (Path other : old) {
        if (!other.equals(folder)) {
          delete(other);
        }
      }
    }
  }

  /** {@code WEB-INF/web.xml}, when the web application has one. */
  public @Nullable Path descriptor() {
    Path descriptor = folder.resolve("WEB-INF").resolve("web.xml");
    return Files.isRegularFile(descriptor) ? descriptor : null;
  }

  /** Folder of the web application's own classes; may be missing. */
  public Path ownClasses() {
    return folder.resolve("WEB-INF").resolve("classes");
  }

  /** The jars of the web application, in the order of their names. */
  public List<Path> jars() throws IOException {
    var jars = new ArrayList<Path>();
    Path lib = folder.resolve("WEB-INF").resolve("lib");
    if (Files.isDirectory(lib)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(lib, "*.jar")) {
        found.forEach(jars::add);
      }
    }
    jars.sort(Comparator.naturalOrder());
    return List.copyOf(jars);
  }

  /** A loader of these classes that shares nothing with the launcher but the JDK and Servlet. */
  URLClassLoader loader() throws IOException {
    var urls = new ArrayList<URL>();
    urls.add(url(ownClasses()));
    for (Path jar : jars()) {
      urls.add(url(jar));
    }
    return new URLClassLoader(urls.toArray(URL[]::new), new ServletOnlyLoader());
  }

  private static URL url(Path path) throws MalformedURLException {
    return path.toUri().toURL();
  }

  private static void place(EmbeddedWar war, Path folder, boolean site) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = Files.createDirectories(folder.resolveSibling(".").normalize());
    Path unfinished = Files.createTempDirectory(parent, folder.getFileName() + ".unfinished-");
    try {
      war.unpack(unfinished, name -> site != isPrivate(name));
      move(unfinished, folder);
    } finally {
      delete(unfinished);
    }
  }

  private static boolean isPrivate(String entry) {
    return entry.startsWith("WEB-INF/") || entry.startsWith("META-INF/");
  }

  /** Another process may have been faster with the same content; systems say that in many ways. */
  static void move(Path unfinished, Path folder) throws IOException {
    try {
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** The JDK, and the servlet types some classes of the plugin name in their signatures. */
  private static final class ServletOnlyLoader extends ClassLoader {

    ServletOnlyLoader() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (!name.startsWith("jakarta.servlet.")) {
        throw new ClassNotFoundException(name);
      }
      return Class.forName(name, false, Unpacked.class.getClassLoader());
    }
  }
}
