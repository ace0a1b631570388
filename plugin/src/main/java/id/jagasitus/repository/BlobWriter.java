package id.jagasitus.repository;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * Stores blobs: hashes, skips what is known, compresses, seals, gathers into packs. Several threads
 * may save at once; packs are stored by two threads of its own. What was saved is durable and
 * findable after {@link #flush}, and only then may a snapshot name it.
 */
public final class BlobWriter implements AutoCloseable {

  private final Repository repository;
  private final IndexWriter index;
  private final PackUploader uploader;
  private final Map<BlobType, Pack> open = new EnumMap<>(BlobType.class);

  BlobWriter(Repository repository) {
    this.repository = repository;
    index = new IndexWriter(repository);
    uploader = new PackUploader(repository, index);
  }

  /**
   * What became of a blob.
   *
   * @param id its id
   * @param fresh whether it had to be stored
   * @param storedBytes bytes it takes in its pack; 0 where it was known
   */
  public record Saved(BlobId id, boolean fresh, long storedBytes) {}

  /** Saves part of an array. The array may be used again when this returns. */
  public Saved save(BlobType type, byte[] content, int offset, int length) throws IOException {
    return repository.codecs().use(codec -> save(codec, type, content, offset, length));
  }

  private Saved save(Codec codec, BlobType type, byte[] content, int offset, int length)
      throws IOException {
    BlobId id = codec.hash(content, offset, length);
    if (!repository.index().claim(type, id)) {
      return new Saved(id, false, 0);
    }
    return store(codec, type, id, content, offset, length);
  }

  /** Stores a blob whether it is known or not: for moving it to another pack. */
  void rewrite(BlobType type, BlobId id, byte[] content) throws IOException {
    repository.codecs().use(codec -> store(codec, type, id, content, 0, content.length));
  }

  private Saved store(Codec codec, BlobType type, BlobId id, byte[] content, int offset, int length)
      throws IOException {
    Codec.Sealed sealed = codec.encode(type, content, offset, length);
    Pack full = append(type, id, sealed);
    if (full != null) {
      uploader.submit(full.finish(codec));
    }
    return new Saved(id, true, sealed.sealed().length);
  }

  private synchronized @org.jspecify.annotations.Nullable Pack append(
      BlobType type, BlobId id, Codec.Sealed sealed) {
    Pack pack = open.computeIfAbsent(type, Pack::new);
    pack.add(id, sealed);
    if (!pack.full()) {
      return null;
    }
    open.remove(type);
    return pack;
  }

  /** Stores all open packs, waits for them, and writes the index. */
  public void flush() throws IOException {
    for (BlobType type : BlobType.values()) {
      Pack rest;
      synchronized (this) {
        rest = open.remove(type);
      }
      if (rest != null) {
        Pack last = rest;
        uploader.submit(repository.codecs().use(codec -> last.finish(codec)));
      }
    }
    uploader.drain();
    index.flush();
  }

  /** The index files that were written. */
  java.util.List<BlobId> indexes() {
    return index.written();
  }

  /** Stops; what was not flushed is lost, as after a crash. */
  @Override
  public void close() {
    uploader.close();
  }
}
