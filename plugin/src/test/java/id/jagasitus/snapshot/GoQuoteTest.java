package id.jagasitus.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class GoQuoteTest {

  @Test
  void quote_writesGosEscapes() {
    assertEquals("a b'c", GoQuote.quote(RawName.of("a b'c")));
    assertEquals("\\\"\\\\\\n\\t\\a\\v", GoQuote.quote(RawName.of("\"\\\n\t\u0007\u000b")));
    assertEquals("\\x01\\x7f", GoQuote.quote(RawName.of("\u0001\u007f")));
    assertEquals("ñ–😀", GoQuote.quote(RawName.of("ñ–😀")));
    assertEquals("\\u2028\\u00a0\\ufeff", GoQuote.quote(RawName.of("\u2028\u00a0\ufeff")));
    assertEquals("\\U000e0001", GoQuote.quote(RawName.of("\udb40\udc01")));
    assertEquals(
        "\\xffx\\xc3\\xed\\xa0\\x80",
        GoQuote.quote(
            RawName.of(
                new byte[] {
                  (byte) 0xff, 'x', (byte) 0xc3, (byte) 0xed, (byte) 0xa0, (byte) 0x80
                })));
  }

  @Test
  void unquote_ofQuoted_givesTheBytesBack() {
    var random = new Random(20261122);
    for (int i = 0; i < 20_000; i++) {
      var bytes = new byte[random.nextInt(24)];
      random.nextBytes(bytes);
      RawName name = RawName.of(bytes);
      assertEquals(name, GoQuote.unquote(GoQuote.quote(name)));
    }
  }

  @Test
  void unquote_ofOtherEscapes_followsGo() {
    assertEquals(RawName.of("A\u00e9'"), GoQuote.unquote("\\101\\u00e9\\'"));
    for (String bad : new String[] {"\\", "\\x1", "\\q", "\\u12"}) {
      assertThrows(IllegalArgumentException.class, () -> GoQuote.unquote(bad), bad);
    }
  }
}
