package id.jagasitus.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The password for unattended runs, in a file that only its owner may read. */
final class PasswordFile {

  private static final int RANDOM_BYTES = 24;
  private static final int MOST_BYTES = 4096;

  private final Path file;

  PasswordFile(Path file) {
    this.file = file;
  }

  boolean exists() {
    return Files.exists(file);
  }

  char[] read() throws IOException {
    if (!exists()) {
      throw new IOException(
          file + " is missing: the backup was not set up here yet; do so on the page of keys");
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(file + " is too long for a file with a password");
    }
    String line = Files.readString(file).lines().findFirst().orElse("");
    if (line.isEmpty()) {
      throw new IOException(file + " is empty: expected the password in its first line");
    }
    return line.toCharArray();
  }

  /** A password of 192 random bits. */
  static char[] random(SecureRandom random) {
    var bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).toCharArray();
  }

  void write(char[] password) throws IOException {
    Path draft = Files.createTempFile(file.getParent(), ".password-", ".tmp", ownerOnly());
    Files.writeString(draft, String.valueOf(password) + "\n");
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private FileAttribute<?>[] ownerOnly() {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
