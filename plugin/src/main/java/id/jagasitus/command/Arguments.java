package id.jagasitus.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of a command: JSON values by name. A value of the wrong kind is refused with the
 * argument's name; nothing is guessed.
 */
public final class Arguments {

  private final Map<String, Object> values = new HashMap<>();

  /** Copies {@code values}; an argument that is null counts as not given. */
  public Arguments(Map<?, ?> values) {
    values.forEach(
        (name, value) -> {
          if (name instanceof String text && value != null) {
            this.values.put(text, value);
          }
        });
  }

  /** The names that were given. */
  public Set<String> names() {
    return Set.copyOf(values.keySet());
  }

  /** A text that must be given. */
  public String text(String name) throws CommandRefused {
    return optional(name)
        .orElseThrow(() -> CommandRefused.usage("the argument " + name + " is missing"));
  }

  /** A text, when given. */
  public Optional<String> optional(String name) throws CommandRefused {
    Object value = values.get(name);
    return value == null ? Optional.empty() : Optional.of(asText(name, value));
  }

  /** A list of texts; empty when not given. One text alone is a list of one. */
  public List<String> texts(String name) throws CommandRefused {
    Object value = values.get(name);
    if (value == null) {
      return List.of();
    }
    List<?> given = value instanceof List<?> list ? list : List.of(value);
    var texts = new java.util.ArrayList<String>(given.size());
    for (Object one : given) {
      texts.add(asText(name, one));
    }
    return List.copyOf(texts);
  }

  /** A whole number within bounds, or {@code fallback} when not given. */
  public long number(String name, long fallback, long least, long most) throws CommandRefused {
    Object value = values.get(name);
    if (value == null) {
      return fallback;
    }
    if (!(value instanceof Integer || value instanceof Long)) {
      throw wrong(name, "a whole number", value);
    }
    long number = ((Number) value).longValue();
    if (number < least || number > most) {
      throw wrong(name, "a number from " + least + " to " + most, value);
    }
    return number;
  }

  /** A switch; off when not given. */
  public boolean flag(String name) throws CommandRefused {
    Object value = values.get(name);
    if (value == null) {
      return false;
    }
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw wrong(name, "true or false", value);
  }

  /** Absolute paths: the server's working directory is not the operator's. */
  public List<Path> paths(String name) throws CommandRefused {
    var paths = new java.util.ArrayList<Path>();
    for (String text : texts(name)) {
      paths.add(asPath(name, text));
    }
    return List.copyOf(paths);
  }

  private static Path asPath(String name, String text) throws CommandRefused {
    try {
      Path path = Path.of(text);
      if (path.isAbsolute()) {
        return path.normalize();
      }
    } catch (InvalidPathException e) {
      throw wrong(name, "a file name this machine allows", text);
    }
    throw wrong(name, "an absolute path", text);
  }

  private static String asText(String name, @Nullable Object value) throws CommandRefused {
    if (value instanceof String text) {
      return text;
    }
    throw wrong(name, "a text", value);
  }

  private static CommandRefused wrong(String name, String expected, @Nullable Object value) {
    return CommandRefused.usage(
        "the argument " + name + " is '" + value + "': expected " + expected);
  }
}
