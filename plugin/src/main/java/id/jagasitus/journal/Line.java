package id.jagasitus.journal;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One line between an entry and its bytes. */
final class Line {
  /** Longest line that is written, bytes; documents lie in files of their own. */
  static final int MOST_BYTES = 1 << 20;

  private long seq = -1;
  private @Nullable String time;
  private @Nullable String author;
  private @Nullable String address;
  private @Nullable String kind;
  private @Nullable Data data;
  private @Nullable String prev;

  private Line() {}

  /** The bytes of an entry, with the line feed. */
  static byte[] bytes(Entry entry) {
    var text = new StringWriter();
    try (var json = Data.JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberProperty("seq", entry.seq());
      json.writeStringProperty("time", entry.time().toString());
      json.writeStringProperty("author", entry.author());
      json.writeStringProperty("address", entry.address());
      json.writeStringProperty("kind", entry.kind());
      json.writeName("data");
      json.writeRawValue(entry.data().toString());
      json.writeStringProperty("prev", entry.prev());
      json.writeEndObject();
    }
    return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The entry in these bytes, or null when they are none. */
  static @Nullable Entry parse(byte[] bytes, int from, int length) {
    Entry plain = Plain.entry(bytes, from, length);
    return plain == null ? parsed(bytes, from, length) : plain;
  }

  /** Likewise, of any line. */
  static @Nullable Entry parsed(byte[] bytes, int from, int length) {
    var line = new Line();
    try (JsonParser json = Data.JSON.createParser(bytes, from, length)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        line.field(json, json.currentName(), bytes, from);
      }
      return json.nextToken() == null ? line.entry() : null;
    } catch (JacksonException | DateTimeException e) {
      return null;
    }
  }

  private void field(JsonParser json, String name, byte[] bytes, int from) {
    JsonToken value = json.nextToken();
    switch (name) {
      case "seq" -> seq = value == JsonToken.VALUE_NUMBER_INT ? json.getLongValue() : -1;
      case "time" -> time = json.getString();
      case "author" -> author = json.getString();
      case "address" -> address = json.getString();
      case "kind" -> kind = json.getString();
      case "data" -> data = value == JsonToken.START_OBJECT ? object(json, bytes, from) : null;
      case "prev" -> prev = json.getString();
      default -> json.skipChildren();
    }
  }

  private static Data object(JsonParser json, byte[] bytes, int from) {
    int begin = from + (int) json.currentTokenLocation().getByteOffset();
    json.skipChildren();
    return Data.slice(bytes, begin, from + (int) json.currentLocation().getByteOffset());
  }

  private @Nullable Entry entry() {
    if (seq < 1
        || time == null
        || author == null
        || address == null
        || kind == null
        || data == null
        || prev == null) {
      return null;
    }
    return new Entry(seq, instant(time), author, address, kind, data, prev);
  }

  /**
   * As {@link Instant#parse}, which takes most of the time of reading a line, for the forms that
   * {@link Instant#toString} gives whole seconds and milliseconds.
   */
  static Instant instant(String text) {
    int length = text.length();
    if ((length != 20 && length != 24)
        || text.charAt(10) != 'T'
        || text.charAt(length - 1) != 'Z') {
      return Instant.parse(text);
    }
    int millis = length == 20 ? 0 : number(text, 20, 23);
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            millis * 1_000_000)
        .toInstant(ZoneOffset.UTC);
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new DateTimeException("no time: " + text);
      }
      number = 10 * number + digit;
    }
    return number;
  }

  static String hash(byte[] bytes, int from, int length) {
    return hash(sha256(), bytes, from, length);
  }

  /** With a digest that is used for one line after the other. */
  static String hash(MessageDigest digest, byte[] bytes, int from, int length) {
    digest.update(bytes, from, length);
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
