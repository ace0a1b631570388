package id.jagasitus.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class TitleTest {

  @Test
  void of_entitiesAndSpaces_areResolved() {
    assertEquals("A & B – é", title("<title>\n A &amp; B\t&ndash; é </title>"));
  }

  @Test
  void of_controlCharacters_areDropped() {
    assertEquals("a b", title("<title>a\u001b\u0007b</title>"));
  }

  @Test
  void of_noTitle_isEmpty() {
    assertEquals("", title("<h1>Judul</h1><titles>x</titles>"));
    assertEquals("", title(""));
  }

  @Test
  void of_neverClosed_isCut() {
    assertEquals(300, title("<title>" + "x".repeat(5000)).length());
  }

  @Test
  void of_anyBytes_neverThrowsAndStaysShort() {
    var random = new Random(11);
    for (int round = 0; round < 2000; round++) {
      var bytes = new byte[random.nextInt(2000) + 7];
      random.nextBytes(bytes);
      System.arraycopy("<title>".getBytes(UTF_8), 0, bytes, 0, 7);
      assertTrue(Title.of(bytes, bytes.length).length() <= 300);
    }
  }

  private static String title(String page) {
    byte[] bytes = page.getBytes(UTF_8);
    return Title.of(bytes, bytes.length);
  }
}
