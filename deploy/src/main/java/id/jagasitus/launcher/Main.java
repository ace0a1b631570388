package id.jagasitus.launcher;

import id.jagasitus.launcher.home.HomeFolder;
import id.jagasitus.launcher.home.OperatorProblem;
import id.jagasitus.launcher.terminal.SafeText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

/** The program {@code jagasitus}. */
@Command(
    name = "jagasitus",
    description = "Guards the public website of a court: records, detects, saves, watches.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Home: --home DIR, else $JAGASITUS_HOME, else ./jagasitus-home. While a server runs there, it",
      "carries the commands out; otherwise the command does so itself.",
      "Exit code: 0 done; 1 refused, failed or cancelled; 2 wrong use."
    })
public final class Main {

  /** In the order of the help. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          HelpCommand.class,
          ServeCommand.class,
          AccountCommand.class,
          ImportCommand.class,
          SearchCommand.class,
          ReindexCommand.class,
          DoctorCommand.class,
          ExamineCommand.class,
          RulesCommand.class,
          FindingsCommand.class,
          CaseCommand.class,
          JournalCommand.class,
          MailCommand.class,
          ReportCommand.class,
          SettingsCommand.class,
          WatchCommand.class,
          BaselineCommand.class,
          ServiceCommand.class,
          SnapshotGroup.class);

  private static final String HOME = "--home";

  @Mixin private final HomeOption home = new HomeOption();

  Main() {}

  /** The home that was named anywhere on the command line that a command belongs to. */
  static HomeFolder home(CommandSpec command) {
    return ((Main) command.root().userObject()).home.folder();
  }

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(commandLine(args).execute(args));
  }

  /**
   * The commands that a command line may mean. Making the model of all of them takes a tenth of a
   * second and more, so where the first word is one, that one is enough.
   */
  static CommandLine commandLine(String... words) {
    var line = new CommandLine(new Main());
    List<Class<?>> asked = COMMANDS.stream().filter(each -> names(each, words)).toList();
    (asked.isEmpty() ? COMMANDS : asked).forEach(line::addSubcommand);
    line.setUsageHelpWidth(100);
    line.registerConverter(Path.class, Main::path);
    line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
    return line;
  }

  /** A file's name as this process can write it. */
  private static Path path(String given) {
    try {
      return Path.of(given);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          String.format(
              "'%s' is no name of a file here (%s); if it has letters beyond ASCII, set LC_ALL=C.UTF-8"
                  + " and try again",
              SafeText.lines(given), e.getReason()));
    }
  }

  /** Whether a command is the first word, behind the home at most; help needs the others, too. */
  private static boolean names(Class<?> command, String... words) {
    int first =
        words.length == 0 ? 0 : words[0].equals(HOME) ? 2 : words[0].startsWith(HOME) ? 1 : 0;
    return first < words.length
        && command != HelpCommand.class
        && command.getAnnotation(Command.class).name().equals(words[first]);
  }

  /** One sentence for what an operator can mend; a trace only for a fault of the program. */
  private static int explain(Exception failure, CommandLine command) {
    PrintWriter err = command.getErr();
    if (failure instanceof OperatorProblem || failure instanceof IOException) {
      String message = failure instanceof OperatorProblem ? failure.getMessage() : words(failure);
      err.println("jagasitus: " + SafeText.lines(String.valueOf(message)));
    } else {
      err.println("jagasitus: an error in the program; please report this:");
      failure.printStackTrace(err);
    }
    return 1;
  }

  private static String words(Exception failure) {
    return failure.getClass() == IOException.class
        ? String.valueOf(failure.getMessage())
        : failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }

  /** Reads the version the build wrote into the jar. */
  static final class Version implements IVersionProvider {

    Version() {}

    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {
        "jagasitus " + (version == null ? "(not packaged)" : version),
        "Java " + Runtime.version() + ", " + System.getProperty("java.vendor")
      };
    }
  }
}
