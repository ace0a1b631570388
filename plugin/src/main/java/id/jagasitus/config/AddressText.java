package id.jagasitus.config;

/** IPv6 addresses as text, by RFC 5952: lower case, the longest run of zero groups shortened. */
final class AddressText {
  private static final int GROUPS = 8;

  private AddressText() {}

  static String v6(long high, long low) {
    int from = 0;
    int length = 1;
    for (int start = 0; start < GROUPS; start++) {
      int run = zeros(high, low, start);
      if (run > length) {
        from = start;
        length = run;
      }
    }
    if (length == 1) {
      return groups(high, low, 0, GROUPS);
    }
    return groups(high, low, 0, from) + "::" + groups(high, low, from + length, GROUPS);
  }

  private static int zeros(long high, long low, int start) {
    int end = start;
    while (end < GROUPS && group(high, low, end) == 0) {
      end++;
    }
    return end - start;
  }

  private static String groups(long high, long low, int from, int to) {
    var text = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (i > from) {
        text.append(':');
      }
      text.append(Integer.toHexString(group(high, low, i)));
    }
    return text.toString();
  }

  private static int group(long high, long low, int index) {
    long half = index < 4 ? high : low;
    return (int) (half >>> (48 - 16 * (index & 3))) & 0xffff;
  }
}
