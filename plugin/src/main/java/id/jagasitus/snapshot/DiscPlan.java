package id.jagasitus.snapshot;

import id.jagasitus.repository.Backend;
import id.jagasitus.repository.FileType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Which packs go on which disc. Each disc holds whole packs, and besides all that is needed to open
 * the repository, so that discs can be read in any order.
 *
 * @param common on every disc: config, keys, index, snapshots
 * @param packs of each disc
 */
record DiscPlan(List<DiscItem> common, List<List<DiscItem>> packs) {

  /** For BagIt files, texts, tables and lead-out. */
  private static final long RESERVE = 4 << 20;

  DiscPlan {
    common = List.copyOf(common);
    packs = List.copyOf(packs);
  }

  static DiscPlan of(Backend backend, long capacity) throws IOException {
    var common = new ArrayList<DiscItem>();
    long config = backend.size(FileType.CONFIG, "config");
    common.add(new DiscItem(FileType.CONFIG, "config", config, "config"));
    common.addAll(items(backend, FileType.KEY, "keys/k"));
    common.addAll(items(backend, FileType.INDEX, "index/i"));
    common.addAll(items(backend, FileType.SNAPSHOT, "snaps/s"));
    long room = capacity - RESERVE - common.stream().mapToLong(DiscItem::blocks).sum();
    return new DiscPlan(common, fill(items(backend, FileType.PACK, "packs/p"), room));
  }

  private static List<DiscItem> items(Backend backend, FileType type, String prefix)
      throws IOException {
    List<Backend.Entry> entries = new ArrayList<>(backend.list(type));
    entries.sort(Comparator.comparing(Backend.Entry::name));
    var items = new ArrayList<DiscItem>();
    for (Backend.Entry entry : entries) {
      String number = String.format(Locale.ROOT, "%05d", items.size() + 1);
      items.add(new DiscItem(type, entry.name(), entry.size(), prefix + number));
    }
    return items;
  }

  private static List<List<DiscItem>> fill(List<DiscItem> packs, long room) throws IOException {
    var discs = new ArrayList<List<DiscItem>>();
    var current = new ArrayList<DiscItem>();
    long left = room;
    for (DiscItem pack : packs) {
      if (pack.blocks() > room) {
        throw new IOException(
            "a disc has room for "
                + room
                + " bytes beside index and snapshots; a pack has "
                + pack.size()
                + "; choose larger media");
      }
      if (pack.blocks() > left) {
        discs.add(List.copyOf(current));
        current.clear();
        left = room;
      }
      current.add(pack);
      left -= pack.blocks();
    }
    discs.add(List.copyOf(current));
    return discs;
  }

  /** Everything on one disc. */
  List<DiscItem> disc(int number) {
    var all = new ArrayList<>(common);
    all.addAll(packs.get(number));
    return all;
  }
}
