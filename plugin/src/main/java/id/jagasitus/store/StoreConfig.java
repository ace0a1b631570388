package id.jagasitus.store;

import id.jagasitus.config.Settings;
import java.time.Duration;

/**
 * How much is kept and how much memory indexing may use.
 *
 * @param keep events older than this are removed
 * @param maxBytes most bytes of the index; beyond it the oldest events are removed
 * @param bufferBytes memory for events not yet written to disk, live
 * @param importBufferBytes the same while an access log is imported
 */
public record StoreConfig(Duration keep, long maxBytes, long bufferBytes, long importBufferBytes) {

  private static final long MIB = 1L << 20;

  /** What holds when nothing is configured. */
  public static final StoreConfig DEFAULT =
      new StoreConfig(Duration.ofDays(365), 4096 * MIB, 16 * MIB, 96 * MIB);

  /**
   * Reads {@code [store]}: {@code keep}, {@code max-size}, {@code buffer}, {@code import-buffer}.
   */
  public static StoreConfig from(Settings settings) {
    Settings store = settings.table("store");
    return new StoreConfig(
        store.duration("keep", DEFAULT.keep, Duration.ofDays(1), Duration.ofDays(3650)),
        store.bytes("max-size", DEFAULT.maxBytes, 16 * MIB, 1024 * 1024 * MIB),
        store.bytes("buffer", DEFAULT.bufferBytes, 4 * MIB, 512 * MIB),
        store.bytes("import-buffer", DEFAULT.importBufferBytes, 8 * MIB, 1024 * MIB));
  }
}
