package id.jagasitus.watch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Looks at one file, or at every file of a folder in the order of their names. */
public final class TreeScan {

  private static final int MOST_PAGES_ASKED_FOR_HOST = 200;

  private final CleanScanner scanner;
  private final LocalDate today;

  public TreeScan(CleanScanner scanner, LocalDate today) {
    this.scanner = scanner;
    this.today = today;
  }

  /**
   * Scans and tells each result; a file that cannot be read is told as such and passed over.
   *
   * @param root a file or a folder; links in it are not followed
   * @param host the site's own host; inferred from what the pages say when empty
   */
  public void scan(Path root, String host, Consumer<ScanResult> sink) throws IOException {
    List<Path> files = files(root);
    var hosts = new Hosts(host.isEmpty() ? guess(files) : host, Set.of());
    for (Path file : files) {
      sink.accept(one(root, file, hosts));
    }
  }

  private ScanResult one(Path root, Path file, Hosts hosts) {
    String path =
        root.equals(file) ? "" : "/" + root.relativize(file).toString().replace('\\', '/');
    try {
      return scanner.scanFile(file, path, hosts, today);
    } catch (IOException e) {
      return ScanResult.unread(file.toString(), e);
    }
  }

  private static List<Path> files(Path root) throws IOException {
    var files = new ArrayList<Path>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(root)) {
              throw e;
            }
            files.add(file);
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(null);
    return files;
  }

  private static String guess(List<Path> files) {
    var own = new OwnHost();
    files.stream()
        .filter(TreeScan::isPage)
        .limit(MOST_PAGES_ASKED_FOR_HOST)
        .forEach(file -> hear(own, file));
    return own.guess();
  }

  private static boolean isPage(Path file) {
    return file.toString().matches("(?i).*\\.(?:html?|xhtml|php)");
  }

  private static void hear(OwnHost own, Path file) {
    try {
      own.hear(Page.parse(FileText.read(file).text()));
    } catch (IOException unread) {
      return; // told when its turn comes
    }
  }
}
