package id.jagasitus.site;

import java.util.ArrayList;
import java.util.List;

/**
 * How the site differs from what was approved, each list by path.
 *
 * @param added entries that were not there
 * @param removed entries that are gone
 * @param changed entries with another content or type
 * @param unknown approved entries of which the scan could not tell, because they or a folder above
 *     them could not be read
 */
public record InventoryDiff(
    List<SiteFile> added, List<SiteFile> removed, List<Change> changed, List<SiteFile> unknown) {

  /** One path, before and now. */
  public record Change(SiteFile before, SiteFile now) {}

  public InventoryDiff {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
    unknown = List.copyOf(unknown);
  }

  /** Whether nothing is known to differ; what is unknown does not count. */
  public boolean same() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }

  static InventoryDiff between(Baseline approved, Inventory now) {
    var added = new ArrayList<SiteFile>();
    var removed = new ArrayList<SiteFile>();
    var changed = new ArrayList<Change>();
    var unknown = new ArrayList<SiteFile>();
    for (SiteFile before : approved.files()) {
      SiteFile file = now.find(before.path()).orElse(null);
      if (file == null) {
        (now.unsure(before.path()) ? unknown : removed).add(before);
      } else if (file.known()) {
        compare(before, file, changed);
      } else {
        unknown.add(before);
      }
    }
    now.files().stream().filter(f -> approved.find(f.path()).isEmpty()).forEach(added::add);
    return new InventoryDiff(added, removed, changed, unknown);
  }

  private static void compare(SiteFile before, SiteFile now, List<Change> changed) {
    if (!before.sameContent(now)) {
      changed.add(new Change(before, now));
    }
  }
}
