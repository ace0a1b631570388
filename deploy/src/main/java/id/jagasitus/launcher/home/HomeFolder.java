package id.jagasitus.launcher.home;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The folder that keeps everything this installation knows. Only its owner may look into it: it
 * holds visitors' addresses, accounts and keys.
 */
public record HomeFolder(Path path) {

  /** Environment variable that names the home when {@code --home} does not. */
  static final String VARIABLE = "JAGASITUS_HOME";

  /**
   * {@code --home}, else the environment, else {@code jagasitus-home} in the working directory.
   *
   * @param option value of {@code --home}, when given
   * @param environment of this process
   */
  public static HomeFolder find(@Nullable Path option, Map<String, String> environment) {
    String variable = environment.getOrDefault(VARIABLE, "");
    Path home = option != null ? option : Path.of(variable.isEmpty() ? "jagasitus-home" : variable);
    return new HomeFolder(home.toAbsolutePath().normalize());
  }

  /** Whether there is such a folder. */
  public boolean exists() {
    return Files.isDirectory(path);
  }

  /** Makes the folder, readable by this user only, unless it is there. */
  public void create() throws OperatorProblem {
    try {
      Path parent = path.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      if (!exists()) {
        Files.createDirectory(path, ownerOnly());
      }
    } catch (IOException e) {
      throw new OperatorProblem(
          "cannot create the home " + path + ": " + e + "; give a folder you may write with --home",
          e);
    }
  }

  /**
   * Where programs are unpacked: this folder, or a temporary one when it cannot be written, so that
   * a broken disk does not keep the site from being served.
   */
  public Path roomToUnpack() throws IOException {
    try {
      Files.delete(Files.createTempFile(path, ".probe-", ".tmp"));
      return path;
    } catch (IOException e) {
      System.getLogger(HomeFolder.class.getName())
          .log(System.Logger.Level.ERROR, "The home {0} cannot be written: {1}", path, e);
      return Files.createTempDirectory("jagasitus-serve-");
    }
  }

  /**
   * Refuses to work in somebody else's home. Files that root leaves there would later stop the
   * server, which runs as another user, from writing.
   */
  public void checkOwner() throws OperatorProblem {
    try {
      UserPrincipal owner = Files.getOwner(path);
      UserPrincipal user =
          FileSystems.getDefault()
              .getUserPrincipalLookupService()
              .lookupPrincipalByName(System.getProperty("user.name"));
      if (posix() && !owner.equals(user)) {
        throw new OperatorProblem(
            String.format(
                "the home %s belongs to %s, and you are %s: run the command as its owner, for"
                    + " example with sudo -u %s",
                path, owner.getName(), user.getName(), owner.getName()));
      }
    } catch (IOException e) {
      // A user without a name in the system's lists, as in a container, cannot be compared.
      return;
    }
  }

  static FileAttribute<?>[] ownerOnly() {
    return posix()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean posix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}
