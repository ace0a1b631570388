package id.jagasitus.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.Severity;
import id.jagasitus.rule.Rule;
import id.jagasitus.rule.RulePack;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WireTalkTest {

  private final RequestJudge judge = new RequestJudge(RulePack.load());

  private Verdict of(String method, String target, int status) {
    return judge.judge(SentRequest.of(method, target, List.of(), status), Rule.Site.ANY);
  }

  @Test
  void judge_greetingOfTls_isCalledThat_andNoInjection() {
    Verdict verdict = of("", "\u0016\u0003\u0001\u0002\0\u0001\0../\0etc\0", 400);

    assertEquals(List.of("protocol-tls"), verdict.rules());
    assertEquals(Severity.INFO, verdict.severity());
    assertFalse(verdict.suspicious());
  }

  @Test
  void judge_greetingCutAtASpace_isCalledThat() {
    assertEquals(List.of("protocol-tls"), of("\u0016\u0003\u0003\0", "\u0001\0", 400).rules());
  }

  @Test
  void judge_otherServices_areCalledThat() {
    assertEquals(List.of("protocol-bytes"), of("", "\u0003\0\0/*\u00e0", 400).rules());
    assertEquals(List.of("protocol-bytes"), of("", "\0\0\0T\u00ffSMBr", -1).rules());
  }

  @Test
  void judge_controlCharacterThatWasAnswered_isJudgedAsARequest() {
    assertTrue(of("GET", "\u0016/../../../etc/passwd", 200).suspicious());
  }
}
