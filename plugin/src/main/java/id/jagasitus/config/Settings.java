package id.jagasitus.config;

import id.jagasitus.event.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * The settings of {@code config.toml} (TOML 1.0), with overrides from outside, read once at start.
 *
 * <p>A feature owns its part; its record has the defaults and never throws for an operator's
 * mistake, because a getter that meets one notes it and answers the default:
 *
 * <pre>{@code
 * public record RecorderConfig(int queue, Duration keep, List<Network> trusted) {
 *   public static RecorderConfig from(Settings settings) {
 *     Settings mine = settings.table("recorder");
 *     return new RecorderConfig(
 *         mine.integer("queue", 65_536, 1_024, 1_048_576),
 *         mine.duration("keep", Duration.ofDays(90), Duration.ofDays(1), Duration.ofDays(3650)),
 *         mine.networks("trusted", List.of()));
 *   }
 * }
 * }</pre>
 *
 * <p>The root calls every {@code from} and then {@link #finish}, which throws one {@link
 * ConfigException} with all problems, among them each key that nobody asked for.
 *
 * <p>An override is named {@code jagasitus.serve.port} (system property) or {@code
 * JAGASITUS_SERVE_PORT} (environment); its lists are separated by commas. One thread at a time.
 */
public final class Settings {
  /** Turns a value as written into what it means; throws when it cannot be that. */
  private interface Reader<T> {
    T read(Object raw);
  }

  private final Reading reading;
  private final String prefix;
  private final TomlTable table;

  private Settings(Reading reading, String prefix, TomlTable table) {
    this.reading = reading;
    this.prefix = prefix;
    this.table = table;
  }

  /** Reads a file; a missing one means defaults throughout. */
  public static Settings read(Path file, Map<String, String> overrides) throws IOException {
    String name = String.valueOf(file.getFileName());
    return parse(name, Files.exists(file) ? Files.readString(file) : "", overrides);
  }

  /** Reads a text; {@code name} stands in messages for the file. */
  public static Settings parse(String name, String toml, Map<String, String> overrides) {
    TomlParseResult parsed = Toml.parse(toml);
    var reading = new Reading(name, overrides);
    parsed
        .errors()
        .forEach(
            error ->
                reading.problem(error.position(), "", null, String.valueOf(error.getMessage())));
    return new Settings(reading, "", parsed);
  }

  /** Throws when anything was wrong or unknown; call it after every feature has read its part. */
  public void finish() throws ConfigException {
    reading.finish(table);
  }

  /** The part below a name, empty when it is not there. */
  public Settings table(String name) {
    reading.asked(prefix + name);
    Object value = table.get(List.of(name));
    if (value != null && !(value instanceof TomlTable)) {
      noteFile(name, value, "expected a table, for example [" + prefix + name + "]");
    }
    TomlTable inner = value instanceof TomlTable found ? found : Toml.parse("");
    return new Settings(reading, prefix + name + ".", inner);
  }

  /** The tables of {@code [[name]]}, in order. */
  public List<Settings> tables(String name) {
    reading.asked(prefix + name);
    Object value = table.get(List.of(name));
    if (value == null || (value instanceof TomlArray empty && empty.isEmpty())) {
      return List.of();
    }
    if (!(value instanceof TomlArray array) || !Reading.holdsTables(array)) {
      noteFile(name, value, "expected a list of tables, for example [[" + prefix + name + "]]");
      return List.of();
    }
    return IntStream.range(0, array.size())
        .mapToObj(
            i -> new Settings(reading, Reading.element(prefix + name, i) + ".", array.getTable(i)))
        .toList();
  }

  /** The names written directly in this part, for tables whose names the operator chooses. */
  public Set<String> names() {
    return new TreeSet<>(table.keySet());
  }

  /** The full dotted name of a key of this part, as messages show it. */
  public String name(String key) {
    return prefix + key;
  }

  /** A text, if one is given. */
  public Optional<String> text(String key) {
    return read(key, "a text", "\"text\"", Values::asText);
  }

  public String text(String key, String fallback) {
    return read(key, "a text", Values.quoted(fallback), Values::asText).orElse(fallback);
  }

  /** A text that must be there; a problem and the empty text when it is not. */
  public String requiredText(String key, String example) {
    Optional<String> text =
        read(key, "a text", Values.quoted(example), raw -> Values.asFilled(Values.asText(raw)));
    if (text.isEmpty() && rawValue(key) == null) {
      note(key, "missing; expected a text, for example " + key + " = " + Values.quoted(example));
    }
    return text.orElse("");
  }

  /**
   * A secret: the value itself, or the first line of the file that {@code KEY-file} names. Messages
   * never show it.
   */
  public Optional<String> secret(String key) {
    Optional<Path> file = path(key + "-file");
    Optional<String> direct = directSecret(key);
    return file.isEmpty() ? direct : file.flatMap(from -> firstLine(key + "-file", from));
  }

  private Optional<String> directSecret(String key) {
    reading.asked(prefix + key);
    Object raw = rawValue(key);
    if (raw instanceof String text) {
      return Optional.of(text);
    }
    if (raw != null) {
      note(key, "expected a text in quotes (its value is not shown here)");
    }
    return Optional.empty();
  }

  private Optional<String> firstLine(String key, Path file) {
    try (var lines = Files.lines(file)) {
      return lines.findFirst();
    } catch (IOException | java.io.UncheckedIOException e) {
      note(key, "cannot be read (" + e + "); expected a readable file with the secret in line 1");
      return Optional.empty();
    }
  }

  /** A whole number in a range, both ends included. */
  public int integer(String key, int fallback, int least, int most) {
    return (int) number(key, fallback, least, most);
  }

  /** A whole number in a range, both ends included. */
  public long number(String key, long fallback, long least, long most) {
    String expected = "a whole number from " + least + " to " + most;
    return read(
            key,
            expected,
            "" + fallback,
            raw -> Values.ranged(Long.parseLong(Values.plain(raw)), least, most))
        .orElse(fallback);
  }

  /** A number with a fraction, in a range, both ends included. */
  public double decimal(String key, double fallback, double least, double most) {
    String expected = "a number from " + least + " to " + most;
    return read(
            key,
            expected,
            "" + fallback,
            raw -> Values.ranged(Double.parseDouble(Values.plain(raw)), least, most))
        .orElse(fallback);
  }

  public boolean flag(String key, boolean fallback) {
    return read(key, "true or false", "" + fallback, raw -> Values.asFlag(Values.plain(raw)))
        .orElse(fallback);
  }

  /** A span of time such as {@code "90d"}, {@code "1h30m"} or {@code "500ms"}, in a range. */
  public Duration duration(String key, Duration fallback, Duration least, Duration most) {
    String expected =
        "a duration from "
            + Amounts.text(least)
            + " to "
            + Amounts.text(most)
            + " (units ms, s, m, h, d, w)";
    return read(
            key,
            expected,
            Values.quoted(Amounts.text(fallback)),
            raw -> Values.ranged(Amounts.duration(Values.asText(raw)), least, most))
        .orElse(fallback);
  }

  /** A size such as {@code "512MiB"} or a number of bytes, in a range. */
  public long bytes(String key, long fallback, long least, long most) {
    String expected =
        "a size from "
            + Amounts.text(least)
            + " to "
            + Amounts.text(most)
            + " (units KiB, MiB, GiB, TiB)";
    return read(
            key,
            expected,
            Values.quoted(Amounts.text(fallback)),
            raw -> Values.ranged(Amounts.bytes(Values.plain(raw)), least, most))
        .orElse(fallback);
  }

  /** A path of this machine; a relative one is meant from the working directory. */
  public Optional<Path> path(String key) {
    return read(key, "a path", "\"/var/log/nginx/access.log\"", Values::asPath);
  }

  /** A path; a relative one is meant from {@code base}. */
  public Path path(String key, Path base, String fallback) {
    return base.resolve(
        read(key, "a path", Values.quoted(fallback), Values::asPath).orElse(Path.of(fallback)));
  }

  public List<String> texts(String key, List<String> fallback) {
    String example = fallback.isEmpty() ? "[\"one\", \"two\"]" : Values.quoted(fallback);
    return read(key, "a list of texts", example, Values::asTexts).orElse(fallback);
  }

  /** Networks in CIDR form, or single addresses. */
  public List<Network> networks(String key, List<Network> fallback) {
    return read(
            key,
            "networks",
            "[\"10.0.0.0/8\", \"::1\"]",
            raw -> Values.asTexts(raw).stream().map(Network::parse).toList())
        .orElse(fallback);
  }

  /** One of a type's values, written in lower case with hyphens. */
  public <E extends Enum<E>> E choice(String key, E fallback) {
    Map<String, E> values =
        Arrays.stream(fallback.getDeclaringClass().getEnumConstants())
            .collect(Collectors.toMap(Values::written, Function.identity()));
    String expected = "one of " + String.join(", ", new TreeSet<>(values.keySet()));
    return read(
            key,
            expected,
            Values.quoted(Values.written(fallback)),
            raw -> Values.asChoice(values, raw))
        .orElse(fallback);
  }

  /**
   * A value in a feature's own notation.
   *
   * @param parser throws {@link IllegalArgumentException} for a text that it does not accept
   * @param expected completes "expected …"
   */
  public <T> Optional<T> parsed(
      String key, Function<String, T> parser, String expected, String example) {
    return read(key, expected, Values.quoted(example), raw -> parser.apply(Values.plain(raw)));
  }

  /**
   * Notes a mistake that only the feature can see, for example two values that do not go together.
   */
  public void note(String key, String message) {
    String outside = reading.override(prefix + key);
    if (outside != null) {
      reading.outsideProblem(prefix + key, Values.quoted(outside), message);
    } else {
      reading.problem(position(key), prefix + key, null, message);
    }
  }

  private void noteFile(String key, Object given, String message) {
    reading.problem(position(key), prefix + key, Values.shown(given), message);
  }

  private <T> Optional<T> read(String key, String expected, String example, Reader<T> reader) {
    reading.asked(prefix + key);
    Object raw = rawValue(key);
    if (raw == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.read(raw));
    } catch (IllegalArgumentException e) {
      wrong(key, raw, "expected " + expected + ", for example " + example);
      return Optional.empty();
    }
  }

  private void wrong(String key, Object raw, String message) {
    if (reading.override(prefix + key) != null) {
      reading.outsideProblem(prefix + key, Values.shown(raw), message);
    } else {
      noteFile(key, raw, message);
    }
  }

  private @Nullable Object rawValue(String key) {
    String outside = reading.override(prefix + key);
    return outside != null ? outside : table.get(List.of(key));
  }

  private @Nullable TomlPosition position(String key) {
    return table.inputPositionOf(List.of(key));
  }
}
