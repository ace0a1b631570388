package id.jagasitus.launcher;

import id.jagasitus.launcher.home.HomeFolder;
import id.jagasitus.launcher.home.OperatorProblem;
import id.jagasitus.launcher.terminal.SafeText;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

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
    },
    subcommands = {
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
      SnapshotGroup.class
    })
public final class Main {

  @Mixin private final HomeOption home = new HomeOption();

  Main() {}

  /** The home that was named anywhere on the command line that a command belongs to. */
  static HomeFolder home(CommandSpec command) {
    return ((Main) command.root().userObject()).home.folder();
  }

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    var line = new CommandLine(new Main());
    line.setUsageHelpWidth(100);
    line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
    return line;
  }

  /** One sentence for what an operator can mend; a trace only for a fault of the program. */
  private static int explain(Exception failure, CommandLine command) {
    PrintWriter err = command.getErr();
    if (failure instanceof OperatorProblem || failure instanceof IOException) {
      String message = failure instanceof OperatorProblem ? failure.getMessage() : words(failure);
      err.println("jagasitus: " + SafeText.forScreen(String.valueOf(message)));
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
