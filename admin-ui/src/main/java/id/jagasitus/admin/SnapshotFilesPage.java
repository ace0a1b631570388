package id.jagasitus.admin;

import id.jagasitus.console.snapshot.SnapshotDesk.Folder;
import id.jagasitus.snapshot.NodeType;
import id.jagasitus.vault.Shelf.Entry;
import java.util.ArrayList;
import java.util.List;

/** A folder of a snapshot. */
record SnapshotFilesPage(Folder folder) {

  private static final int MOST = 2_000;

  /** A step on the way from the site to the folder. */
  record Crumb(String name, String path) {}

  List<Crumb> crumbs() {
    var crumbs = new ArrayList<Crumb>();
    String path = "";
    for (String name : folder.path().split("/")) {
      if (!name.isEmpty()) {
        path = path + '/' + name;
        crumbs.add(new Crumb(name, path));
      }
    }
    return crumbs;
  }

  /** Folders first. */
  List<Entry> entries() {
    var sorted = new ArrayList<Entry>();
    folder.entries().stream().filter(SnapshotFilesPage::isFolder).forEach(sorted::add);
    folder.entries().stream().filter(entry -> !isFolder(entry)).forEach(sorted::add);
    return sorted.stream().limit(MOST).toList();
  }

  boolean cut() {
    return folder.entries().size() > MOST;
  }

  static boolean isFolder(Entry entry) {
    return entry.kind() == NodeType.DIR;
  }

  static boolean isFile(Entry entry) {
    return entry.kind() == NodeType.FILE;
  }
}
