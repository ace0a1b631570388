package id.jagasitus.accesslog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LineHashTest {

  private final LineHash hash = new LineHash(7);

  private long of(byte[] bytes) {
    return hash.of(bytes, 0, bytes.length);
  }

  @Test
  void of_oneBitChanged_isAnother() {
    byte[] line = new byte[77];
    new Random(1).nextBytes(line);
    var seen = new HashSet<Long>();
    seen.add(of(line));
    for (int bit = 0; bit < 8 * line.length; bit++) {
      line[bit / 8] ^= (byte) (1 << bit % 8);
      seen.add(of(line));
      line[bit / 8] ^= (byte) (1 << bit % 8);
    }
    assertEquals(8 * line.length + 1, seen.size());
  }

  @Test
  void of_zeroesOfEachLength_differ() {
    var seen = new HashSet<Long>();
    for (int length = 0; length < 200; length++) {
      seen.add(of(new byte[length]));
    }
    assertEquals(200, seen.size());
  }

  @Test
  void of_anotherKey_isAnother() {
    byte[] line = "GET /".getBytes(StandardCharsets.UTF_8);
    assertNotEquals(of(line), new LineHash(8).of(line, 0, line.length));
  }

  @Test
  void of_wyhashsOwnConstantInTheLine_keepsWhatWasBefore() {
    ByteBuffer line = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
    line.putLong(16, 0xA0761D6478BD642FL);
    long one = of(line.array());
    line.putLong(0, 1);
    assertNotEquals(one, of(line.array()));
  }

  @Test
  void of_bytesThatGoOn_dependsOnThoseBefore() {
    byte[] part = new byte[20];
    assertNotEquals(hash.of(1, part, 0, 20), hash.of(2, part, 0, 20));
  }

  @Test
  void of_theSameSliceElsewhere_isTheSame() {
    byte[] bytes = "xxGET /beranda HTTP/1.1 200".getBytes(StandardCharsets.UTF_8);
    byte[] shifted = new byte[bytes.length + 3];
    System.arraycopy(bytes, 2, shifted, 5, bytes.length - 2);
    assertEquals(hash.of(bytes, 2, bytes.length), hash.of(shifted, 5, bytes.length + 3));
  }
}
