package id.jagasitus.capture;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Source;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Receives what the launcher's server reports of every finished request, also of those it refused
 * before any filter, and makes events of them. The package description holds the keys of the map.
 * Any thread; never throws.
 */
public final class ContainerLog implements Consumer<Map<String, Object>> {

  private final EventReader reader;
  private final Consumer<RequestEvent> sink;
  private final InstantSource clock;
  private final LongAdder failures = new LongAdder();

  /**
   * Makes a receiver.
   *
   * @param sink takes complete events; must neither block nor throw
   * @param clock for reports without a time
   */
  public ContainerLog(CaptureConfig config, Consumer<RequestEvent> sink, InstantSource clock) {
    this.reader = new EventReader(config);
    this.sink = sink;
    this.clock = clock;
  }

  /** Reports that could not be understood: bugs, for the health page. */
  public long failures() {
    return failures.sum();
  }

  @Override
  public void accept(Map<String, Object> report) {
    try {
      sink.accept(event(report));
    } catch (RuntimeException bug) {
      failures.increment(); // counted and shown; the server's thread must go on
    }
  }

  RequestEvent event(Map<String, Object> report) {
    long nanos = number(report, "durationNanos");
    long time = number(report, "time");
    Object mark = report.get("event");
    RequestEvent event =
        reader.read(
            new ReportedIncoming(report),
            new EventReader.Outcome(
                time < 0 ? clock.millis() : time,
                Source.CONTAINER,
                mark == null,
                (int) number(report, "status"),
                number(report, "bytes"),
                nanos < 0 ? -1 : nanos / 1000));
    return Handover.OWN.equals(mark) ? event.asOwn() : event;
  }

  private static long number(Map<String, Object> report, String key) {
    return report.get(key) instanceof Number number ? number.longValue() : -1;
  }
}
