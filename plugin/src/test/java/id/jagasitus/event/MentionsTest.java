package id.jagasitus.event;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class MentionsTest {

  private static boolean finds(String line, String who) {
    return new Mentions(Network.parse(who)).in(line);
  }

  @Test
  void in_everySpelling_findsTheAddress() {
    assertTrue(finds("203.0.113.7 - - [x]", "203.0.113.7"));
    assertTrue(finds("for=203.0.113.7:4711;proto=https", "203.0.113.7"));
    assertTrue(finds("::ffff:203.0.113.7", "203.0.113.7"));
    assertTrue(finds("10.0.0.1, 203.0.113.7", "203.0.113.7"));
    assertTrue(finds("see 203.0.113.7.", "203.0.113.7"));
    assertTrue(finds("203.0.113.8", "203.0.113.0/24"));
    assertTrue(finds("[2001:DB8::1]:443", "2001:db8::1"));
    assertTrue(finds("2001:db8:0:0:0:0:0:1", "2001:db8::1"));
  }

  @Test
  void in_whatOnlyLooksLikeIt_findsNothing() {
    assertFalse(finds("203.0.113.70 - - [x]", "203.0.113.7"));
    assertFalse(finds("1203.0.113.7", "203.0.113.7"));
    assertFalse(finds("2001:db8::12", "2001:db8::1"));
    assertFalse(finds("[30/Jun/2026:10:00:00 +0700]", "10.0.0.0/24"));
    assertFalse(finds("Mozilla/5.0 rv:1.9.2", "1.9.2.0/24"));
    assertFalse(finds("", "203.0.113.7"));
  }
}
