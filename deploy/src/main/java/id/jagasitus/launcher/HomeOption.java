package id.jagasitus.launcher;

import id.jagasitus.launcher.home.HomeFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code --home}, the same for every command, in front of its name or behind it. */
final class HomeOption {

  @Option(
      names = "--home",
      scope = ScopeType.INHERIT,
      paramLabel = "DIR",
      description = "folder that keeps everything; else $JAGASITUS_HOME, else ./jagasitus-home")
  private @Nullable Path home;

  HomeFolder folder() {
    return HomeFolder.find(home, System.getenv());
  }
}
