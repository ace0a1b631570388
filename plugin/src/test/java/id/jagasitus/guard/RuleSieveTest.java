package id.jagasitus.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.query.Field;
import id.jagasitus.rule.Loaded;
import id.jagasitus.rule.RulePack;
import id.jagasitus.store.Sieve;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RuleSieveTest {

  private static final List<Loaded> PACK = RulePack.load();

  private static Loaded rule(String id) {
    return PACK.stream().filter(loaded -> loaded.rule().id().equals(id)).findFirst().orElseThrow();
  }

  private static RuleSieve over(String... ids) {
    return new RuleSieve(List.of(ids).stream().map(RuleSieveTest::rule).toList(), more -> true);
  }

  @Test
  void eye_eachRule_hasItsMark() {
    Sieve.Eye eye = over("sqli-union-select", "tool-attack").eye();

    assertEquals(1, eye.of(Field.QUERY, "hal=2&q=1%20union%20select%20a,b"));
    assertEquals(2, eye.of(Field.UA, "sqlmap/1.7"));
    assertEquals(0, eye.of(Field.UA, "Mozilla/5.0"));
    assertEquals(1, eye.of(Field.HEADER, "x-asal: 1 union select a,b"));
    assertEquals(1, eye.of(Field.FORWARDED, "1 union select a,b"));
    assertEquals(1, eye.of(Field.COOKIE, "1 union select a,b"));
  }

  @Test
  void fields_areWhatTheRulesLookAt() {
    assertEquals(Set.of(Field.UA), over("tool-attack").fields());
    assertEquals(Set.of(Field.PATH), over("sensitive-env").fields());
    assertTrue(over("sqli-union-select").fields().contains(Field.HEADER));
  }

  @Test
  void allowed_conditionsOfARule_hold() {
    var text =
        TestRules.own("kantor-kirim", 40, "/lama/")
            .replace("score", "methods = [\"POST\"]\nscore")
            .replace("match = [\"GET", "match = [\"POST");
    Loaded own = OwnRules.checkDraft(text).rules().getFirst();
    var sieve = new RuleSieve(List.of(rule("sensitive-env"), own), more -> true);

    assertEquals(1, sieve.allowed("GET", 404));
    assertEquals(3, sieve.allowed("POST", 404));
  }

  @Test
  void make_tooManyRules_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> new RuleSieve(PACK, more -> true));
  }
}
