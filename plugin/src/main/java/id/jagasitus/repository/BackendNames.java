package id.jagasitus.repository;

import java.nio.file.Path;
import java.util.Objects;

/** What the names in a repository look like. */
final class BackendNames {

  private BackendNames() {}

  /** Whether a name is 64 lower-case hexadecimal digits. */
  static boolean isId(String name) {
    if (name.length() != 2 * BlobId.BYTES) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }

  static Path parent(Path file) {
    return Objects.requireNonNull(file.getParent(), "a stored file lies in a folder");
  }
}
