package id.jagasitus.launcher.home;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whoever may write in the home, and carries commands out. */
public interface Owner extends AutoCloseable {

  /**
   * Carries out one command.
   *
   * @param command its name, for example {@code account add}
   * @param arguments JSON values by name; files by absolute path
   * @param lines receives {@code row}, {@code progress}, {@code result} and {@code error} lines
   * @param cancellation the operator's Ctrl-C
   * @return exit code: 0 done, 1 refused or failed, 2 asked wrongly
   */
  int carryOut(
      String command,
      Map<String, ? extends @Nullable Object> arguments,
      Consumer<Map<String, @Nullable Object>> lines,
      Cancellation cancellation)
      throws IOException, OperatorProblem;

  @Override
  void close() throws IOException;

  /** Whether a server answers for this home. */
  static boolean serverRuns(HomeFolder home) throws IOException, OperatorProblem {
    try (Owner server = ServerOwner.connect(home.path())) {
      return server != null;
    }
  }

  /** The running server when there is one, else this process. */
  static Owner of(HomeFolder home) throws IOException, OperatorProblem {
    Owner server = ServerOwner.connect(home.path());
    if (server != null) {
      return server;
    }
    home.checkOwner();
    return new ProcessOwner(home.path(), EmbeddedWar.find());
  }
}
