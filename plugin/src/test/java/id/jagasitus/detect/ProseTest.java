package id.jagasitus.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.rule.Hit;
import id.jagasitus.rule.Rule;
import id.jagasitus.rule.RulePack;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProseTest {

  private final RequestJudge judge = new RequestJudge(RulePack.load());

  private Verdict asked(String text) {
    String target = "/cari?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    return judge.judge(SentRequest.of("GET", target, List.of(), -1), Rule.Site.ANY);
  }

  @Test
  void judge_questionAboutAnAttack_isNotSuspicious_butSaysWhatItSaw() {
    Verdict verdict = asked("apa arti tag <script> di halaman html");

    assertFalse(verdict.suspicious());
    assertTrue(verdict.hits().stream().allMatch(Hit::prose));
    assertTrue(verdict.rules().contains("xss-script-tag"));
  }

  @Test
  void judge_theSameWithoutASentence_isSuspicious() {
    assertTrue(asked("<script>alert(1)</script>").suspicious());
    assertTrue(asked("1 union select user, password from users").suspicious());
  }

  @Test
  void judge_wordsInsideTheCode_makeNoSentence() {
    Verdict verdict = asked("<script>alert('apa','yang','untuk')</script>");

    assertTrue(verdict.suspicious());
    assertTrue(verdict.hits().stream().noneMatch(Hit::prose));
  }

  @Test
  void judge_codeWithAFewWordsAlone_isAQuestion() {
    assertFalse(asked("phpinfo() shows wrong version").suspicious());
    assertFalse(asked("select into outfile permission denied").suspicious());
    assertFalse(asked("mysql benchmark(1000000, md5('a')) tutorial").suspicious());
  }

  @Test
  void judge_codeThatBreaksOut_isNoQuestion() {
    assertTrue(asked("x; netsh firewall show jenjang ruang").suspicious());
    assertTrue(asked("kayu jati' union select sandi, gaji from pegawai negeri sipil").suspicious());
  }

  @Test
  void judge_wordsOfThePayload_areNoQuestion() {
    assertTrue(asked("<x ondblclick=alert(1)>tekan tombol merah").suspicious());
    assertTrue(asked("1 union select kolom as jenjang, 7 as ruang, 8 as tingkat").suspicious());
  }

  @Test
  void judge_manyRulesInASentence_areSuspiciousAllTheSame() {
    assertTrue(
        asked(
                "bagaimana cara ' or '1'='1 <script>alert(document.cookie)</script>;cat /etc/passwd"
                    + " {{7*7}} ${jndi:ldap://x/a}")
            .suspicious());
  }

  @Test
  void points_inASentence_areLess() {
    Hit hit = asked("1 union select user, password from users").hits().getFirst();

    assertEquals(hit.rule().score(), hit.points());
    assertTrue(hit.inProse().points() < hit.points() / 2);
  }
}
