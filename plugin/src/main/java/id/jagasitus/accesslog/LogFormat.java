package id.jagasitus.accesslog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats that can be read, by the name an operator gives. */
public enum LogFormat {
  /** {@code client ident user [time] "request" status bytes}. */
  COMMON("common", false, Forwarded.NONE, 0),
  /** The same with {@code "referer" "agent"}; whatever follows is ignored. */
  COMBINED("combined", false, Forwarded.NONE, 2),
  /** Combined with {@code "forwarded"} behind, as in nginx's stock configuration. */
  COMBINED_FORWARDED("combined-forwarded", false, Forwarded.LAST, 3),
  /** Combined with the forwarded addresses in front of the client. */
  FORWARDED_COMBINED("forwarded-combined", false, Forwarded.FIRST, 2),
  /** Common with {@code host:port} in front. */
  VHOST_COMMON("vhost-common", true, Forwarded.NONE, 0),
  /** Combined with {@code host:port} in front. */
  VHOST_COMBINED("vhost-combined", true, Forwarded.NONE, 2),
  /** Combined with {@code host:port} in front and {@code "forwarded"} behind. */
  VHOST_COMBINED_FORWARDED("vhost-combined-forwarded", true, Forwarded.LAST, 3);

  /** Where a forwarded chain stands. */
  enum Forwarded {
    NONE,
    FIRST,
    LAST
  }

  private final String key;
  private final boolean host;
  private final Forwarded forwarded;
  private final int quoted;

  LogFormat(String key, boolean host, Forwarded forwarded, int quoted) {
    this.key = key;
    this.host = host;
    this.forwarded = forwarded;
    this.quoted = quoted;
  }

  /** The name an operator gives. */
  public String key() {
    return key;
  }

  /** Every name. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(LogFormat::key).toList();
  }

  /** The format of a name. */
  public static Optional<LogFormat> named(String key) {
    return Arrays.stream(values()).filter(format -> format.key.equals(key)).findFirst();
  }

  boolean host() {
    return host;
  }

  Forwarded forwarded() {
    return forwarded;
  }

  /** Columns in front of the time. */
  int leading() {
    return host || forwarded == Forwarded.FIRST ? 4 : 3;
  }

  /** Quoted columns behind the size. */
  int quoted() {
    return quoted;
  }
}
