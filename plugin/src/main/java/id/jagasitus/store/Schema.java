package id.jagasitus.store;

import id.jagasitus.query.Field;

/**
 * The fields of the index. A value that an event does not have is not written. Names are one letter
 * because every segment repeats them.
 *
 * <ul>
 *   <li>numbers, with skip indexes: time (ms), status, bytes, duration (µs); without: request
 *       length, original length where it is not that of path and query, day of import
 *   <li>sorted values: client and peer (16 bytes, see {@link AddressBytes}; peer only where it is
 *       not the client), forwarded, path, query, user agent, referer, method, host, protocol, the
 *       seeing (see {@link Seen}), the extras (see {@link Extras})
 *   <li>words with positions: path, query
 * </ul>
 */
final class Schema {

  static final String TIME = "t";
  static final String STATUS = "s";
  static final String BYTES = "b";
  static final String MICROS = "d";
  static final String LENGTH = "l";
  static final String ORIGINAL = "o";
  static final String IMPORTED = "i";
  static final String CLIENT = "a";
  static final String PEER = "e";
  static final String FORWARDED = "f";
  static final String PATH = "p";
  static final String QUERY = "q";
  static final String AGENT = "u";
  static final String REFERER = "r";
  static final String METHOD = "m";
  static final String HOST = "h";
  static final String PROTOCOL = "v";
  static final String SEEN = "k";
  static final String EXTRAS = "x";
  static final String PATH_WORDS = "w";
  static final String QUERY_WORDS = "y";

  /** Longest sorted value, bytes: Lucene takes 32,766. */
  static final int LONGEST = 32_000;

  /** The sorted field that holds the text of a search field. */
  static String texts(Field field) {
    return switch (field) {
      case PATH -> PATH;
      case QUERY -> QUERY;
      case FORWARDED -> FORWARDED;
      case HOST -> HOST;
      case REFERER -> REFERER;
      case UA -> AGENT;
      case LANG, TYPE, COOKIE, HEADER -> EXTRAS;
      case PROTOCOL -> PROTOCOL;
      case METHOD -> METHOD;
      case SCHEME, SOURCE, REFUSED, OWN -> SEEN;
      default -> throw new IllegalArgumentException(field + " is no text");
    };
  }

  /** The number field of a search field. */
  static String numbers(Field field) {
    return switch (field) {
      case STATUS -> STATUS;
      case BYTES -> BYTES;
      case DURATION -> MICROS;
      case LENGTH -> LENGTH;
      case TIME -> TIME;
      default -> throw new IllegalArgumentException(field + " is no number");
    };
  }

  private Schema() {}
}
