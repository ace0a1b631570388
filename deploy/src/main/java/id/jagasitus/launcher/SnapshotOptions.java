package id.jagasitus.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What every command on snapshots needs: the repository and its password. */
@Command
abstract class SnapshotOptions extends HomeCommand {

  @Option(
      names = "--repo",
      paramLabel = "URL",
      description = "a folder, or sftp://user@host/folder; that of the home when not given")
  private @Nullable String repo;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "file whose first line is the password; that of the home when not given")
  private @Nullable Path passwordFile;

  /** A command works without any home, when the site is down or gone. */
  @Override
  final boolean createsHome() {
    return true;
  }

  /** Adds what is particular to the command. */
  abstract void add(Map<String, @Nullable Object> arguments);

  @Override
  final Map<String, @Nullable Object> arguments() {
    var arguments = new HashMap<String, @Nullable Object>();
    arguments.put("repo", repo == null ? null : place(repo));
    arguments.put("password-file", passwordFile == null ? null : absolute(passwordFile));
    add(arguments);
    return arguments;
  }

  /** A folder by its absolute path; anything with a scheme as it is. */
  static String place(String url) {
    return url.matches("[a-z0-9]+:.*") ? url : absolute(Path.of(url));
  }

  static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  static List<String> absolute(List<Path> paths) {
    return paths.stream().map(SnapshotOptions::absolute).toList();
  }
}
