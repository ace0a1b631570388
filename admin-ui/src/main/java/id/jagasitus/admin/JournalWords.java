package id.jagasitus.admin;

import id.jagasitus.admin.text.Format;
import id.jagasitus.admin.text.Saying;
import id.jagasitus.admin.text.Saying.Place;
import id.jagasitus.admin.text.Texts;
import id.jagasitus.admin.text.Visible;
import id.jagasitus.console.office.JournalDesk.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What lines of the journal say, in the reader's language. The sentence of a kind is {@code
 * journal.says.KIND} in the bundle, a {@link Saying}; what it does not name stays in the raw line.
 */
final class JournalWords {

  private static final String SAYS = "journal.says.";

  /** Values of a list that are named; of the others the number. */
  private static final int NAMED = 4;

  private static final int LONGEST_VALUE = 240;
  private static final int LONGEST = 600;
  private static final int SHORT_ID = 8;
  private static final int LONGEST_TIME = 40;

  private final Texts texts;
  private final Format format;

  JournalWords(Texts texts, Format format) {
    this.texts = texts;
    this.format = format;
  }

  /** What was done, to follow the name of who did it; hostile characters made visible. */
  String says(Line line) {
    String key = SAYS + line.kind();
    if (line.raw().isEmpty() || !texts.has(key)) {
      return kind(line.kind());
    }
    Saying saying = Saying.of(texts.get(key));
    return Visible.text(saying.with(place -> value(line.data(), place)), LONGEST);
  }

  /**
   * The office in which somebody acted: {@code Plh. Sekretaris}; empty where it does not matter.
   */
  String post(Line line) {
    String post = word("post.", at(line.data(), "post"));
    String deputy = word("deputy.", at(line.data(), "deputy"));
    return deputy.isEmpty() || post.isEmpty() ? post : deputy + " " + post;
  }

  /** The kind in a few words; its name where there are none. */
  String kind(String kind) {
    String key = "journal.kind." + kind;
    return texts.has(key) ? texts.get(key) : Visible.text(kind, LONGEST_VALUE);
  }

  private Optional<String> value(Map<String, Object> data, Place place) {
    Object value = at(data, place.path());
    if (place.format().startsWith("?")) {
      return Optional.of(choice(Boolean.TRUE.equals(value), place.format().substring(1)));
    }
    String written = value == null ? "" : written(value, place.format());
    return Optional.of(Visible.text(written, LONGEST_VALUE)).filter(text -> !text.isEmpty());
  }

  private static String choice(boolean yes, String words) {
    int between = words.indexOf(':');
    return yes ? words.substring(0, between) : words.substring(between + 1);
  }

  private static @Nullable Object at(Map<?, ?> data, String path) {
    int stop = path.indexOf('.');
    if (stop < 0) {
      return data.get(path);
    }
    return data.get(path.substring(0, stop)) instanceof Map<?, ?> inner
        ? at(inner, path.substring(stop + 1))
        : null;
  }

  private String written(Object value, String as) {
    if (as.endsWith(".") && !(value instanceof Collection<?>)) {
      return word(as, value);
    }
    return switch (as) {
      case "no" -> String.valueOf(value);
      case "size" -> value instanceof Number bytes ? format.bytes(bytes.longValue()) : "";
      case "short" -> first(String.valueOf(value), SHORT_ID);
      case "count" -> count(value);
      default -> plain(value, as);
    };
  }

  private String plain(Object value, String as) {
    return switch (value) {
      case Collection<?> all -> list(List.copyOf(all), as);
      case Map<?, ?> map -> count(map);
      case Double number -> format.decimal(number);
      case Number number -> format.number(number.longValue());
      default -> text(String.valueOf(value));
    };
  }

  private String list(List<?> all, String as) {
    String named =
        all.stream().limit(NAMED).map(each -> written(each, as)).collect(Collectors.joining(", "));
    return all.size() <= NAMED ? named : named + " … (+" + (all.size() - NAMED) + ")";
  }

  /** Nothing for none, so that a bracket around it is left out. */
  private String count(Object value) {
    int size =
        switch (value) {
          case Collection<?> all -> all.size();
          case Map<?, ?> map -> map.size();
          default -> 0;
        };
    return size == 0 ? "" : format.number(size);
  }

  /** The bundle's word for a name; the name itself where it has none. */
  private String word(String prefix, @Nullable Object name) {
    String text = name == null ? "" : String.valueOf(name);
    String key = prefix + text.replace("-", "");
    String exact = prefix + text;
    if (texts.has(exact)) {
      return texts.get(exact);
    }
    return texts.has(key) ? texts.get(key) : text;
  }

  /** Times and days as the office writes them; everything else as it is. */
  private String text(String value) {
    if (value.length() > LONGEST_TIME || value.isEmpty() || !Character.isDigit(value.charAt(0))) {
      return value;
    }
    try {
      return value.endsWith("Z")
          ? format.dateTime(Instant.parse(value))
          : format.date(LocalDate.parse(value));
    } catch (DateTimeParseException e) {
      return value; // a text that begins with a digit
    }
  }

  private static String first(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
