package id.jagasitus.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SitePathTest {

  @Test
  void escaped_parsedAgain_isTheSamePath() {
    var random = new Random(20261122);
    for (int round = 0; round < 2000; round++) {
      var bytes = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        bytes.append((char) random.nextInt(1, 256));
      }
      SitePath path = SitePath.ofByteChars(bytes.toString());
      assertEquals(path, SitePath.parse(path.escaped()), "round " + round);
      assertTrue(path.escaped().chars().allMatch(c -> c > ' ' && c < 127), path.escaped());
    }
  }

  @Test
  void of_nonAsciiText_holdsItsUtf8Bytes() {
    assertEquals("profil/caf%C3%A9.html", SitePath.of("profil/café.html").escaped());
    assertEquals("profil/café.html", SitePath.of("profil/café.html").text());
  }

  @Test
  void text_bytesThatAreNoUtf8_showsReplacement() {
    assertEquals("a\uFFFDb", SitePath.parse("a%FFb").text());
  }

  @Test
  void in_thenListed_comesBack() {
    Path root = Path.of("/srv/situs");
    for (String name : new String[] {"a.html", "caf%C3%A9", "%FF%FE", "a%0Ab", "a%20b%25"}) {
      SitePath path = SitePath.parse(name);
      assertEquals(path, SitePath.ROOT.child(path.in(root)), name);
    }
  }

  @Test
  void within_siblingWithTheSameBeginning_isNot() {
    assertTrue(SitePath.of("berita/a").within(SitePath.of("berita")));
    assertTrue(SitePath.of("berita").within(SitePath.of("berita")));
    assertTrue(SitePath.of("berita").within(SitePath.ROOT));
    assertFalse(SitePath.of("berita2/a").within(SitePath.of("berita")));
  }

  @Test
  void compareTo_ordersUnsignedBytes() {
    assertTrue(SitePath.parse("%FF").compareTo(SitePath.parse("a")) > 0);
  }

  @Test
  void parse_brokenEscape_saysWhere() {
    var e = assertThrows(IllegalArgumentException.class, () -> SitePath.parse("ab%zz"));
    assertEquals("'%' at 2 is not followed by two hexadecimal digits", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> SitePath.parse("ab%4"));
  }
}
