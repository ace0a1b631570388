package id.jagasitus.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.rule.Loaded;
import id.jagasitus.rule.RulePack;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RulePackTest {

  private static final List<Loaded> PACK = RulePack.load();

  @Test
  void everyRule_firesOnItsExamples_andNotOnItsNearMisses() {
    List<String> failures =
        PACK.stream().flatMap(rule -> RuleSelfTest.failures(rule).stream()).toList();

    assertEquals(List.of(), failures);
  }

  @Test
  void everyAutomaton_staysBelowItsLimit() {
    int states = PACK.stream().mapToInt(Loaded::states).sum();

    assertTrue(states > PACK.size() && states < 200_000, () -> states + " states");
  }

  @Test
  void everyRule_hasTextsInBothLanguages() {
    for (Loaded loaded : PACK) {
      for (String language : List.of("id", "en")) {
        var texts = loaded.rule().texts(language);
        assertTrue(
            !texts.saw().isBlank() && !texts.means().isBlank() && !texts.todo().isBlank(),
            loaded.rule().id());
      }
    }
  }
}
