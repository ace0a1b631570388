package id.jagasitus.config;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** What a value as written means, and how a value is shown in a message. */
final class Values {
  private Values() {}

  static String asText(Object raw) {
    if (raw instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("not a text");
  }

  static String asFilled(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("empty");
    }
    return text;
  }

  /** A single value as text, so that an override and a TOML value are read alike. */
  static String plain(Object raw) {
    if (raw instanceof TomlTable || raw instanceof TomlArray) {
      throw new IllegalArgumentException("not a single value");
    }
    return raw.toString().strip();
  }

  static boolean asFlag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("no flag");
    };
  }

  /** {@link java.nio.file.InvalidPathException} is an {@link IllegalArgumentException}. */
  static Path asPath(Object raw) {
    return Path.of(asFilled(asText(raw)));
  }

  static List<String> asTexts(Object raw) {
    if (raw instanceof TomlArray array) {
      return array.toList().stream().map(Values::asText).toList();
    }
    return Arrays.stream(asText(raw).split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  static <E> E asChoice(Map<String, E> values, Object raw) {
    E value = values.get(asText(raw));
    if (value == null) {
      throw new IllegalArgumentException("no such value");
    }
    return value;
  }

  static String written(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <T extends Comparable<T>> T ranged(T value, T least, T most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException("out of range");
    }
    return value;
  }

  static String quoted(String text) {
    return '"' + text + '"';
  }

  static String quoted(List<String> texts) {
    return texts.stream().map(Values::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  static String shown(Object raw) {
    return switch (raw) {
      case String text -> quoted(text);
      case TomlArray array -> array.toJson().replaceAll("\\s+", "");
      case TomlTable ignored -> "a table";
      default -> raw.toString();
    };
  }
}
