package id.jagasitus;

import id.jagasitus.snapshot.NodeType;
import id.jagasitus.vault.Shelf;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page of the site as a snapshot holds it.
 *
 * @param full its path in the snapshot
 * @param path within the site, with a leading slash
 */
record SavedPage(Shelf shelf, String snapshot, String full, String path) {

  private static final List<String> ENTRANCES =
      List.of("index.html", "index.htm", "beranda.html", "index.php", "index.jsp");

  private static final Pattern PAGE = Pattern.compile("(?i)[^/\\p{Cntrl}]+\\.(?:x?html?|php|jsp)");
  private static final int MOST_FOLDERS = 500;
  private static final long MOST_BYTES = 8L << 20;

  /** The page that visitors see first, else the first that is found from the top. */
  static SavedPage of(Shelf shelf, String snapshot, Path site) throws IOException {
    for (String entrance : ENTRANCES) {
      var page = at(shelf, snapshot, site, "/" + entrance);
      Optional<Shelf.Entry> entry = shelf.entry(snapshot, page.full());
      if (entry.filter(SavedPage::fits).isPresent()) {
        return page;
      }
    }
    return first(shelf, snapshot, site);
  }

  /** The page at a path within the site. */
  static SavedPage at(Shelf shelf, String snapshot, Path site, String path) {
    return new SavedPage(shelf, snapshot, site + path, path);
  }

  private static boolean fits(Shelf.Entry entry) {
    return entry.kind() == NodeType.FILE && entry.size() <= MOST_BYTES;
  }

  private static SavedPage first(Shelf shelf, String snapshot, Path site) throws IOException {
    var folders = new ArrayDeque<>(List.of(site.toString()));
    for (int seen = 0; seen < MOST_FOLDERS && !folders.isEmpty(); seen++) {
      for (Shelf.Entry entry : shelf.folder(snapshot, folders.poll()).orElse(List.of())) {
        if (fits(entry) && PAGE.matcher(entry.name()).matches() && !entry.path().isEmpty()) {
          String path = entry.path().substring(site.toString().length());
          return at(shelf, snapshot, site, path);
        }
        if (entry.kind() == NodeType.DIR && !entry.path().isEmpty()) {
          folders.add(entry.path());
        }
      }
    }
    throw new IOException(
        "snapshot "
            + snapshot.substring(0, Math.min(8, snapshot.length()))
            + " holds no page of the site (.html, .php, .jsp): take a new snapshot under Cadangan");
  }

  /** Writes the page out. */
  void copy(OutputStream out) throws IOException {
    if (!shelf.copy(snapshot, full, out)) {
      throw new IOException("the snapshot does not hold " + path + " any more");
    }
  }
}
