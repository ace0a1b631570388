package id.jagasitus.office;

import org.jspecify.annotations.Nullable;

/** Bounds of what people write. Their words are kept as they are; only control marks go. */
final class Wording {
  /** Longest text of one field, characters. */
  static final int LONGEST = 20_000;

  private Wording() {}

  /** The text without control marks, except line ends and tabs; empty for none. */
  static String kept(@Nullable String text) {
    return text == null
        ? ""
        : text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", " ").strip();
  }

  static boolean fits(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST;
  }
}
