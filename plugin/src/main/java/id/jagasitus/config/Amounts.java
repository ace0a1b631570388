package id.jagasitus.config;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations such as {@code 90d} or {@code 1h30m} and sizes such as {@code 512MiB}. */
final class Amounts {
  private static final Pattern DURATION_PART = Pattern.compile("([0-9]{1,9})\\s*(ms|[smhdw])\\s*");
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,15})\\s*([KMGT]i?)?B?");

  private static final Map<String, Duration> TIME_UNITS =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1),
          "w", Duration.ofDays(7));

  private static final Map<String, Long> SIZE_UNITS =
      Map.of(
          "K",
          1_000L,
          "M",
          1_000_000L,
          "G",
          1_000_000_000L,
          "T",
          1_000_000_000_000L,
          "Ki",
          1L << 10,
          "Mi",
          1L << 20,
          "Gi",
          1L << 30,
          "Ti",
          1L << 40);

  private Amounts() {}

  static Duration duration(String text) {
    Matcher part = DURATION_PART.matcher(text.strip());
    Duration sum = Duration.ZERO;
    int at = 0;
    while (at < text.strip().length()) {
      if (!part.find(at) || part.start() != at) {
        throw new IllegalArgumentException("no duration: " + text);
      }
      sum = sum.plus(unit(part.group(2)).multipliedBy(Long.parseLong(part.group(1))));
      at = part.end();
    }
    if (at == 0) {
      throw new IllegalArgumentException("no duration");
    }
    return sum;
  }

  private static Duration unit(String name) {
    return TIME_UNITS.getOrDefault(name, Duration.ZERO);
  }

  static long bytes(String text) {
    Matcher size = SIZE.matcher(text.strip());
    if (!size.matches()) {
      throw new IllegalArgumentException("no size: " + text);
    }
    long factor = size.group(2) == null ? 1 : SIZE_UNITS.getOrDefault(size.group(2), 1L);
    try {
      return Math.multiplyExact(Long.parseLong(size.group(1)), factor);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("too large: " + text, e);
    }
  }

  /** The duration in the largest unit that divides it: what an example or a message shows. */
  static String text(Duration duration) {
    for (String unit : new String[] {"d", "h", "m", "s"}) {
      long size = unit(unit).toMillis();
      if (duration.toMillis() != 0 && duration.toMillis() % size == 0) {
        return duration.toMillis() / size + unit;
      }
    }
    return duration.toMillis() + "ms";
  }

  /** The size in the largest binary unit that divides it. */
  static String text(long bytes) {
    String[] units = {"TiB", "GiB", "MiB", "KiB"};
    for (int i = 0; i < units.length; i++) {
      long size = 1L << (10 * (units.length - i));
      if (bytes != 0 && bytes % size == 0) {
        return String.format(Locale.ROOT, "%d%s", bytes / size, units[i]);
      }
    }
    return Long.toString(bytes);
  }
}
