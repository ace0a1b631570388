package id.jagasitus.store;

import id.jagasitus.event.Address;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;

/**
 * A client as bytes: 16 for an address; text that is no address (a log written with host names)
 * behind and before an 0xFF, which UTF-8 never contains, and never 16 bytes long.
 */
final class AddressBytes {

  private static final byte NAME = (byte) 0xFF;

  static BytesRef of(Address address) {
    return new BytesRef(
        ByteBuffer.allocate(16).putLong(address.high()).putLong(address.low()).array());
  }

  /** An address, however it is written, becomes its bits; it comes back in its one proper form. */
  static BytesRef of(String text) {
    return Address.parse(text).map(AddressBytes::of).orElseGet(() -> name(text));
  }

  private static BytesRef name(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int length = Math.min(utf8.length, Schema.LONGEST);
    byte[] bytes = new byte[length + (length == 14 ? 3 : 2)];
    java.util.Arrays.fill(bytes, NAME);
    System.arraycopy(utf8, 0, bytes, 1, length);
    return new BytesRef(bytes);
  }

  static Optional<Address> address(BytesRef bytes) {
    if (bytes.length != 16) {
      return Optional.empty();
    }
    var buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, 16);
    return Optional.of(new Address(buffer.getLong(), buffer.getLong()));
  }

  static String text(BytesRef bytes) {
    return address(bytes).map(Address::text).orElseGet(() -> nameText(bytes));
  }

  private static String nameText(BytesRef bytes) {
    int end = bytes.length;
    while (end > 1 && bytes.bytes[bytes.offset + end - 1] == NAME) {
      end--;
    }
    return new String(bytes.bytes, bytes.offset + 1, end - 1, StandardCharsets.UTF_8);
  }

  private AddressBytes() {}
}
