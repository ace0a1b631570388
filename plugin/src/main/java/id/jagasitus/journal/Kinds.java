package id.jagasitus.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Which kinds of entries a follower wants, told from the bytes of a line: reading a line as JSON
 * costs a hundred times as much as finding its kind. No text before the kind can look like it,
 * since quotes inside a text are escaped (RFC 8259, section 7).
 */
record Kinds(List<String> beginnings) {

  /** Every kind. */
  static final Kinds ALL = new Kinds(List.of());

  private static final byte[] NAME = ",\"kind\":\"".getBytes(StandardCharsets.US_ASCII);

  Kinds {
    beginnings = List.copyOf(beginnings);
  }

  /** Whether a line may be of such a kind; one that is written in another way may. */
  boolean mayHold(byte[] bytes, int from, int length) {
    int kind = beginnings.isEmpty() ? -1 : kind(bytes, from, from + length);
    return kind < 0 || beginnings.stream().anyMatch(each -> begins(bytes, kind, each));
  }

  boolean holds(Entry entry) {
    return beginnings.isEmpty() || beginnings.stream().anyMatch(entry.kind()::startsWith);
  }

  /** Where the text of the kind begins; -1 where it is not found. */
  private static int kind(byte[] bytes, int from, int to) {
    for (int at = from; at <= to - NAME.length; at++) {
      if (bytes[at] == ',' && Arrays.equals(bytes, at, at + NAME.length, NAME, 0, NAME.length)) {
        return at + NAME.length;
      }
    }
    return -1;
  }

  private static boolean begins(byte[] bytes, int at, String beginning) {
    for (int i = 0; i < beginning.length(); i++) {
      if (at + i >= bytes.length || bytes[at + i] != beginning.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
