package id.jagasitus.event;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Text to address, strictly; a leading zero in IPv4 is refused, since readers disagree on it. */
final class AddressParser {

  static Optional<Address> parse(String text) {
    String bare = text;
    if (bare.startsWith("[") && bare.endsWith("]")) {
      bare = bare.substring(1, bare.length() - 1);
    }
    if (bare.indexOf(':') < 0) {
      long v4 = v4(bare);
      return v4 < 0 ? Optional.empty() : Optional.of(Address.v4(v4));
    }
    int zone = bare.indexOf('%');
    return Optional.ofNullable(v6(zone < 0 ? bare : bare.substring(0, zone)));
  }

  /** 32 bits, or −1. */
  private static long v4(String text) {
    if (text.length() > 15) {
      return -1;
    }
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return -1;
    }
    long bits = 0;
    for (String part : parts) {
      int octet = number(part, 10, 3);
      if (octet < 0 || octet > 255 || (part.length() > 1 && part.charAt(0) == '0')) {
        return -1;
      }
      bits = bits << 8 | octet;
    }
    return bits;
  }

  private static @Nullable Address v6(String text) {
    if (text.length() > 45) {
      return null;
    }
    int gap = text.indexOf("::");
    int[] head = groups(gap < 0 ? text : text.substring(0, gap));
    int[] tail = groups(gap < 0 ? "" : text.substring(gap + 2));
    if (head == null || tail == null) {
      return null;
    }
    int known = head.length + tail.length;
    if (gap < 0 ? known != 8 : known > 7) {
      return null;
    }
    int[] all = new int[8];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(tail, 0, all, 8 - tail.length, tail.length);
    return new Address(half(all, 0), half(all, 4));
  }

  private static int @Nullable [] groups(String text) {
    if (text.isEmpty()) {
      return new int[0];
    }
    String[] parts = text.split(":", -1);
    boolean mapped = parts[parts.length - 1].indexOf('.') >= 0;
    int[] groups = new int[parts.length + (mapped ? 1 : 0)];
    if (groups.length > 8) {
      return null;
    }
    for (int i = 0; i < parts.length; i++) {
      if (mapped && i == parts.length - 1) {
        long v4 = v4(parts[i]);
        if (v4 < 0) {
          return null;
        }
        groups[i] = (int) (v4 >>> 16);
        groups[i + 1] = (int) (v4 & 0xffff);
      } else if ((groups[i] = number(parts[i], 16, 4)) < 0) {
        return null;
      }
    }
    return groups;
  }

  private static int number(String digits, int radix, int atMost) {
    if (digits.isEmpty() || digits.length() > atMost) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) < 128 ? Character.digit(digits.charAt(i), radix) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * radix + digit;
    }
    return value;
  }

  private static long half(int[] groups, int from) {
    long bits = 0;
    for (int i = from; i < from + 4; i++) {
      bits = bits << 16 | groups[i];
    }
    return bits;
  }

  private AddressParser() {}
}
