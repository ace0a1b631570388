package id.jagasitus.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CanonicalTest {

  private static final long SEED = 20_261_123;

  @Test
  void forms_percentSignsThatNothingFollows_areDroppedInOne() {
    Canonical canonical = Normaliser.ofQuery("%S%E%L%E%C%T x");

    assertTrue(canonical.forms().contains("select x"), canonical.forms()::toString);
    assertTrue(canonical.disguises().contains(Disguise.BAD_PERCENT));
  }

  @Test
  void forms_validPercents_makeNoFormWithoutThem() {
    assertFalse(Normaliser.ofQuery("a%20b").forms().contains("a20b"));
  }

  @Test
  void behind_aName_isTheParameterAsAWhole() {
    String value = "..%2f..%2Fetc/%70asswd;/*x*/'a'+'b'";

    Canonical whole = Normaliser.ofQuery("Berkas=" + value);
    Canonical put = Normaliser.ofQuery(value).behind("Berkas=");

    assertEquals(whole.text(), put.text());
    assertEquals(whole.raw(), put.raw());
    assertTrue(put.disguises().containsAll(whole.disguises()), put.disguises()::toString);
  }

  @Test
  void text_lettersWithAccentsAndWideOnes_areThoseOfNormalisation() {
    var random = new Random(SEED);
    for (int round = 0; round < 2_000; round++) {
      var text = new StringBuilder("x");
      for (int i = random.nextInt(20); i >= 0; i--) {
        int kind = random.nextInt(3);
        int from = kind == 0 ? 0x21 : kind == 1 ? 0xC0 : 0xFF01;
        int to = kind == 0 ? 0x7E : kind == 1 ? 0x131 : 0xFF5E;
        text.appendCodePoint(from + random.nextInt(to - from + 1));
      }
      String raw = text.toString().replaceAll("[%&+]", "-").replaceAll("[\uFF05\uFF06\uFF0B]", "-");
      String expected = Letters.lower(Normalizer.normalize(raw, Normalizer.Form.NFKC), noted());

      assertEquals(expected, Letters.lower(Letters.compatible(raw, 1_000, noted()), noted()), raw);
    }
  }

  @Test
  void text_marksThatNoLanguageWrites_areOrderedInPieces() {
    String few = "a\u0301\u0316";
    String many = "a" + "\u0301\u0316".repeat(500);

    assertEquals("\u00e1\u0316".length(), Normaliser.of(few).text().length());
    String text = Normaliser.of(many).text();
    assertTrue(text.length() > many.length(), "joiners stand between");
    assertTrue(text.replaceAll("\u034f", "").length() <= many.length());
  }

  @Test
  void text_pairsOfHalfCharacters_stayTogether() {
    String faces = "\ud83d\ude00".repeat(100) + "\ufb01";

    assertEquals("\ud83d\ude00".repeat(100) + "fi", Normaliser.of(faces).text());
  }

  @Test
  void text_characterThatIsAPhrase_growsNot() {
    assertEquals("\ufdfafi", Normaliser.of("\ufdfa\ufb01").text());
  }

  @Test
  void forms_signsOfCommentsBehindTheLastLineEnd_stay() {
    Canonical canonical = Normaliser.of("a#b\nc#d--e//f/**/g");

    assertTrue(canonical.forms().contains("a c#d--e//f g"), canonical.forms()::toString);
  }

  @Test
  void forms_openExpansionsAndEscapes_areReadAsFarAsTheyGo() {
    assertTrue(Normaliser.of("${ifs%x}a${ifs").forms().contains(" a "));
    assertTrue(Normaliser.of("\\u{3c}\\u{00003c}\\u{").forms().contains("<<\\u{"));
    assertFalse(Normaliser.of("\\u{000003c}").forms().contains("<"));
  }

  private static java.util.Set<Disguise> noted() {
    return java.util.EnumSet.noneOf(Disguise.class);
  }
}
