package id.jagasitus.admin;

import id.jagasitus.vault.Shelf.Hit;
import java.util.List;

/**
 * Search for a name over all snapshots.
 *
 * @param wanted what was typed; hostile
 */
record SnapshotFindPage(String wanted, List<Hit> hits) {

  SnapshotFindPage {
    hits = List.copyOf(hits);
  }
}
