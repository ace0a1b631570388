package id.jagasitus.repository;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** A pack being filled. Not thread-safe; {@link BlobWriter} guards it. */
final class Pack {

  /** restic 0.14's default: a pack is closed when it has grown past this. */
  static final int TARGET = 16 << 20;

  /** A pack of a million tiny files would else hold more objects than the heap has room for. */
  static final int MOST_BLOBS = 20_000;

  private final BlobType type;
  private final List<byte[]> blobs = new ArrayList<>();
  private final List<PackEntry> entries = new ArrayList<>();
  private int size;

  Pack(BlobType type) {
    this.type = type;
  }

  /** A pack as it is stored: its name, bytes and contents. */
  record Finished(BlobId id, List<ByteBuffer> parts, List<PackEntry> entries, long size) {}

  void add(BlobId id, Codec.Sealed blob) {
    blobs.add(blob.sealed());
    entries.add(new PackEntry(id, type, size, blob.sealed().length, blob.plainLength()));
    size += blob.sealed().length;
  }

  boolean full() {
    return size >= TARGET || entries.size() >= MOST_BLOBS;
  }

  boolean empty() {
    return entries.isEmpty();
  }

  Finished finish(Codec codec) {
    byte[] header = codec.sealer().seal(PackHeader.encode(entries));
    byte[] length =
        ByteBuffer.allocate(PackHeader.LENGTH_FIELD)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(header.length)
            .array();
    blobs.add(header);
    blobs.add(length);
    MessageDigest sha256 = BlobId.sha256();
    blobs.forEach(sha256::update);
    List<ByteBuffer> parts = blobs.stream().map(ByteBuffer::wrap).toList();
    long total = (long) size + header.length + length.length;
    return new Finished(BlobId.read(sha256.digest(), 0), parts, entries, total);
  }
}
