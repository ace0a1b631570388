package id.jagasitus.store;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/**
 * The parts of whole segments that were asked for last, within a limit of bytes. Parts go with
 * their segment; one with new deletions counts as another segment.
 */
final class PartCache {

  private static final int OVERHEAD = 200;

  /**
   * @param all whether every event of the segment is counted, our own ones too
   */
  private record Key(Object segment, boolean all, Object figure) {}

  private final long mostBytes;
  private final Map<Key, Part> parts = new LinkedHashMap<>(64, 0.75f, true);
  private final Set<Object> watched = new HashSet<>();
  private long bytes;

  /**
   * @param mostBytes of all parts together; one that takes more than a quarter is not kept
   */
  PartCache(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** An eighth of the heap, 64 MiB at most. */
  static PartCache forThisHeap() {
    return new PartCache(Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 8));
  }

  synchronized @Nullable Part get(LeafReader leaf, boolean all, Object figure) {
    IndexReader.CacheHelper reader = leaf.getReaderCacheHelper();
    return reader == null ? null : parts.get(new Key(reader.getKey(), all, figure));
  }

  synchronized void put(LeafReader leaf, boolean all, Object figure, Part part) {
    IndexReader.CacheHelper reader = leaf.getReaderCacheHelper();
    if (reader == null || weight(part) > mostBytes / 4) {
      return;
    }
    Part before = parts.put(new Key(reader.getKey(), all, figure), part);
    bytes += weight(part) - (before == null ? 0 : weight(before));
    if (watched.add(reader.getKey())) {
      reader.addClosedListener(this::forget);
    }
    var eldest = parts.values().iterator();
    while (bytes > mostBytes) {
      bytes -= weight(eldest.next());
      eldest.remove();
    }
  }

  private static long weight(Part part) {
    return part.bytes() + OVERHEAD;
  }

  private synchronized void forget(Object segment) {
    watched.remove(segment);
    parts
        .entrySet()
        .removeIf(
            entry -> {
              boolean gone = entry.getKey().segment.equals(segment);
              bytes -= gone ? weight(entry.getValue()) : 0;
              return gone;
            });
  }

  synchronized long bytes() {
    return bytes;
  }
}
