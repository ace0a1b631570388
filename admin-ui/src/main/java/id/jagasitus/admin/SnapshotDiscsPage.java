package id.jagasitus.admin;

import id.jagasitus.vault.Disc;
import java.util.List;

/**
 * <em>Cakram</em>.
 *
 * @param discs newest first
 * @param admin whether the reader may act
 * @param busy whether something runs now
 */
record SnapshotDiscsPage(List<Disc> discs, boolean admin, boolean busy) {

  SnapshotDiscsPage {
    discs = List.copyOf(discs);
  }
}
