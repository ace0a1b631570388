package id.jagasitus.journal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines that {@link Line#bytes} writes, as long as they hold plain ASCII without escapes:
 * most of a journal, at a start that waits for all of it, where a JSON library would first have to
 * be compiled itself. Knows nothing for sure but that a line is right; whatever it does not know is
 * for the library to read.
 */
final class Plain {
  /** Objects and lists inside each other. */
  private static final int DEEPEST = 16;

  private static final int LONGEST_NUMBER = 18;
  private static final byte[] SEQ = ascii("{\"seq\":");
  private static final byte[] TIME = ascii(",\"time\":");
  private static final byte[] AUTHOR = ascii(",\"author\":");
  private static final byte[] ADDRESS = ascii(",\"address\":");
  private static final byte[] KIND = ascii(",\"kind\":");
  private static final byte[] DATA = ascii(",\"data\":");
  private static final byte[] PREV = ascii(",\"prev\":");
  private static final byte[] END = ascii("}\n");
  private static final byte[] TRUE = ascii("true");
  private static final byte[] FALSE = ascii("false");
  private static final byte[] NULL = ascii("null");

  private final byte[] bytes;
  private final int end;
  private int at;

  /** Whether everything so far was as it is written. */
  private boolean right = true;

  private Plain(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** The entry of a line, or null where that is for the library to say. */
  static @Nullable Entry entry(byte[] bytes, int from, int length) {
    var line = new Plain(bytes, from, from + length);
    line.expect(SEQ);
    long seq = line.digits();
    line.expect(TIME);
    String time = line.text();
    line.expect(AUTHOR);
    String author = line.text();
    line.expect(ADDRESS);
    String address = line.text();
    line.expect(KIND);
    String kind = line.text();
    line.expect(DATA);
    int data = line.at;
    line.object(0);
    int behind = line.at;
    line.expect(PREV);
    String prev = line.text();
    line.expect(END);
    if (!line.right || line.at != line.end || seq < 1) {
      return null;
    }
    try {
      Data slice = Data.slice(bytes, data, behind);
      return new Entry(seq, Line.instant(time), author, address, kind, slice, prev);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A whole number of an object, or nothing where that is for the library to say. */
  static OptionalLong number(byte[] json, String name) {
    var object = new Plain(json, 0, json.length);
    object.at = 1;
    boolean more = object.peek() == '"';
    while (more && object.right) {
      boolean wanted = object.text().equals(name);
      object.expect((byte) ':');
      if (wanted) {
        long number = object.digits();
        boolean whole = object.peek() == ',' || object.peek() == '}';
        return object.right && whole ? OptionalLong.of(number) : OptionalLong.empty();
      }
      object.value(0);
      more = object.peek() == ',';
      object.at++;
    }
    return OptionalLong.empty();
  }

  private int peek() {
    return at < end ? bytes[at] : -1;
  }

  private void expect(byte wanted) {
    right &= peek() == wanted;
    at++;
  }

  private void expect(byte[] wanted) {
    for (byte each : wanted) {
      expect(each);
    }
  }

  private void object(int depth) {
    expect((byte) '{');
    if (peek() == '}') {
      at++;
      return;
    }
    do {
      string();
      expect((byte) ':');
      value(depth + 1);
    } while (another());
    expect((byte) '}');
  }

  private void list(int depth) {
    expect((byte) '[');
    if (peek() == ']') {
      at++;
      return;
    }
    do {
      value(depth + 1);
    } while (another());
    expect((byte) ']');
  }

  private boolean another() {
    boolean comma = right && peek() == ',';
    at += comma ? 1 : 0;
    return comma;
  }

  private void value(int depth) {
    right &= depth < DEEPEST;
    if (!right) {
      return;
    }
    switch (peek()) {
      case '{' -> object(depth);
      case '[' -> list(depth);
      case '"' -> string();
      case 't' -> expect(TRUE);
      case 'f' -> expect(FALSE);
      case 'n' -> expect(NULL);
      default -> number();
    }
  }

  /** Passes over a text. */
  private void string() {
    expect((byte) '"');
    int i = at;
    while (i < end && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
      i++;
    }
    at = i;
    expect((byte) '"');
  }

  private String text() {
    int from = at + 1;
    string();
    return right ? new String(bytes, from, at - 1 - from, StandardCharsets.ISO_8859_1) : "";
  }

  /** A number with a sign, a fraction or an exponent is passed over as far as it is plain. */
  private void number() {
    at += peek() == '-' ? 1 : 0;
    digits();
    if (peek() == '.') {
      at++;
      int from = at;
      while (peek() >= '0' && peek() <= '9') {
        at++;
      }
      right &= at > from && at - from <= LONGEST_NUMBER;
    }
  }

  /** A whole number without a sign or needless zeros. */
  private long digits() {
    int from = at;
    long value = 0;
    while (peek() >= '0' && peek() <= '9' && at - from <= LONGEST_NUMBER) {
      value = 10 * value + bytes[at++] - '0';
    }
    int count = at - from;
    right &= count > 0 && count <= LONGEST_NUMBER && (count == 1 || bytes[from] != '0');
    return value;
  }
}
