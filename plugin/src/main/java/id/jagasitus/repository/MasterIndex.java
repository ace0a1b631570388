package id.jagasitus.repository;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All blobs that the index files of a repository name. Thread-safe. */
public final class MasterIndex {

  private static final int ON_ITS_WAY = -1;

  private final Map<BlobType, BlobTable> tables = new EnumMap<>(BlobType.class);
  private final List<BlobId> packs = new ArrayList<>();
  private final Map<BlobId, Integer> packNumbers = new HashMap<>();

  MasterIndex() {
    for (BlobType type : BlobType.values()) {
      tables.put(type, new BlobTable());
    }
  }

  /** A blob's pack and its entry there. */
  record Location(BlobId pack, PackEntry entry) {}

  /** Adds the contents of a pack. A blob already known from another pack stays where it is. */
  synchronized void add(BlobId pack, List<PackEntry> entries) {
    int number = packNumbers.computeIfAbsent(pack, this::newPack);
    for (PackEntry entry : entries) {
      BlobTable table = table(entry.type());
      int known = table.find(entry.id());
      int ordinal = known < 0 ? table.put(entry.id()) : known;
      if (known < 0 || table.pack(known) == ON_ITS_WAY) {
        table.place(ordinal, number, entry.offset(), entry.length(), entry.plainLength());
      }
    }
  }

  private int newPack(BlobId pack) {
    packs.add(pack);
    return packs.size() - 1;
  }

  /** Claims a blob for writing: true for the first who asks, false where it is known or claimed. */
  synchronized boolean claim(BlobType type, BlobId id) {
    BlobTable table = table(type);
    if (table.find(id) >= 0) {
      return false;
    }
    table.place(table.put(id), ON_ITS_WAY, 0, 0, 0);
    return true;
  }

  synchronized @Nullable Location find(BlobType type, BlobId id) {
    BlobTable table = table(type);
    int ordinal = table.find(id);
    if (ordinal < 0 || table.pack(ordinal) == ON_ITS_WAY) {
      return null;
    }
    return new Location(packs.get(table.pack(ordinal)), table.entry(ordinal, id, type));
  }

  /** Whether a blob is stored. */
  public boolean has(BlobType type, BlobId id) {
    return ordinal(type, id) >= 0;
  }

  /** A small number that stands for a blob in sets of blobs; −1 where it is not known. */
  public synchronized int ordinal(BlobType type, BlobId id) {
    return table(type).find(id);
  }

  /** Bytes of a blob's content; −1 where it is not known. */
  public long contentLength(BlobType type, BlobId id) {
    Location found = find(type, id);
    return found == null ? -1 : found.entry().contentLength();
  }

  /** How many different blobs of a type there are. */
  public synchronized int size(BlobType type) {
    return table(type).size();
  }

  private BlobTable table(BlobType type) {
    return java.util.Objects.requireNonNull(tables.get(type), "every type has a table");
  }
}
