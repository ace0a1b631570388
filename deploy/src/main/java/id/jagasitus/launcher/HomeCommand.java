package id.jagasitus.launcher;

import id.jagasitus.launcher.home.Cancellation;
import id.jagasitus.launcher.home.HomeFolder;
import id.jagasitus.launcher.home.OperatorProblem;
import id.jagasitus.launcher.home.Owner;
import id.jagasitus.launcher.home.PassingHome;
import id.jagasitus.launcher.terminal.SafeText;
import id.jagasitus.launcher.terminal.ServerLog;
import id.jagasitus.launcher.terminal.Table;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A command that is carried out by whoever owns the home. A new one is a class with its options,
 * {@link #arguments} and, where the plain form is not enough, {@link #row} and {@link #result}; the
 * name sent is the words the operator typed.
 */
@Command(mixinStandardHelpOptions = true)
abstract class HomeCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "one JSON object per line on the standard output")
  private boolean json;

  /** What is sent with the command: JSON values; files by absolute path. */
  abstract Map<String, @Nullable Object> arguments() throws IOException, OperatorProblem;

  /** Whether the command may make a home where there is none. */
  boolean createsHome() {
    return false;
  }

  /** Whether the command needs no home: where there is none, it works in a passing one. */
  boolean worksWithoutHome() {
    return false;
  }

  /** Whether the closing summary belongs to the lines of {@code --json}. */
  boolean resultIsAnswer() {
    return true;
  }

  /**
   * A row as one line for people; control characters are made harmless afterwards. Null where the
   * rows are to stand in a table.
   */
  @Nullable String row(Map<?, ?> row) {
    return null;
  }

  /** The closing summary for people; empty for nothing. */
  String result(Map<?, ?> result) {
    return result.entrySet().stream()
        .map(entry -> Table.name(entry.getKey()) + ": " + Table.cell(entry.getValue()))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public final Integer call() throws IOException, OperatorProblem {
    ServerLog.setUp(false);
    HomeFolder folder = Main.home(spec());
    if (!folder.exists() && worksWithoutHome()) {
      try (PassingHome passing = PassingHome.create()) {
        return carryOut(passing.folder());
      }
    }
    prepare(folder);
    return carryOut(folder);
  }

  private int carryOut(HomeFolder folder) throws IOException, OperatorProblem {
    Map<String, @Nullable Object> arguments = arguments();
    var cancellation = new Cancellation();
    var lines = AnswerLines.onTerminal(this, json);
    try (Owner owner = Owner.of(folder);
        CtrlC ctrlC = CtrlC.cancels(cancellation)) {
      int code = owner.carryOut(name(), arguments, lines, cancellation);
      ctrlC.done();
      return code;
    } catch (CancellationException unread) {
      // Who read the output, such as head, has enough; like other tools, nothing is said.
      return 1;
    } finally {
      lines.close();
    }
  }

  private void prepare(HomeFolder folder) throws OperatorProblem {
    if (folder.exists()) {
      return;
    }
    if (!createsHome()) {
      throw new OperatorProblem(
          "there is no home at "
              + folder.path()
              + ": expected the folder a server or an import made; name it with --home");
    }
    folder.create();
  }

  /** The words after the program's name. */
  private String name() {
    String qualified = spec().qualifiedName();
    return qualified.substring(qualified.indexOf(' ') + 1);
  }

  /** The parsed command, for messages about its use. */
  final CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("not called through the command line");
    }
    return spec;
  }

  /** Text of a value for people; an absent one is a dash. */
  static String text(Map<?, ?> row, String name) {
    Object value = row.get(name);
    return value == null ? "-" : SafeText.forScreen(value.toString());
  }
}
