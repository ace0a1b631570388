package id.jagasitus.admin;

import id.jagasitus.vault.KeyRing.KeyLine;
import java.util.List;

/**
 * <em>Kunci</em>: the wizard of the set-up, then the keys.
 *
 * @param ready whether a repository was made
 * @param location where it lies, or would
 * @param sheet whether a sheet waits to be typed back
 * @param confirmed whether it was
 */
record SnapshotKeysPage(
    boolean ready, String location, boolean sheet, boolean confirmed, List<KeyLine> keys) {

  SnapshotKeysPage {
    keys = List.copyOf(keys);
  }
}
