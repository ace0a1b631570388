package id.jagasitus.webapp;

import id.jagasitus.capture.CaptureConfig;
import id.jagasitus.capture.ContainerLog;
import id.jagasitus.capture.Handover;
import id.jagasitus.capture.Recorder;
import id.jagasitus.capture.RequestFilter;
import id.jagasitus.visitorlog.VisitorLog;
import id.jagasitus.visitorlog.VisitorLogConfig;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;

/** Filter, recorder and visitor log, wired. */
final class Recording implements Running {

  private static final Duration DRAIN = Duration.ofSeconds(5);

  private final VisitorLog log;
  private final Recorder recorder;
  private final RequestFilter filter;
  private final ContainerLog containerLog;

  private Recording(Path home, boolean containerReports) {
    InstantSource clock = InstantSource.system();
    CaptureConfig config = CaptureConfig.DEFAULT;
    log = new VisitorLog(home.resolve("access"), VisitorLogConfig.DEFAULT, clock);
    recorder = new Recorder(config, log::append);
    filter = new RequestFilter(config, recorder, clock, System::nanoTime, containerReports);
    containerLog = new ContainerLog(config, recorder, clock);
    recorder.start();
  }

  static Running start(ServletContext context) throws IOException {
    Path home = home(context);
    Files.createDirectories(home);
    return new Recording(home, context.getAttribute(Handover.CONTAINER) != null);
  }

  /** The launcher's word, else the application's parameter, else the machine's. */
  private static Path home(ServletContext context) {
    if (context.getAttribute("jagasitus.home") instanceof String given) {
      return Path.of(given);
    }
    String parameter = context.getInitParameter("jagasitus.home");
    String outside = System.getProperty("jagasitus.home", System.getenv("JAGASITUS_HOME"));
    return Path.of(parameter != null ? parameter : outside != null ? outside : "jagasitus-home");
  }

  @Override
  public Filter filter() {
    return filter;
  }

  @Override
  public Consumer<Map<String, Object>> requestLog() {
    return containerLog;
  }

  @Override
  public void close() {
    recorder.stop(DRAIN);
    log.close();
  }
}
