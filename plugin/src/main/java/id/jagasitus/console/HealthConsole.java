package id.jagasitus.console;

import id.jagasitus.capture.RecorderStats;
import id.jagasitus.store.StoreStats;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The state of the moment, put together from what each part says of itself. */
public final class HealthConsole implements HealthDesk {

  private final List<Supplier<Check>> checks;
  private final Supplier<RecorderStats> recorder;
  private final Supplier<StoreStats> store;
  private final LongSupplier freeBytes;
  private final Instant started;
  private final Map<String, String> versions;
  private final DropWatch drops;

  public HealthConsole(
      List<Supplier<Check>> checks,
      Supplier<RecorderStats> recorder,
      Supplier<StoreStats> store,
      LongSupplier freeBytes,
      Instant started,
      Map<String, String> versions,
      DropWatch drops) {
    this.checks = List.copyOf(checks);
    this.recorder = recorder;
    this.store = store;
    this.freeBytes = freeBytes;
    this.started = started;
    this.versions = Map.copyOf(versions);
    this.drops = drops;
  }

  @Override
  public Health now() {
    RecorderStats queue = recorder.get();
    StoreStats index = store.get();
    return new Health(
        checks.stream().map(Supplier::get).toList(),
        queue.queued(),
        queue.capacity(),
        queue.written(),
        queue.dropped(),
        drops.last(queue.dropped()),
        index.events(),
        index.bytes(),
        instant(index.oldest()),
        instant(index.lastWrite()),
        freeBytes.getAsLong(),
        started,
        versions);
  }

  private static Optional<Instant> instant(long millis) {
    return millis < 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }
}
