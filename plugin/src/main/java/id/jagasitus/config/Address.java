package id.jagasitus.config;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One IP address, parsed from text without ever asking a name server. An IPv4 address written
 * inside IPv6 ({@code ::ffff:192.0.2.1}, RFC 4291 section 2.5.5.2) is the IPv4 address.
 *
 * @param high upper 64 bits; 0 for IPv4
 * @param low lower 64 bits; for IPv4 the address in the lower 32
 * @param v4 whether it is an IPv4 address
 */
public record Address(long high, long low, boolean v4) {
  private static final int GROUPS = 8;
  private static final int LONGEST = 64;

  /** Reads {@code 192.0.2.1}, {@code 2001:db8::1}, {@code [::1]} or {@code fe80::1%eth0}. */
  public static Optional<Address> parse(String text) {
    return Optional.ofNullable(read(text));
  }

  static @Nullable Address read(String text) {
    if (text.length() > LONGEST || text.isEmpty()) {
      return null;
    }
    if (text.indexOf(':') < 0) {
      long v4 = readV4(text, 0, text.length());
      return v4 < 0 ? null : new Address(0, v4, true);
    }
    return readV6(bare(text));
  }

  /** Without the brackets of a URI and without a zone, which has no meaning on another machine. */
  private static String bare(String text) {
    String inner =
        text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    int zone = inner.indexOf('%');
    return zone < 0 ? inner : inner.substring(0, zone);
  }

  /** The 32 bits of a dotted quad, or −1. Leading zeros are refused: some readers take octal. */
  private static long readV4(String text, int from, int to) {
    long bits = 0;
    int at = from;
    for (int part = 0; part < 4; part++) {
      int end = part == 3 ? to : text.indexOf('.', at);
      int value = end < 0 || end > to ? -1 : decimal(text, at, end);
      if (value < 0) {
        return -1;
      }
      bits = (bits << 8) | value;
      at = end + 1;
    }
    return bits;
  }

  private static int decimal(String text, int from, int to) {
    int length = to - from;
    if (length < 1 || length > 3 || (length > 1 && text.charAt(from) == '0')) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value > 255 ? -1 : value;
  }

  private static @Nullable Address readV6(String text) {
    var groups = new int[GROUPS];
    int gap = text.indexOf("::");
    int head = readGroups(gap < 0 ? text : text.substring(0, gap), groups);
    if (gap < 0) {
      return head == GROUPS ? of(groups) : null;
    }
    var tailGroups = new int[GROUPS];
    int tail = readGroups(text.substring(gap + 2), tailGroups);
    if (head < 0 || tail < 0 || head + tail > GROUPS - 1) {
      return null;
    }
    System.arraycopy(tailGroups, 0, groups, GROUPS - tail, tail);
    return of(groups);
  }

  /** Fills groups from the left; answers how many, or −1 when the text is no list of groups. */
  private static int readGroups(String text, int[] groups) {
    if (text.isEmpty()) {
      return 0;
    }
    int count = 0;
    int at = 0;
    while (at <= text.length()) {
      int colon = text.indexOf(':', at);
      int end = colon < 0 ? text.length() : colon;
      int read = readGroup(text, at, end, groups, count);
      if (read < 0) {
        return -1;
      }
      count += read;
      at = end + 1;
    }
    return count;
  }

  private static int readGroup(String text, int from, int to, int[] groups, int count) {
    if (to == text.length() && text.indexOf('.', from) > 0) {
      long v4 = readV4(text, from, to);
      if (v4 < 0 || count > GROUPS - 2) {
        return -1;
      }
      groups[count] = (int) (v4 >> 16);
      groups[count + 1] = (int) (v4 & 0xffff);
      return 2;
    }
    int value = hex(text, from, to);
    if (value < 0 || count >= GROUPS) {
      return -1;
    }
    groups[count] = value;
    return 1;
  }

  private static int hex(String text, int from, int to) {
    if (to == from || to - from > 4) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = (value << 4) | digit;
    }
    return value;
  }

  private static Address of(int[] groups) {
    long high = 0;
    long low = 0;
    for (int i = 0; i < 4; i++) {
      high = (high << 16) | groups[i];
      low = (low << 16) | groups[i + 4];
    }
    boolean mapped = high == 0 && low >>> 32 == 0xffff;
    return mapped ? new Address(0, low & 0xffffffffL, true) : new Address(high, low, false);
  }

  /** The network of this address: so many leading bits, the others zero. */
  public Network network(int v4Bits, int v6Bits) {
    return Network.of(this, v4 ? v4Bits : v6Bits);
  }

  /** Canonical text: dotted quad, or RFC 5952. */
  @Override
  public String toString() {
    return v4 ? quad() : AddressText.v6(high, low);
  }

  private String quad() {
    return (low >> 24) + "." + ((low >> 16) & 255) + "." + ((low >> 8) & 255) + "." + (low & 255);
  }
}
