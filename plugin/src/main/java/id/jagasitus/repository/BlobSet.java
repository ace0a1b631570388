package id.jagasitus.repository;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** A set of blobs of one index: a bit each. Not thread-safe. */
public final class BlobSet {

  private final MasterIndex index;
  private final Map<BlobType, BitSet> members = new EnumMap<>(BlobType.class);

  public BlobSet(MasterIndex index) {
    this.index = index;
    for (BlobType type : BlobType.values()) {
      members.put(type, new BitSet());
    }
  }

  /**
   * Adds a blob.
   *
   * @return false where it was in already
   * @throws RepositoryException where no index names it
   */
  public boolean add(BlobType type, BlobId id) throws RepositoryException {
    int ordinal = index.ordinal(type, id);
    if (ordinal < 0) {
      throw RepositoryException.missing(
          "no index names the "
              + type.word()
              + " blob "
              + id
              + "; run verify before anything else");
    }
    BitSet bits = bits(type);
    boolean fresh = !bits.get(ordinal);
    bits.set(ordinal);
    return fresh;
  }

  /** Takes a blob out; false where it was not in. */
  boolean remove(BlobType type, BlobId id) {
    int ordinal = index.ordinal(type, id);
    boolean was = ordinal >= 0 && bits(type).get(ordinal);
    if (was) {
      bits(type).clear(ordinal);
    }
    return was;
  }

  boolean contains(BlobType type, BlobId id) {
    int ordinal = index.ordinal(type, id);
    return ordinal >= 0 && bits(type).get(ordinal);
  }

  boolean isEmpty() {
    return members.values().stream().allMatch(BitSet::isEmpty);
  }

  private BitSet bits(BlobType type) {
    return Objects.requireNonNull(members.get(type), "every type has its bits");
  }
}
