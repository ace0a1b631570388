package id.jagasitus.query;

import java.util.Locale;

/** How a whole text is compared. Matching takes time proportional to text times pattern at most. */
public sealed interface Pattern {

  /** Exactly this text. */
  record Exact(String text) implements Pattern {}

  /** This text, upper and lower case alike. */
  record Same(String lower) implements Pattern {}

  /** Contains this text, upper and lower case alike. */
  record Contains(String lower) implements Pattern {}

  /** The whole text against {@code *} (any run) and {@code ?} (one character), case alike. */
  record Glob(String lower) implements Pattern {}

  default boolean matches(String text) {
    return switch (this) {
      case Exact exact -> exact.text.equals(text);
      case Same same -> same.lower.equals(text.toLowerCase(Locale.ROOT));
      case Contains part -> text.toLowerCase(Locale.ROOT).contains(part.lower);
      case Glob glob -> Globs.matches(glob.lower, text.toLowerCase(Locale.ROOT));
    };
  }
}
