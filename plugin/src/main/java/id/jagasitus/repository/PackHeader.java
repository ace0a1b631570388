package id.jagasitus.repository;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The table of contents at the end of a pack (restic design, "Pack Format"). */
final class PackHeader {

  /** Type byte, length, id. */
  static final int PLAIN_ENTRY = 1 + 4 + BlobId.BYTES;

  /** Type byte, length, plain length, id. */
  static final int COMPRESSED_ENTRY = PLAIN_ENTRY + 4;

  /** Bytes of the length field that ends a pack. */
  static final int LENGTH_FIELD = 4;

  private static final int TREE = 1;
  private static final int COMPRESSED = 2;

  private PackHeader() {}

  /** Bytes of a whole pack with these entries, from its first blob to its length field. */
  static long packSize(List<PackEntry> entries) {
    long size = Sealer.OVERHEAD + LENGTH_FIELD;
    for (PackEntry entry : entries) {
      size += entry.length() + entry.headerLength();
    }
    return size;
  }

  static byte[] encode(List<PackEntry> entries) {
    int size = entries.stream().mapToInt(PackEntry::headerLength).sum();
    ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    for (PackEntry entry : entries) {
      boolean compressed = entry.plainLength() > 0;
      int type = entry.type() == BlobType.TREE ? TREE : 0;
      out.put((byte) (type | (compressed ? COMPRESSED : 0))).putInt(entry.length());
      if (compressed) {
        out.putInt(entry.plainLength());
      }
      entry.id().write(out.array(), out.position());
      out.position(out.position() + BlobId.BYTES);
    }
    return out.array();
  }

  /**
   * Reads the entries of a header.
   *
   * @param blobBytes bytes before the header; the entries must fill them exactly
   */
  static List<PackEntry> decode(byte[] header, long blobBytes, String what)
      throws RepositoryException {
    ByteBuffer in = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
    var entries = new ArrayList<PackEntry>();
    long offset = 0;
    while (in.hasRemaining()) {
      PackEntry entry = entry(in, offset, what);
      offset += entry.length();
      entries.add(entry);
    }
    if (offset != blobBytes) {
      throw RepositoryException.damaged(
          what + ": its header describes " + offset + " bytes of blobs, it holds " + blobBytes);
    }
    return entries;
  }

  private static PackEntry entry(ByteBuffer in, long offset, String what)
      throws RepositoryException {
    int flags = in.get();
    boolean compressed = (flags & COMPRESSED) != 0;
    int rest = (compressed ? COMPRESSED_ENTRY : PLAIN_ENTRY) - 1;
    if (flags < 0 || flags > (TREE | COMPRESSED) || in.remaining() < rest) {
      throw RepositoryException.damaged(what + ": its header has an entry of unknown form");
    }
    int length = in.getInt();
    int plain = compressed ? in.getInt() : 0;
    if (length < Sealer.OVERHEAD || plain < 0 || offset > Integer.MAX_VALUE) {
      throw RepositoryException.damaged(what + ": its header has an entry of impossible length");
    }
    var id = new byte[BlobId.BYTES];
    in.get(id);
    BlobType type = (flags & TREE) != 0 ? BlobType.TREE : BlobType.DATA;
    return new PackEntry(BlobId.read(id, 0), type, (int) offset, length, plain);
  }
}
