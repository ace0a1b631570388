package id.jagasitus;

import static id.jagasitus.Shutdown.stop;

import id.jagasitus.capture.ContainerLog;
import id.jagasitus.capture.Recorder;
import id.jagasitus.capture.Redaction;
import id.jagasitus.capture.RequestFilter;
import id.jagasitus.event.Network;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.guard.Guard;
import id.jagasitus.home.Machine;
import id.jagasitus.visitorlog.Follower;
import id.jagasitus.visitorlog.LogPosition;
import id.jagasitus.watch.OwnProbes;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The way of a request, which is the main flow of the plugin.
 *
 * <p>The {@link #filter()}, or the launcher through {@link #containerLog()}, makes one event of it
 * and offers it to the recorder, which never waits. On the recorder's thread {@link #record} writes
 * a batch to the visitor log; lines of other servers' logs join there. On the follower's thread
 * {@link #follow} hands the log on to the index and to detection, at its own pace. Once a second
 * {@link #refresh()} makes visible and safe what came in.
 */
final class RequestFlow implements AutoCloseable {

  private static final Duration DRAIN = Duration.ofSeconds(4);
  private static final Duration HAND_ON = Duration.ofSeconds(1);

  /** For so long a stop waits for reports of requests that were answered. */
  private static final Duration REPORTS = Duration.ofMillis(500);

  /** Requests in the queue from which on unattended work makes room. */
  private static final long BUSY = 200;

  private final Installation installation;
  private final Guard guard;
  private final boolean reported;
  private final Recorder recorder;
  private final RequestFilter filter;
  private final ContainerLog containerLog;
  private final Tails tails;
  private final Follower follower;

  /**
   * @param reported whether a launcher tells of each finished request
   */
  RequestFlow(Installation installation, PluginConfig config, boolean reported, Guard guard)
      throws IOException {
    this.installation = installation;
    this.guard = guard;
    this.reported = reported;
    Machine machine = installation.machine();
    recorder = new Recorder(config.capture(), this::record);
    filter =
        new RequestFilter(
            config.capture(), recorder, machine.clock(), machine.nanoTime(), reported);
    containerLog = new ContainerLog(config.capture(), recorder, machine.clock());
    tails =
        Tails.of(
            config.tails(),
            installation.home(),
            new Redaction(config.capture().sensitive()),
            address -> Network.anyContains(config.capture().trusted(), address),
            this::writeFollowed,
            machine.clock());
    follower = installation.record().follow(this::follow);
  }

  /** Begins to record; what reads the record begins when the rules are read. */
  void start() {
    recorder.start();
    Thread.ofPlatform().daemon().name("jagasitus-start").start(this::beginToFollow);
  }

  /**
   * Reading the rules takes a second, for which no visitor need wait; what comes meanwhile does.
   */
  private void beginToFollow() {
    try {
      guard.warm(Detection.latest(installation.store()));
    } finally {
      follower.start();
    }
  }

  /** On the recorder's thread, for every batch: the record, which never falls behind. */
  private void record(List<RequestEvent> batch) {
    List<RequestEvent> named = batch.stream().map(this::named).toList();
    tails.recorded(named);
    installation.write(named);
  }

  /** What other servers logged: our probes reach them, too. */
  private void writeFollowed(List<RequestEvent> events) {
    installation.write(events.stream().map(this::named).toList());
  }

  /** Our own probes under our own name: what they pass for would count as visits. */
  private RequestEvent named(RequestEvent event) {
    boolean ours =
        installation.watching().ownProbes().made(event.uri(), event.userAgent(), event.time());
    return ours ? event.ownBy(OwnProbes.named(event.userAgent())) : event;
  }

  /**
   * On the follower's thread, for every batch: what costs more than visitors should pay at once,
   * and may fall behind when they need the machine.
   */
  private void follow(List<RequestEvent> events, Optional<LogPosition> upTo) {
    List<RequestEvent> kept = installation.privacy().erasures().without(events);
    installation.store().append(kept, upTo.map(LogPosition::text).orElse(""));
    guard.examine(kept);
  }

  /** Every second: what came in becomes visible and safe. */
  void refresh() throws IOException {
    tails.poll();
    installation.visitorLog().flush();
    installation.store().refresh();
    tails.settle();
  }

  /** Visitors need the machine: requests wait to be written. */
  boolean busy() {
    return recorder.stats().queued() > BUSY;
  }

  RequestFilter filter() {
    return filter;
  }

  ContainerLog containerLog() {
    return containerLog;
  }

  Recorder recorder() {
    return recorder;
  }

  Tails tails() {
    return tails;
  }

  /**
   * A server tells of a request when the visitor has the answer already, which may be after it
   * began to stop.
   */
  void awaitReports() throws InterruptedException {
    if (!reported) {
      return;
    }
    LongSupplier nanoTime = installation.machine().nanoTime();
    long until = nanoTime.getAsLong() + REPORTS.toNanos();
    while (containerLog.answered() < filter.seen() && nanoTime.getAsLong() < until) {
      Thread.sleep(5);
    }
  }

  /** Writes out what waits. */
  @Override
  public void close() {
    stop("recorder", () -> recorder.stop(DRAIN));
    stop("followed logs", tails::close);
    stop("follower", () -> follower.stop(HAND_ON));
  }
}
