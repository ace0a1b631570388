package id.jagasitus.console.visitor;

/** Writes searches that find exactly one value again. */
public final class Clause {

  private Clause() {}

  /** {@code field:value}, quoted where the value has more than letters, digits and dots. */
  public static String of(String field, String value) {
    return field + ':' + (value.matches("[A-Za-z0-9.]{1,64}") ? value : quoted(value));
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
