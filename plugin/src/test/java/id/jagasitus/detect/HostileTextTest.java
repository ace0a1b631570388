package id.jagasitus.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.canonical.Normaliser;
import id.jagasitus.rule.Rule;
import id.jagasitus.rule.RulePack;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class HostileTextTest {

  private static final String SIGNS =
      "%25'\"<>(){}[]$\\/;|&`*+-=~^#!@?:.,\n\0 abcdeflnorstux0129\u00e9\uff1c\u200b\ud83d\ud800";
  private static final long SEED = 20_261_122;

  private final RequestJudge judge = new RequestJudge(RulePack.load());

  private static String text(Random random, int length) {
    var out = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      out.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return out.toString();
  }

  @Test
  void judge_anyText_neverThrows_andScoresWithinBounds() {
    var random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      String path = "/" + text(random, random.nextInt(80));
      String header = text(random, random.nextInt(80));
      Verdict verdict =
          judge.judge(
              SentRequest.of("GET", path, List.of(Map.entry("User-Agent", header)), -1),
              Rule.Site.ANY);
      assertTrue(verdict.score() >= 0 && verdict.score() <= 100, () -> "seed " + SEED + path);
    }
  }

  @Test
  void normalise_twice_changesNothing() {
    var random = new Random(SEED);
    for (int i = 0; i < 5_000; i++) {
      String once = Normaliser.of(text(random, 24)).text();
      boolean plain = once.indexOf('%') < 0 && once.indexOf('&') < 0;
      assertEquals(
          plain ? once : "", plain ? Normaliser.of(once).text() : "", () -> "seed " + SEED);
    }
  }

  @Test
  void normalise_longText_isCut() {
    String text = Normaliser.of("%41".repeat(100_000)).text();

    assertTrue(text.length() <= Normaliser.MAX_CHARS);
  }

  @Test
  void normalise_peelsTheUsualDisguises() {
    assertEquals("<script>", Normaliser.of("%253Cscript%253E").text());
    assertEquals("../", Normaliser.of("%c0%ae%c0%ae%c0%af").text());
    assertEquals("<b>", Normaliser.of("%u003cb%u003e").text());
    assertEquals("union select", Normaliser.ofQuery("UNION+SELECT").text());
    assertEquals("<b>", Normaliser.of("\uff1cb\uff1e").text());
    assertEquals("<a>", Normaliser.of("&#60;a&gt;").text());
    assertTrue(Normaliser.of("uni/**/on").forms().contains("uni on"));
    assertTrue(Normaliser.of("w'h'oami").forms().contains("whoami"));
    assertTrue(Normaliser.of("a\\..\\b").forms().contains("a/../b"));
  }
}
