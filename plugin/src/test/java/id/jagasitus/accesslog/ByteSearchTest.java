package id.jagasitus.accesslog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class ByteSearchTest {

  @Test
  void next_anyBytesAnyRange_agreesWithPlainLoop() {
    var random = new Random(7);
    byte[] bytes = new byte[300];
    for (int round = 0; round < 2000; round++) {
      random.nextBytes(bytes);
      int from = random.nextInt(bytes.length);
      int to = from + random.nextInt(bytes.length - from + 1);
      char wanted = "\n\"\\?=%@".charAt(random.nextInt(7));
      assertEquals(plain(bytes, from, to, wanted), ByteSearch.next(bytes, from, to, wanted));
    }
  }

  private static int plain(byte[] bytes, int from, int to, char wanted) {
    int at = from;
    while (at < to && bytes[at] != wanted) {
      at++;
    }
    return at;
  }

  @Test
  void next_neighboursOfTheByte_areNotTakenForIt() {
    byte[] bytes = {11, 9, -118, 10 ^ 0x40, 0, 127, -1, 10, 10};
    assertEquals(7, ByteSearch.next(bytes, 0, bytes.length, '\n'));
    assertEquals(7, ByteSearch.next(bytes, 0, 7, '\n'));
  }

  @Test
  void has_outsideTheRange_doesNotCount() {
    byte[] bytes = {'=', 'a', 'b', '='};
    assertFalse(ByteSearch.has(bytes, 1, 3, '='));
    assertTrue(ByteSearch.has(bytes, 1, 4, '='));
  }
}
