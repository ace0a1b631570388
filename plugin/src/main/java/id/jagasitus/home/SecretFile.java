package id.jagasitus.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** A key that is made once and kept in a file that only its owner may read. */
public final class SecretFile {

  private SecretFile() {}

  /**
   * Reads the key, or makes it.
   *
   * @throws IOException when the file cannot be read or written, or does not hold such a key
   */
  public static byte[] readOrMake(Path file, int bytes, RandomGenerator random) throws IOException {
    return Files.exists(file) ? read(file, bytes) : make(file, bytes, random);
  }

  private static byte[] read(Path file, int bytes) throws IOException {
    try {
      byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
      if (key.length == bytes) {
        return key;
      }
    } catch (IllegalArgumentException notHex) {
      throw new IOException(damaged(file, bytes), notHex);
    }
    throw new IOException(damaged(file, bytes));
  }

  private static String damaged(Path file, int bytes) {
    return file
        + ": expected "
        + 2 * bytes
        + " hexadecimal digits; restore it, or remove it to have a new one made";
  }

  private static byte[] make(Path file, int bytes, RandomGenerator random) throws IOException {
    var key = new byte[bytes];
    random.nextBytes(key);
    Path draft = Files.createTempFile(file.getParent(), ".key-", ".tmp", ownerOnly(file));
    Files.writeString(draft, HexFormat.of().formatHex(key) + "\n");
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    return key;
  }

  /** Keeps a secret that a person typed, in place of an older one. */
  public static void write(Path file, String secret) throws IOException {
    Path draft = Files.createTempFile(file.getParent(), ".key-", ".tmp", ownerOnly(file));
    Files.writeString(draft, secret, StandardOpenOption.SYNC);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
