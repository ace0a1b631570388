package id.jagasitus.launcher.terminal;

import java.util.stream.Collectors;

/**
 * Makes text from strangers harmless for a terminal. A visitor's user agent may hold escape
 * sequences that recolour, move, retitle or type; marks of writing direction that turn a line
 * around; halves of characters. None of them reaches the screen: they are shown by their number.
 */
public final class SafeText {

  private SafeText() {}

  /** For people: a control character becomes {@code \x1b}, others {@code U+202E} in braces. */
  public static String forScreen(String text) {
    return escape(text, false);
  }

  /** The same, for what is said in several lines: they stay so, those after the first set in. */
  public static String lines(String text) {
    return text.lines().map(SafeText::forScreen).collect(Collectors.joining("\n  "));
  }

  /**
   * For a line of JSON that is already valid: what may act on a terminal becomes an escape of four
   * digits. Such characters stand only inside strings, so the line means the same.
   */
  public static String forJson(String json) {
    return escape(json, true);
  }

  private static String escape(String text, boolean json) {
    int first = firstUnsafe(text);
    if (first == text.length()) {
      return text;
    }
    var safe = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      if (!unsafe(character)) {
        safe.appendCodePoint(character);
      } else if (json) {
        for (char half : Character.toChars(character)) {
          safe.append("\\u").append(hex(half, 4));
        }
      } else {
        safe.append(character < 256 ? "\\x" + hex(character, 2) : "\\u{" + hex(character, 4) + "}");
      }
    }
    return safe.toString();
  }

  private static int firstUnsafe(String text) {
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      if (unsafe(character)) {
        return i;
      }
      i += Character.charCount(character);
    }
    return text.length();
  }

  /** Unicode general categories Cc, Cf, Cs, Zl and Zp. */
  private static boolean unsafe(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static String hex(int number, int digits) {
    String hex = Integer.toHexString(number);
    return "0".repeat(Math.max(0, digits - hex.length())) + hex;
  }
}
