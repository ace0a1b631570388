package id.jagasitus.visitorlog;

import ch.qos.logback.access.common.joran.JoranConfigurator;
import ch.qos.logback.access.common.spi.AccessContext;
import ch.qos.logback.access.common.spi.IAccessEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.Status;
import id.jagasitus.event.RequestEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private final Path folder;
  private final AccessContext context = new AccessContext();
  private final List<Appender<IAccessEvent>> appenders = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /** What {@code logback-access.xml} says, and which it is. */
  record Configuration(String name, String xml) {}

  /**
   * Reads the configuration and starts what it names.
   *
   * @throws IOException when it cannot be understood
   */
  AccessFiles(
      Configuration configuration, Path folder, VisitorLogConfig config, InstantSource clock)
      throws IOException {
    this.folder = folder;
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
      configurator.doConfigure(
          new ByteArrayInputStream(configuration.xml().getBytes(StandardCharsets.UTF_8)));
    } catch (JoranException e) {
      throw new IOException("cannot read " + configuration.name() + ": " + e.getMessage(), e);
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

  /** Appends a batch and hands it to the operating system. */
  void write(List<RequestEvent> batch) {
    for (Appender<IAccessEvent> appender : appenders) {
      if (encoder(appender) != null) {
        appender.doAppend(new LoggedRequest(batch.getFirst(), batch));
      } else {
        batch.forEach(event -> appender.doAppend(new LoggedRequest(event, List.of(event))));
      }
    }
    flush();
  }

  /** Our encoder, of an appender that writes every event with it. */
  private static @Nullable EventEncoder encoder(Appender<IAccessEvent> appender) {
    return appender instanceof OutputStreamAppender<IAccessEvent> stream
            && stream.getEncoder() instanceof EventEncoder ours
            && appender.getCopyOfAttachedFiltersList().isEmpty()
        ? ours
        : null;
  }

  /** Where the lines of the last batch stand, in the first file from which they can be read. */
  Optional<Span> written() throws IOException {
    for (Appender<IAccessEvent> appender : appenders) {
      EventEncoder ours = encoder(appender);
      if (ours != null && appender instanceof FileAppender<IAccessEvent> file) {
        return span(Path.of(file.getFile()), ours.lastBytes());
      }
    }
    return Optional.empty();
  }

  private Optional<Span> span(Path file, long bytes) throws IOException {
    if (!folder.equals(file.getParent()) || !Archive.named(file)) {
      return Optional.empty();
    }
    long to = Files.size(file);
    return bytes > to
        ? Optional.empty()
        : Optional.of(new Span(String.valueOf(file.getFileName()), to - bytes, to));
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
