package id.jagasitus.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.jagasitus.rule.Hit;
import id.jagasitus.rule.Rule;
import id.jagasitus.rule.RulePack;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** No request makes the rules throw, and the same request is judged the same again. */
final class JudgeFuzzTest {

  private static final RequestJudge JUDGE = new RequestJudge(RulePack.load());

  @FuzzTest(maxDuration = "20s")
  void judge_ofAnyTargetAndHeader_holds(byte[] input) {
    String text = new String(input, StandardCharsets.ISO_8859_1);
    int half = text.length() / 2;
    SentRequest request =
        SentRequest.of(
            "GET",
            "/" + text.substring(0, half),
            List.of(Map.entry("Referer", text.substring(half))),
            -1);
    Verdict verdict = JUDGE.judge(request, Rule.Site.ANY);

    for (Hit hit : verdict.hits()) {
      assertTrue(hit.start() >= 0 && hit.start() <= hit.end(), hit::toString);
      assertTrue(hit.end() <= hit.form().length(), hit::toString);
    }
    assertEquals(verdict, JUDGE.judge(request, Rule.Site.ANY));
  }
}
