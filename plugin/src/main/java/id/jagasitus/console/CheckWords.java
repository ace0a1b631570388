package id.jagasitus.console;

import id.jagasitus.console.HealthDesk.Check;
import id.jagasitus.console.HealthDesk.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The self-check in words, for the page, for mail and for the command line. */
public final class CheckWords {
  private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");

  private static final DateTimeFormatter UNZONED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Properties words = new Properties();

  /** Why a disk does not do what it should; its first group, where it has one, is the place. */
  private enum Cause {
    REPLACED("^" + SelfCheck.REPLACED + "$"),
    FULL("(?:java\\.[\\w.]+Exception: )?(?:(/\\S+): )?No space left on device"),
    READ_ONLY("(?:java\\.[\\w.]+Exception: )?(?:(/\\S+): )?Read-only file system"),
    MISSING("java\\.nio\\.file\\.NoSuchFileException: (\\S+)"),
    DENIED("java\\.nio\\.file\\.AccessDeniedException: (\\S+)");

    private final Pattern said;

    Cause(String said) {
      this.said = Pattern.compile(said);
    }
  }

  /** How facts are written for a reader. */
  public interface Facts {
    String number(long number);

    String bytes(long bytes);

    String time(Instant time);
  }

  /** For text without a reader's own settings. */
  public static final Facts PLAIN =
      new Facts() {
        @Override
        public String number(long number) {
          return String.format(Locale.ROOT, "%,d", number);
        }

        @Override
        public String bytes(long bytes) {
          int unit = Math.max(0, (63 - Long.numberOfLeadingZeros(Math.max(1, bytes))) / 10);
          return unit == 0
              ? bytes + " B"
              : String.format(
                  Locale.ROOT,
                  "%.1f %siB",
                  bytes / (double) (1L << (10 * unit)),
                  "KMGTPE".charAt(unit - 1));
        }

        @Override
        public String time(Instant time) {
          return UNZONED.format(time);
        }
      };

  /**
   * The words of a language.
   *
   * @param language {@code id} or {@code en}
   */
  public CheckWords(String language) {
    String name = "checks_" + language + ".properties";
    try (InputStream file = CheckWords.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalArgumentException("resource " + name + " is missing from the package");
      }
      words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
  }

  /** What is checked. */
  public String name(Subject subject) {
    return word(subject.name());
  }

  /** What was found, and what to do about it. */
  public String sentence(Check check, Facts facts) {
    return PLACE
        .matcher(word(check.subject() + "." + check.state()))
        .replaceAll(place -> Matcher.quoteReplacement(fact(check, place.group(1), facts)))
        .strip();
  }

  private String word(String key) {
    String word = words.getProperty(key);
    if (word == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    return word;
  }

  private String fact(Check check, String place, Facts facts) {
    int index = Integer.parseInt(place);
    String fact = index < check.facts().size() ? check.facts().get(index) : "";
    if (WHOLE.matcher(fact).matches()) {
      long number = Long.parseLong(fact);
      return bytes(check.subject(), index) ? facts.bytes(number) : facts.number(number);
    }
    if (check.subject() == Subject.JOBS && index == 1) {
      return words.getProperty("job." + fact, fact);
    }
    return fact.endsWith("Z") ? time(fact, facts) : plainly(fact);
  }

  /** What systems and Java say when a disk fails, in words; everything else as it is. */
  private String plainly(String fact) {
    String said = fact;
    for (Cause cause : Cause.values()) {
      String plain = word("cause." + cause).replace("{path}", "$1");
      said = cause.said.matcher(said).replaceAll(plain);
    }
    return said;
  }

  private static boolean bytes(Subject subject, int place) {
    return subject == Subject.DISK || (subject == Subject.INDEX && place == 1);
  }

  private static String time(String fact, Facts facts) {
    try {
      return facts.time(Instant.parse(fact));
    } catch (DateTimeParseException e) {
      return fact; // a word that ends like a time
    }
  }
}
