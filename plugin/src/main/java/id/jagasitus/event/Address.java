package id.jagasitus.event;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * An IP address as 128 bits; IPv4 as its IPv4-mapped form (RFC 4291 §2.5.5.2), so that one order
 * and one range test serve both. Never resolves a name.
 *
 * @param high the first 64 bits, network order
 * @param low the last 64 bits
 */
public record Address(long high, long low) implements Comparable<Address> {

  private static final long MAPPED = 0xffffL;
  private static final Comparator<Address> UNSIGNED =
      Comparator.comparing(Address::high, Long::compareUnsigned)
          .thenComparing(Address::low, Long::compareUnsigned);

  /** The address a text stands for: dotted IPv4 or RFC 4291 IPv6, brackets and zone dropped. */
  public static Optional<Address> parse(String text) {
    return AddressParser.parse(text);
  }

  static Address v4(long bits) {
    return new Address(0, MAPPED << 32 | bits);
  }

  /** Whether it is an IPv4 address. */
  public boolean isV4() {
    return high == 0 && low >>> 32 == MAPPED;
  }

  /** First address of the network of {@code prefix} bits, counted in this address's own family. */
  public Address first(int prefix) {
    int bits = isV4() ? prefix + 96 : prefix;
    return new Address(high & mask(bits), low & mask(bits - 64));
  }

  /** Last address of the network of {@code prefix} bits. */
  public Address last(int prefix) {
    int bits = isV4() ? prefix + 96 : prefix;
    return new Address(high | ~mask(bits), low | ~mask(bits - 64));
  }

  private static long mask(int bits) {
    if (bits <= 0) {
      return 0;
    }
    return bits >= 64 ? -1L : -1L << (64 - bits);
  }

  /** The network an address is shown as where it must not be told apart: /24, or /48 for IPv6. */
  public String network() {
    int prefix = shownPrefix();
    return first(prefix).text() + '/' + prefix;
  }

  /** How many leading bits people without the right to see addresses may see: 24, or 48. */
  public int shownPrefix() {
    return isV4() ? 24 : 48;
  }

  /** Dotted decimal, or RFC 5952 text. */
  public String text() {
    if (isV4()) {
      return (low >>> 24 & 255)
          + "."
          + (low >>> 16 & 255)
          + "."
          + (low >>> 8 & 255)
          + "."
          + (low & 255);
    }
    return v6Text();
  }

  private String v6Text() {
    int[] run = longestZeroRun();
    var text = new StringBuilder(39);
    for (int i = 0; i < 8; i++) {
      if (i == run[0]) {
        text.append("::");
        i += run[1] - 1;
        continue;
      }
      if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
        text.append(':');
      }
      text.append(Integer.toHexString(group(i)));
    }
    return text.toString().toLowerCase(Locale.ROOT);
  }

  private int[] longestZeroRun() {
    int best = -1;
    int length = 1;
    for (int i = 0; i < 8; i++) {
      int end = i;
      while (end < 8 && group(end) == 0) {
        end++;
      }
      if (end - i > length) {
        best = i;
        length = end - i;
      }
      i = Math.max(i, end - 1);
    }
    return new int[] {best, length};
  }

  private int group(int i) {
    long half = i < 4 ? high : low;
    return (int) (half >>> (16 * (3 - i % 4))) & 0xffff;
  }

  /** The same as {@link #text}. */
  @Override
  public String toString() {
    return text();
  }

  @Override
  public int compareTo(Address other) {
    return UNSIGNED.compare(this, other);
  }
}
