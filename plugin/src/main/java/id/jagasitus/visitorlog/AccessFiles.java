package id.jagasitus.visitorlog;

import ch.qos.logback.access.common.joran.JoranConfigurator;
import ch.qos.logback.access.common.spi.AccessContext;
import ch.qos.logback.access.common.spi.IAccessEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The appenders of one {@code logback-access.xml}. Logback hides what goes wrong (it reports to its
 * status list and goes on, an unlinked file is written to without a complaint); this class looks
 * for it, so that its owner can open everything again.
 */
final class AccessFiles implements AutoCloseable {

  /** Context objects that our parts of the configuration ask for. */
  static final String CLOCK = "jagasitus.clock";

  static final String ZONE = "jagasitus.zone";

  private final AccessContext context = new AccessContext();
  private final List<Appender<IAccessEvent>> appenders = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * Reads the configuration and starts what it names.
   *
   * @throws IOException when it cannot be understood
   */
  AccessFiles(URL configuration, Path folder, VisitorLogConfig config, InstantSource clock)
      throws IOException {
    context.setName("jagasitus");
    context.putProperty("jagasitus.access", folder.toString());
    context.putProperty("jagasitus.days", Integer.toString(config.days()));
    context.putProperty(ZONE, config.zone().getId());
    context.putObject(CLOCK, clock);
    context.putObject(ZONE, config.zone());
    context.getStatusManager().add(this::noteStatus);
    try {
      var configurator = new JoranConfigurator();
      configurator.setContext(context);
      configurator.doConfigure(configuration);
    } catch (JoranException e) {
      throw new IOException("cannot read " + configuration + ": " + e.getMessage(), e);
    }
    context.iteratorForAppenders().forEachRemaining(appenders::add);
  }

  private void noteStatus(Status status) {
    if (status.getLevel() >= Status.ERROR) {
      Throwable cause = status.getThrowable();
      note(status.getMessage() + (cause == null ? "" : ": " + cause.getMessage()));
    }
  }

  private synchronized void note(String problem) {
    if (problems.size() < 16) {
      problems.add(problem);
    }
  }

  /** What went wrong since the last call, oldest first. */
  synchronized List<String> problems() {
    var found = List.copyOf(problems);
    problems.clear();
    return found;
  }

  private static @Nullable OutputStream stream(Appender<IAccessEvent> appender) {
    return appender instanceof FileAppender<IAccessEvent> file ? file.getOutputStream() : null;
  }

  /** Whether everything that was configured can write. */
  boolean ready() {
    return !appenders.isEmpty() && appenders.stream().allMatch(AccessFiles::ready);
  }

  private static boolean ready(Appender<IAccessEvent> appender) {
    return appender.isStarted()
        && (!(appender instanceof FileAppender<IAccessEvent> file)
            || (file.getOutputStream() != null && Files.exists(Path.of(file.getFile()))));
  }

  void write(IAccessEvent event) {
    context.callAppenders(event);
  }

  /** Hands everything to the operating system. */
  void flush() {
    for (Appender<IAccessEvent> appender : appenders) {
      OutputStream stream = stream(appender);
      if (stream != null) {
        try {
          stream.flush();
        } catch (IOException e) {
          note(String.valueOf(e.getMessage()));
        }
      }
    }
  }

  @Override
  public void close() {
    context.detachAndStopAllAppenders();
    context.stop();
  }
}
