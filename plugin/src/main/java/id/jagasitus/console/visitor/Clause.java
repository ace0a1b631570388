package id.jagasitus.console.visitor;

import id.jagasitus.query.Words;

/**
 * Writes searches that find one value again. A hostile visitor chooses how long values are: of one
 * longer than {@value #LONGEST} characters only the beginning is searched for, so that no list
 * grows a page beyond its bounds.
 */
public final class Clause {

  private static final int LONGEST = 80;

  private Clause() {}

  /** {@code field:value}, quoted where the value has more than letters, digits and dots. */
  public static String of(String field, String value) {
    return field + ':' + (value.matches("[A-Za-z0-9.]{1,64}") ? value : quoted(beginning(value)));
  }

  /**
   * Up to the end of a word, since words are searched for as a whole; of one endless word, as many
   * whole pieces as {@link Words} cuts it into.
   */
  private static String beginning(String value) {
    if (value.length() <= LONGEST) {
      return value;
    }
    int end = LONGEST;
    while (end > 0 && inWord(value.charAt(end))) {
      end--;
    }
    int first = 0;
    while (first < LONGEST && !inWord(value.charAt(first))) {
      first++;
    }
    return value.substring(0, end > first ? end : Math.min(LONGEST, first + Words.LONGEST));
  }

  /** Escapes of bytes belong to the word around them. */
  private static boolean inWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '%' || c > 127;
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Both must hold; either may be empty. */
  static String and(String first, String second) {
    if (first.isBlank() || second.isBlank()) {
      return first + second;
    }
    return "(" + first + ") " + second;
  }
}
