package id.jagasitus.repository;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.security.MessageDigest;
import java.security.SecureRandom;

/**
 * All that happens to bytes between memory and repository: hash, compress, seal, and back. One
 * thread at a time; {@link CodecPool} lends them out.
 */
final class Codec implements AutoCloseable {

  private static final int LEVEL = 3;

  private final Sealer sealer;
  private final MessageDigest sha256 = BlobId.sha256();
  private final ZstdCompressCtx compressor = new ZstdCompressCtx().setLevel(LEVEL);
  private final ZstdDecompressCtx decompressor = new ZstdDecompressCtx();
  private byte[] scratch = new byte[1 << 20];
  private byte[] plainScratch = new byte[1 << 20];
  private byte[] sealed = new byte[0];

  Codec(MasterKey key, SecureRandom random) {
    sealer = new Sealer(key, random);
  }

  /**
   * A blob ready for a pack.
   *
   * @param sealed as stored
   * @param plainLength bytes before compression; 0 where it is stored uncompressed
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Sealed(byte[] sealed, int plainLength) {}

  BlobId hash(byte[] bytes, int offset, int length) {
    sha256.update(bytes, offset, length);
    return BlobId.read(sha256.digest(), 0);
  }

  /** Compresses where it helps and seals. Trees are always compressed, as restic does. */
  Sealed encode(BlobType type, byte[] plain, int offset, int length) {
    if (type == BlobType.DATA && Entropy.looksRandom(plain, offset, length)) {
      return new Sealed(sealer.seal(plain, offset, length), 0);
    }
    int compressed = compress(plain, offset, length);
    if (type == BlobType.DATA && compressed >= length) {
      return new Sealed(sealer.seal(plain, offset, length), 0);
    }
    return new Sealed(sealer.seal(scratch, 0, compressed), length);
  }

  private int compress(byte[] plain, int offset, int length) {
    int bound = Math.toIntExact(Zstd.compressBound(length));
    if (scratch.length < bound) {
      scratch = new byte[bound];
    }
    return compressor.compressByteArray(scratch, 0, scratch.length, plain, offset, length);
  }

  /** Room for a sealed blob, this codec's own until {@link #open}. */
  byte[] sealed(int length) {
    if (sealed.length < length) {
      sealed = new byte[Math.max(length, 1 << 20)];
    }
    return sealed;
  }

  /**
   * Opens a blob and checks that it is the one asked for. What is returned begins with its content
   * and is this codec's own until the next call.
   */
  byte[] open(byte[] bytes, PackEntry entry, String what) throws RepositoryException {
    if (entry.plainLength() > 0 && !sealer.authentic(bytes, 0, entry.length())) {
      throw RepositoryException.damaged( // else zstd would read hostile bytes
          what + " is damaged: its seal does not fit its content; restore it from another copy");
    }
    return openProven(bytes, 0, entry, what);
  }

  /**
   * Likewise for a part of a pack whose own hash is the one that the sealed index promises: nothing
   * in it can be hostile, so that its MAC would prove nothing more.
   */
  byte[] openProven(byte[] pack, int from, PackEntry entry, String what)
      throws RepositoryException {
    int length = entry.length() - Sealer.OVERHEAD;
    if (scratch.length < length) {
      scratch = new byte[length];
    }
    sealer.decrypt(pack, from, entry.length(), scratch);
    byte[] plain = scratch;
    if (entry.plainLength() > 0) {
      if (plainScratch.length < entry.plainLength()) {
        plainScratch = new byte[entry.plainLength()];
      }
      plain = plainScratch;
      decompressInto(plain, entry.plainLength(), scratch, length, what);
    }
    if (!hash(plain, 0, entry.contentLength()).equals(entry.id())) {
      throw RepositoryException.damaged(what + " does not have the content its id promises");
    }
    return plain;
  }

  private void decompressInto(
      byte[] plain, int plainLength, byte[] packed, int packedLength, String what)
      throws RepositoryException {
    try {
      int length = decompressor.decompressByteArray(plain, 0, plainLength, packed, 0, packedLength);
      if (length == plainLength) {
        return;
      }
    } catch (ZstdException e) {
      throw RepositoryException.damaged(what + " cannot be decompressed: " + e.getMessage(), e);
    }
    throw RepositoryException.damaged(what + " is shorter than its entry says");
  }

  /** Seals a JSON document behind the byte 2 and zstd (restic design, "Unpacked Data Format"). */
  byte[] sealDocument(byte[] json) {
    int length = compress(json, 0, json.length);
    var versioned = new byte[length + 1];
    versioned[0] = 2;
    System.arraycopy(scratch, 0, versioned, 1, length);
    return sealer.seal(versioned);
  }

  /** Opens a document; plain JSON, as format version 1 had it, is accepted. */
  byte[] openDocument(byte[] sealed, String what) throws RepositoryException {
    byte[] plain = sealer.open(sealed, 0, sealed.length, what);
    byte version = plain.length == 0 ? 0 : plain[0];
    return switch (version) {
      case '{', '[' -> plain;
      case 2 -> Documents.decompress(plain, what);
      default ->
          throw new RepositoryException(
              RepositoryException.Kind.UNSUPPORTED,
              what + " is written in encoding " + version + "; known are 2 and plain JSON");
    };
  }

  Sealer sealer() {
    return sealer;
  }

  @Override
  public void close() {
    compressor.close();
    decompressor.close();
  }
}
