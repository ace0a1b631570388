package id.jagasitus.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be searched, by the name typed before the colon. */
public enum Field {
  /** Words of the path, percent-escapes decoded. */
  PATH(Kind.WORDS),
  /** Words of the query string, percent-escapes decoded. */
  QUERY(Kind.WORDS),
  /** Words of path or query string. */
  URI(Kind.WORDS),
  /** Address or network of the visitor. */
  IP(Kind.ADDRESS),
  /** Address at the other end of the connection. */
  PEER(Kind.ADDRESS),
  /** Part of the forwarded chain as received. */
  FORWARDED(Kind.TEXT),
  HOST(Kind.TEXT),
  REFERER(Kind.TEXT),
  /** Part of the user agent. */
  UA(Kind.TEXT),
  /** Part of Accept-Language. */
  LANG(Kind.TEXT),
  /** Type of the request body. */
  TYPE(Kind.TEXT),
  /** Name of a cookie. */
  COOKIE(Kind.TEXT),
  /** Unusual header, as {@code name: value}. */
  HEADER(Kind.TEXT),
  PROTOCOL(Kind.TEXT),
  METHOD(Kind.CHOICE),
  SCHEME(Kind.CHOICE),
  /** filter, container, tail or import. */
  SOURCE(Kind.CHOICE),
  /** true or false: answered by the container before the application was asked. */
  REFUSED(Kind.CHOICE),
  /** true or false: made by ourselves, logged in to our pages or by a check. */
  OWN(Kind.CHOICE),
  STATUS(Kind.NUMBER),
  /** Length of the answer's body, bytes; k, m and g multiply by 1,024. */
  BYTES(Kind.NUMBER),
  /** Milliseconds; with a unit: us, ms, s. Kept in microseconds. */
  DURATION(Kind.NUMBER),
  /** Announced length of the request body, bytes. */
  LENGTH(Kind.NUMBER),
  /** A day, minute or second in the reader's zone. */
  TIME(Kind.NUMBER);

  enum Kind {
    WORDS,
    TEXT,
    CHOICE,
    ADDRESS,
    NUMBER
  }

  private final Kind kind;

  Field(Kind kind) {
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /** The name typed before the colon. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Every name, for help and completion. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(Field::key).toList();
  }

  static Optional<Field> named(String name) {
    String wanted =
        switch (name.toLowerCase(Locale.ROOT)) {
          case "ref", "referrer" -> "referer";
          case "agent", "useragent" -> "ua";
          case "client", "address" -> "ip";
          case "size" -> "bytes";
          case "url" -> "uri";
          default -> name.toLowerCase(Locale.ROOT);
        };
    return Arrays.stream(values()).filter(field -> field.key().equals(wanted)).findFirst();
  }

  /** Whether a value of this field can hold a full address. */
  boolean tellsAddresses() {
    return this == PEER || this == FORWARDED || this == HEADER;
  }
}
