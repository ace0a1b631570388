package id.jagasitus.command.snapshot;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.repository.Backend;
import id.jagasitus.repository.LocalBackend;
import id.jagasitus.repository.RetryingBackend;
import id.jagasitus.repository.SftpBackend;
import id.jagasitus.repository.SftpPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a repository is, and the file with its password. */
final class SnapshotPlace {

  /** A password of more is a wrong file. */
  private static final int MAX_PASSWORD = 4096;

  /** With waits of 1, 2, 4 and 8 seconds between them. */
  private static final int ATTEMPTS = 5;

  private SnapshotPlace() {}

  /**
   * A folder by absolute path, also as {@code local:/…} and {@code file:///…}, or {@code
   * sftp://user@host[:port]/folder}; that with the key and the known hosts of the account.
   */
  static Backend backend(String url) throws CommandRefused {
    if (url.startsWith("sftp:")) {
      return sftp(url);
    }
    return new LocalBackend(folder(url));
  }

  /** The folder that a local place names. */
  static Path folder(String url) throws CommandRefused {
    String path =
        url.startsWith("file://")
            ? url.substring("file://".length())
            : url.startsWith("local:") ? url.substring("local:".length()) : url;
    if (!path.startsWith("/")) {
      throw CommandRefused.usage(
          "--repo is '"
              + url
              + "': expected a folder by absolute path, such as "
              + "/media/cadangan, or sftp://user@host/folder");
    }
    return Path.of(path).normalize();
  }

  private static Backend sftp(String url) throws CommandRefused {
    Path keys = Path.of(System.getProperty("user.home"), ".ssh");
    try {
      SftpPlace place =
          SftpPlace.parse(url, keys.resolve("id_ed25519"), keys.resolve("known_hosts"));
      return new RetryingBackend(new SftpBackend(place), ATTEMPTS, Thread::sleep);
    } catch (IllegalArgumentException e) {
      throw CommandRefused.usage(String.valueOf(e.getMessage()));
    }
  }

  /** The first line of the file that {@code password-file} names. */
  static char[] password(Arguments arguments) throws CommandRefused, IOException {
    return password(arguments, "password-file");
  }

  static char[] password(Arguments arguments, String name) throws CommandRefused, IOException {
    return password(Path.of(arguments.text(name)));
  }

  static char[] password(Path file) throws CommandRefused, IOException {
    if (!Files.isReadable(file)) {
      throw new CommandRefused(
          "cannot read " + file + ": expected a file whose first line is the password");
    }
    if (Files.size(file) > MAX_PASSWORD) {
      throw new CommandRefused(file + " is too long for a file with a password");
    }
    String line = Files.readString(file).lines().findFirst().orElse("");
    if (line.isEmpty()) {
      throw new CommandRefused(file + " is empty: expected the password in its first line");
    }
    return line.toCharArray();
  }
}
