package id.jagasitus.repository;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where each blob of one type lies: an open hash over plain arrays, 52 to 60 bytes a blob, so that
 * a million of them fit in 60 MB. Grows by segments, never copying what it holds. Not thread-safe.
 */
final class BlobTable {

  private static final int SEGMENT = 1 << 13;
  private static final int SEGMENT_BITS = 13;
  private static final int FIELDS = 4;

  private final List<long[]> ids = new ArrayList<>();
  private final List<int[]> places = new ArrayList<>();
  private int[] slots = new int[1 << 12];
  private int size;

  BlobTable() {
    Arrays.fill(slots, -1);
  }

  int size() {
    return size;
  }

  /** The number under which a blob was put, from 0; −1 where it is not known. */
  int find(BlobId id) {
    int mask = slots.length - 1;
    for (int at = id.hashCode() & mask; slots[at] >= 0; at = (at + 1) & mask) {
      if (holds(slots[at], id)) {
        return slots[at];
      }
    }
    return -1;
  }

  private boolean holds(int ordinal, BlobId id) {
    long[] words = ids.get(ordinal >>> SEGMENT_BITS);
    int at = (ordinal & (SEGMENT - 1)) * FIELDS;
    return words[at + 3] == id.w3()
        && words[at] == id.w0()
        && words[at + 1] == id.w1()
        && words[at + 2] == id.w2();
  }

  /** Puts a blob that is not there yet and returns its number. */
  int put(BlobId id) {
    if (size * 3L >= slots.length * 2L) {
      grow();
    }
    if ((size & (SEGMENT - 1)) == 0) {
      ids.add(new long[SEGMENT * FIELDS]);
      places.add(new int[SEGMENT * FIELDS]);
    }
    long[] words = ids.get(size >>> SEGMENT_BITS);
    int at = (size & (SEGMENT - 1)) * FIELDS;
    words[at] = id.w0();
    words[at + 1] = id.w1();
    words[at + 2] = id.w2();
    words[at + 3] = id.w3();
    link(id.hashCode(), size);
    return size++;
  }

  private void link(int hash, int ordinal) {
    int mask = slots.length - 1;
    int at = hash & mask;
    while (slots[at] >= 0) {
      at = (at + 1) & mask;
    }
    slots[at] = ordinal;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    Arrays.fill(slots, -1);
    for (int i = 0; i < size; i++) {
      link((int) ids.get(i >>> SEGMENT_BITS)[(i & (SEGMENT - 1)) * FIELDS + 3], i);
    }
  }

  /** Notes where a blob lies. A pack of −1 says that it is on its way. */
  void place(int ordinal, int pack, int offset, int length, int plainLength) {
    int[] place = places.get(ordinal >>> SEGMENT_BITS);
    int at = (ordinal & (SEGMENT - 1)) * FIELDS;
    place[at] = pack;
    place[at + 1] = offset;
    place[at + 2] = length;
    place[at + 3] = plainLength;
  }

  int pack(int ordinal) {
    return field(ordinal, 0);
  }

  PackEntry entry(int ordinal, BlobId id, BlobType type) {
    return new PackEntry(id, type, field(ordinal, 1), field(ordinal, 2), field(ordinal, 3));
  }

  private int field(int ordinal, int field) {
    return places.get(ordinal >>> SEGMENT_BITS)[(ordinal & (SEGMENT - 1)) * FIELDS + field];
  }
}
