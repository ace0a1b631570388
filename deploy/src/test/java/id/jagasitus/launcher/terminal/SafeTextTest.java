package id.jagasitus.launcher.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class SafeTextTest {

  @Test
  void lines_severalOfThem_staySo() {
    assertEquals("one\n  two\\x1b", SafeText.lines("one\r\ntwo\u001b\n"));
  }

  @Test
  void forScreen_ordinaryText_isLeftAlone() {
    String text = "Pengadilan Negeri – ꦥꦔꦣꦶꦭꦤ꧀ 😀 é";
    assertSame(text, SafeText.forScreen(text));
  }

  @Test
  void forScreen_escapeSequences_areShownByNumber() {
    assertEquals("\\x1b[2J\\x0d\\x9b31m\\x07", SafeText.forScreen("\u001b[2J\r\u009b31m\u0007"));
  }

  @Test
  void forScreen_directionMarksAndHalves_areShownByNumber() {
    assertEquals(
        "a\\u{202e}b\\u{d800}c\\u{2028}",
        SafeText.forScreen("a\u202eb" + (char) 0xd800 + "c\u2028"));
  }

  @Test
  void forScreen_everyCharacter_neverActsOnATerminal() {
    for (int character = 0; character < 0x3000; character++) {
      String safe = SafeText.forScreen(new String(Character.toChars(character)));
      assertTrue(safe.chars().noneMatch(Character::isISOControl), safe);
    }
  }

  @Test
  void forJson_unsafeCharacters_meanTheSame() {
    assertEquals("{\"a\":\"\\u009b\\u202e\"}", SafeText.forJson("{\"a\":\"\u009b\u202e\"}"));
    assertEquals("\"\\udb40\\udc01\"", SafeText.forJson("\"\udb40\udc01\""));
  }
}
