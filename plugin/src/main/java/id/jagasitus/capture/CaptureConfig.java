package id.jagasitus.capture;

import id.jagasitus.config.Settings;
import id.jagasitus.event.Network;
import java.util.List;
import java.util.Set;

/**
 * Settings of the recording.
 *
 * @param trusted networks of the proxies that may say who the visitor is
 * @param header which header those proxies write the chain into
 * @param sensitive names of parameters whose values are masked, beside the built-in ones
 * @param queueEvents most events waiting for the writer
 * @param queueBytes most memory, roughly, that waiting events may take
 */
public record CaptureConfig(
    List<Network> trusted,
    ChainHeader header,
    Set<String> sensitive,
    int queueEvents,
    long queueBytes) {

  private static final int QUEUE_EVENTS = 16_384;
  private static final long QUEUE_BYTES = 32L << 20;

  /** Which header the trusted proxies write. */
  public enum ChainHeader {
    /**
     * {@code X-Forwarded-For} where there is one, else {@code Forwarded}. Right for Apache, nginx
     * and LiteSpeed; a proxy that writes {@code Forwarded} alone must be configured as such, else a
     * client could send the other header itself.
     */
    EITHER,
    /** {@code X-Forwarded-For} alone. */
    X_FORWARDED_FOR,
    /** {@code Forwarded} (RFC 7239) alone. */
    FORWARDED
  }

  /** What holds when nothing is configured: no proxy is trusted. */
  public static final CaptureConfig DEFAULT =
      new CaptureConfig(List.of(), ChainHeader.EITHER, Set.of(), QUEUE_EVENTS, QUEUE_BYTES);

  public CaptureConfig {
    trusted = List.copyOf(trusted);
    sensitive = Set.copyOf(sensitive);
    if (queueEvents < 1 || queueBytes < 1) {
      throw new IllegalArgumentException("the queue must hold at least one event");
    }
  }

  /**
   * Reads {@code [proxy]} ({@code trusted}, {@code header}) and {@code [capture]} ({@code
   * sensitive}, {@code queue-events}, {@code queue-bytes}).
   */
  public static CaptureConfig from(Settings settings) {
    Settings proxy = settings.table("proxy");
    Settings capture = settings.table("capture");
    return new CaptureConfig(
        proxy.networks("trusted", List.of()),
        proxy.choice("header", ChainHeader.EITHER),
        Set.copyOf(capture.texts("sensitive", List.of())),
        capture.integer("queue-events", QUEUE_EVENTS, 1_024, 1_048_576),
        capture.bytes("queue-bytes", QUEUE_BYTES, 1L << 20, 1L << 30));
  }
}
