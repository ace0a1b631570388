package id.jagasitus.admin.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence whose places have names, for what has many shapes: <code>menutup insiden {id|no}[;
 * alasan: {act.reason}]</code>. A place may say how its value is written, behind a bar; <code>
 * {on?yes:no}</code> is one of two words; what stands in brackets is left out where one of its
 * values is missing. Values are put in as they are: the template escapes the whole.
 */
public final class Saying {

  /** Stands for a value that is missing. */
  private static final String MISSING = "–";

  private final List<Part> parts;

  sealed interface Part {}

  private record Words(String text) implements Part {}

  private record Maybe(List<Part> parts) implements Part {}

  /**
   * A place for a value.
   *
   * @param path names from the outermost to the innermost, with full stops between
   * @param format how it is written; empty for as usual
   */
  public record Place(String path, String format) implements Part {}

  private Saying(List<Part> parts) {
    this.parts = parts;
  }

  /**
   * @throws IllegalArgumentException when a brace or bracket is not closed: a bug in the bundle
   */
  public static Saying of(String pattern) {
    return new Saying(parse(pattern));
  }

  private static List<Part> parse(String pattern) {
    var parts = new ArrayList<Part>();
    int at = 0;
    while (at < pattern.length()) {
      char first = pattern.charAt(at);
      int end =
          switch (first) {
            case '{' -> closing(pattern, '}', at);
            case '[' -> closing(pattern, ']', at);
            default -> nextPlace(pattern, at);
          };
      String inner = pattern.substring(first == '{' || first == '[' ? at + 1 : at, end);
      parts.add(
          switch (first) {
            case '{' -> place(inner);
            case '[' -> new Maybe(parse(inner));
            default -> new Words(inner);
          });
      at = first == '{' || first == '[' ? end + 1 : end;
    }
    return parts;
  }

  private static int closing(String pattern, char with, int from) {
    int end = pattern.indexOf(with, from);
    if (end < 0) {
      throw new IllegalArgumentException("no " + with + " in: " + pattern);
    }
    return end;
  }

  private static int nextPlace(String pattern, int from) {
    int at = from;
    while (at < pattern.length() && pattern.charAt(at) != '{' && pattern.charAt(at) != '[') {
      at++;
    }
    return at;
  }

  private static Place place(String inner) {
    int bar = inner.indexOf('|');
    int asks = inner.indexOf('?');
    if (asks >= 0) {
      return new Place(inner.substring(0, asks), inner.substring(asks));
    }
    return bar < 0
        ? new Place(inner, "")
        : new Place(inner.substring(0, bar), inner.substring(bar + 1));
  }

  /** The sentence with the values that are known. */
  public String with(Function<Place, Optional<String>> values) {
    return parts.stream().map(part -> said(part, values)).collect(Collectors.joining());
  }

  private static String said(Part part, Function<Place, Optional<String>> values) {
    return switch (part) {
      case Words words -> words.text();
      case Place place -> values.apply(place).orElse(MISSING);
      case Maybe maybe ->
          maybe.parts().stream().allMatch(each -> known(each, values))
              ? new Saying(maybe.parts()).with(values)
              : "";
    };
  }

  private static boolean known(Part part, Function<Place, Optional<String>> values) {
    return !(part instanceof Place place) || values.apply(place).isPresent();
  }

  /** Paths of all places. */
  public Set<String> paths() {
    return parts.stream()
        .flatMap(
            part ->
                switch (part) {
                  case Words words -> Stream.<String>empty();
                  case Place place -> Stream.of(place.path());
                  case Maybe maybe -> new Saying(maybe.parts()).paths().stream();
                })
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
