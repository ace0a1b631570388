package id.jagasitus;

import id.jagasitus.repository.Backend;
import id.jagasitus.repository.LocalBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a repository is, and the file with its password. */
final class SnapshotPlace {

  /** A password of more is a wrong file. */
  private static final int MAX_PASSWORD = 4096;

  private SnapshotPlace() {}

  /** A folder by absolute path, also as {@code local:/…} and {@code file:///…}. */
  static Backend backend(String url) throws CommandRefused {
    String path =
        url.startsWith("file://")
            ? url.substring("file://".length())
            : url.startsWith("local:") ? url.substring("local:".length()) : url;
    if (!path.startsWith("/")) {
      throw CommandRefused.usage(
          "--repo is '" + url + "': expected a folder by absolute path, such as /media/cadangan");
    }
    return new LocalBackend(Path.of(path).normalize());
  }

  /** The first line of the file that {@code password-file} names. */
  static char[] password(Arguments arguments) throws CommandRefused, IOException {
    return password(arguments, "password-file");
  }

  static char[] password(Arguments arguments, String name) throws CommandRefused, IOException {
    Path file = Path.of(arguments.text(name));
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
