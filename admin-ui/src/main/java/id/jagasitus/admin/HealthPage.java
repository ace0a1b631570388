package id.jagasitus.admin;

import id.jagasitus.admin.text.Format;
import id.jagasitus.console.CheckWords;
import id.jagasitus.console.HealthDesk.Check;
import id.jagasitus.console.HealthDesk.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * <em>Kesehatan</em>.
 *
 * @param health the state
 * @param now when it was asked for
 */
record HealthPage(Health health, Instant now) {

  private static final Map<String, CheckWords> WORDS =
      Map.of("id", new CheckWords("id"), "en", new CheckWords("en"));

  /** How long ago the index was written. */
  Duration sinceWrite() {
    Instant last = health.lastWrite().orElse(now);
    return last.isAfter(now) ? Duration.ZERO : Duration.between(last, now);
  }

  /** What is checked, in the reader's language. */
  static String name(Frame frame, Check check) {
    return words(frame).name(check.subject());
  }

  /** The sentence of one answer, its numbers written for the reader. */
  static String sentence(Frame frame, Check check) {
    return words(frame).sentence(check, new Facts(frame.format()));
  }

  private static CheckWords words(Frame frame) {
    return Objects.requireNonNull(WORDS.get(frame.language()));
  }

  private record Facts(Format format) implements CheckWords.Facts {
    @Override
    public String number(long number) {
      return format.number(number);
    }

    @Override
    public String bytes(long bytes) {
      return format.bytes(bytes);
    }

    @Override
    public String time(Instant time) {
      return format.dateTime(time);
    }
  }
}
