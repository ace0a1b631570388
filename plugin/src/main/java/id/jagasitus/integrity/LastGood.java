package id.jagasitus.integrity;

import id.jagasitus.site.SitePath;
import java.io.IOException;
import java.util.Optional;

/** Where the approved content of a file comes from when no copy of it is kept: the snapshots. */
@FunctionalInterface
public interface LastGood {

  /** No snapshots. */
  LastGood NONE = (path, hash) -> Optional.empty();

  /**
   * The content with that hash; empty when no snapshot holds it.
   *
   * @param hash SHA-256, hexadecimal
   */
  Optional<byte[]> content(SitePath path, String hash) throws IOException;
}
