package id.jagasitus.repository;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Decompresses documents, whose plain length is written nowhere. */
final class Documents {

  /** restic keeps index files below 8 MiB sealed; more than this is an attack or a mistake. */
  private static final int MAX_PLAIN = 256 << 20;

  private Documents() {}

  static byte[] decompress(byte[] versioned, String what) throws RepositoryException {
    var source = new ByteArrayInputStream(versioned, 1, versioned.length - 1);
    try (var in = new ZstdInputStreamNoFinalizer(source)) {
      byte[] plain = in.readNBytes(MAX_PLAIN);
      if (plain.length == MAX_PLAIN) {
        throw RepositoryException.damaged(what + " unpacks to more than 256 MiB");
      }
      return plain;
    } catch (RepositoryException e) {
      throw e;
    } catch (IOException e) {
      throw RepositoryException.damaged(what + " cannot be decompressed: " + e.getMessage(), e);
    }
  }
}
