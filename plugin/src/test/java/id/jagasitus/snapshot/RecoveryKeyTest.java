package id.jagasitus.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class RecoveryKeyTest {

  private final RecoveryKey key = RecoveryKey.random(new SecureRandom());

  @Test
  void parse_ofWhatWasPrinted_isTheSameHoweverTyped() {
    assertEquals(9, key.words().size());
    assertEquals(key, RecoveryKey.parse(key.text()));
    assertEquals(key, RecoveryKey.parse("  " + key.text().toUpperCase(Locale.ROOT) + "\n"));
    assertEquals(key, RecoveryKey.parse(key.text().replace("-", "  ")));
  }

  @Test
  void parse_withOneLetterWrong_isRefused() {
    String text = key.text();
    int refused = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '-') {
        String slip = text.substring(0, i) + (c == 'a' ? 'o' : 'a') + text.substring(i + 1);
        assertThrows(IllegalArgumentException.class, () -> RecoveryKey.parse(slip), slip);
        refused++;
      }
    }
    assertEquals(45, refused);
  }

  @Test
  void parse_namesTheWordThatCannotBe() {
    String slip = key.text().replace(key.words().get(2), "xxxxx");
    var error = assertThrows(IllegalArgumentException.class, () -> RecoveryKey.parse(slip));
    assertTrue(error.toString().contains("word 3"), error.toString());
  }

  @Test
  void toString_neverShowsTheWords() {
    assertFalse(key.toString().contains(key.words().getFirst()));
  }
}
