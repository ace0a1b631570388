package id.jagasitus.store;

import id.jagasitus.event.LogLine;
import org.apache.lucene.util.BytesRef;

/**
 * The bytes of a client in a log line, without making a text of it for the plain case: dotted IPv4.
 * Everything else goes through {@link AddressBytes}.
 */
final class AddressSlice {

  private final BytesRef v4 = new BytesRef(new byte[16]);

  AddressSlice() {
    v4.bytes[10] = -1;
    v4.bytes[11] = -1;
  }

  BytesRef of(LogLine.Slice slice) {
    return dotted(slice) ? v4 : AddressBytes.of(slice.text());
  }

  private boolean dotted(LogLine.Slice slice) {
    byte[] bytes = slice.bytes();
    int at = slice.offset();
    int end = at + slice.length();
    for (int octet = 0; octet < 4; octet++) {
      int value = 0;
      int first = at;
      while (at < end && at - first < 3 && bytes[at] >= '0' && bytes[at] <= '9') {
        value = value * 10 + bytes[at++] - '0';
      }
      boolean odd = at == first || value > 255 || (bytes[first] == '0' && at - first > 1);
      if (odd || (octet < 3 && (at >= end || bytes[at++] != '.'))) {
        return false;
      }
      v4.bytes[12 + octet] = (byte) value;
    }
    return at == end;
  }
}
