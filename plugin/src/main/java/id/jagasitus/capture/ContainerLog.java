package id.jagasitus.capture;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Source;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Receives what the launcher's server reports of every finished request, also of those it refused
 * before any filter; events are made of it on the recorder's thread. The package description holds
 * the keys of the map. Any thread; never throws.
 */
public final class ContainerLog implements Consumer<Map<String, Object>> {

  private final EventReader reader;
  private final Consumer<Waiting> sink;
  private final InstantSource clock;
  private final LongAdder answered = new LongAdder();
  private final LongAdder failures = new LongAdder();

  /**
   * Makes a receiver.
   *
   * @param recorder whose thread makes the events
   * @param clock for reports without a time
   */
  public ContainerLog(CaptureConfig config, Recorder recorder, InstantSource clock) {
    this(config, recorder::offer, clock);
  }

  /**
   * @param sink takes requests; must not block
   */
  ContainerLog(CaptureConfig config, Consumer<Waiting> sink, InstantSource clock) {
    this.reader = new EventReader(config);
    this.sink = sink;
    this.clock = clock;
  }

  /** Reports that could not be understood: bugs, for the health page. */
  public long failures() {
    return failures.sum();
  }

  /** Reports read of requests that reached the web application. */
  public long answered() {
    return answered.sum();
  }

  @Override
  public void accept(Map<String, Object> report) {
    try {
      sink.accept(new Reported(report));
    } catch (RuntimeException bug) {
      failures.increment(); // counted and shown; the server's thread must go on
    }
  }

  /** Holds nothing of the server's: reading it later is safe. */
  private final class Reported implements Waiting {

    private final Map<String, Object> report;
    private final long weight;

    Reported(Map<String, Object> report) {
      this.report = report;
      this.weight = Math.max(number(report, "weight"), Weight.FIXED);
    }

    @Override
    public long weight() {
      return weight;
    }

    @Override
    public Optional<RequestEvent> event() {
      try {
        RequestEvent event = ContainerLog.this.event(report);
        answered.add(event.refused() ? 0 : 1);
        return Optional.of(event);
      } catch (RuntimeException bug) {
        failures.increment(); // counted and shown; the writer goes on
        return Optional.empty();
      }
    }
  }

  RequestEvent event(Map<String, Object> report) {
    long nanos = number(report, "durationNanos");
    long time = number(report, "time");
    int status = (int) number(report, "status");
    Object mark = report.get("event");
    RequestEvent event =
        reader.read(
            new ReportedIncoming(report),
            new EventReader.Outcome(
                time < 0 ? clock.millis() : time,
                Source.CONTAINER,
                mark == null && !served(status),
                status,
                number(report, "bytes"),
                nanos < 0 ? -1 : nanos / 1000));
    return Handover.OWN.equals(mark) ? event.asOwn() : event;
  }

  /** The filter marks what was answered otherwise, or later than on its own pass. */
  private static boolean served(int status) {
    return status >= 100 && status < RequestFilter.ERRORS;
  }

  private static long number(Map<String, Object> report, String key) {
    return report.get(key) instanceof Number number ? number.longValue() : -1;
  }
}
