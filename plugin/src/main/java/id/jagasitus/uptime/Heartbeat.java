package id.jagasitus.uptime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A file touched every ten seconds: after a restart it tells since when nobody looked, and why. It
 * holds the time of the last beat, when the machine was started, and {@code stopped} after a
 * planned stop.
 */
public final class Heartbeat {

  /** Longer than this without a beat is a gap. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Path file;

  public Heartbeat(Path file) {
    this.file = file;
  }

  /** Why nobody looked. */
  public enum Cause {
    PLANNED_STOP,
    CRASH,
    HOST_OUTAGE,
    CLOCK_JUMP
  }

  /** A time without beats. */
  public record Gap(Instant from, Instant to, Cause cause) {}

  /**
   * Reads what the last run left behind.
   *
   * @param booted when this machine was started
   */
  public Optional<Gap> gap(Instant now, Instant booted) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    // A power cut may leave anything behind, even bytes that are no text.
    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
    if (!text.matches("\\d{1,11} \\d{1,11}(?: stopped)?")) {
      return Optional.empty();
    }
    String[] cell = text.split(" ", 3);
    Instant last = Instant.ofEpochSecond(Long.parseLong(cell[0]));
    if (last.isAfter(now.plus(LONGEST))) {
      return Optional.of(new Gap(now, now, Cause.CLOCK_JUMP));
    }
    if (Duration.between(last, now).compareTo(LONGEST) <= 0) {
      return Optional.empty();
    }
    boolean stopped = cell.length > 2;
    boolean restarted = booted.isAfter(last);
    return Optional.of(
        new Gap(
            last, now, stopped ? Cause.PLANNED_STOP : restarted ? Cause.HOST_OUTAGE : Cause.CRASH));
  }

  /** Says that we are alive. */
  public void beat(Instant now, Instant booted) throws IOException {
    Files.writeString(file, now.getEpochSecond() + " " + booted.getEpochSecond() + "\n");
  }

  /** Says that we stop as planned. */
  public void stop(Instant now, Instant booted) throws IOException {
    Files.writeString(file, now.getEpochSecond() + " " + booted.getEpochSecond() + " stopped\n");
  }
}
