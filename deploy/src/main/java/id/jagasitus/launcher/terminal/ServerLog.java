package id.jagasitus.launcher.terminal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * What the program says while it works: one line an event on the standard error, with whatever
 * visitors contributed made harmless. A configuration of the operator ({@code
 * -Djava.util.logging.config.file}) wins.
 */
public final class ServerLog {

  private static final String FORMAT = "%1$tF %1$tT %4$s %3$s: %5$s%6$s%n";

  private ServerLog() {}

  /** Everything from {@code INFO} on for a server; only what is wrong for a single command. */
  public static void setUp(boolean server) throws IOException {
    if (System.getProperty("java.util.logging.config.file") != null) {
      return;
    }
    System.setProperty("java.util.logging.SimpleFormatter.format", FORMAT);
    String configuration =
        "handlers=java.util.logging.ConsoleHandler\n"
            + ".level="
            + (server ? Level.INFO : Level.WARNING)
            + "\n"
            + "java.util.logging.ConsoleHandler.level=ALL\n"
            // Says that a module is missing that only vector search would use.
            + "org.apache.lucene.internal.vectorization.level=SEVERE\n";
    LogManager.getLogManager()
        .readConfiguration(
            new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8)));
    for (var handler : Logger.getLogger("").getHandlers()) {
      handler.setFormatter(new SafeLine());
    }
  }

  /** Keeps line ends and tabs, which traces are made of. */
  private static final class SafeLine extends Formatter {

    private final SimpleFormatter plain = new SimpleFormatter();

    @Override
    public String format(LogRecord entry) {
      return plain
          .format(entry)
          .lines()
          .map(line -> SafeText.forScreen(line.replace("\t", "    ")))
          .collect(java.util.stream.Collectors.joining("\n", "", "\n"));
    }
  }
}
