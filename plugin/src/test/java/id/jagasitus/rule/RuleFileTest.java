package id.jagasitus.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RuleFileTest {

  private static final String HEAD =
      """
      [category]
      id = "own"
      fields = ["query"]
      means.id = "a"
      means.en = "b"
      todo.id = "c"
      todo.en = "d"
      [[rule]]
      id = "own-rule"
      saw.id = "e"
      saw.en = "f"
      """;

  @Test
  void read_goodRule_isLoaded() {
    var read = RuleFile.read("own.toml", HEAD + "score = 40\nnear = ['select ... from 40']\n");

    assertEquals(List.of(), read.problems());
    assertEquals("own-rule", read.rules().get(0).rule().id());
  }

  @Test
  void read_oneProblem_loadsNothing_andNamesFileLineRuleAndField() {
    var read = RuleFile.read("own.toml", HEAD + "score = 400\nwords = ['a']\n");

    assertEquals(List.of(), read.rules());
    assertEquals(
        List.of("own.toml line 12, rule own-rule, field score: 400: expected points from 1 to 100"),
        read.problems());
  }

  @Test
  void read_unknownField_isNamed() {
    var read = RuleFile.read("own.toml", HEAD + "score = 40\nwords = ['a']\nscroe = 1\n");

    assertTrue(read.problems().get(0).contains("line 14"), read.problems()::toString);
    assertTrue(read.problems().get(0).contains("unknown field"), read.problems()::toString);
  }

  @Test
  void read_statuses_areClassesOrWhole() {
    String rule = HEAD + "score = 40\nwords = ['a']\n";

    Rule.When when =
        RuleFile.read("own.toml", rule + "status = ['5xx', '404']\n").rules().get(0).rule().when();

    assertTrue(when.holds("GET", 404, Rule.Site.ANY) && when.holds("GET", 503, Rule.Site.ANY));
    assertFalse(when.holds("GET", 403, Rule.Site.ANY) || when.holds("GET", -1, Rule.Site.ANY));
    String said = RuleFile.read("own.toml", rule + "status = ['40x']\n").problems().toString();
    assertTrue(said.contains("40x") && said.contains("404"), said);
  }

  @Test
  void read_lookAround_isRefused() {
    var read = RuleFile.read("own.toml", HEAD + "score = 40\npattern = 'a(?=b)'\n");

    assertTrue(read.problems().get(0).contains("look-around"), read.problems()::toString);
  }

  @Test
  void read_automatonTooLarge_isRefusedWithSizeAndLimit() {
    String pattern = "(a|b|c)[a-c]{1,3}[ab](.|[a-z])(a|b)" + "[a-b](a|c)".repeat(30);
    var read =
        RuleFile.read(
            "own.toml", HEAD + "score = 40\npattern = '" + pattern + "(x|y)[abc]{12,}'\n");

    assertTrue(
        read.problems().isEmpty() || read.problems().get(0).contains("at most"),
        read.problems()::toString);
  }

  @Test
  void compile_exponentialExpression_isRefused() {
    String pattern = "a" + "[ab]".repeat(24) + "c";

    var refused =
        assertThrows(RuleException.class, () -> Compiled.of(PatternParser.parse(pattern)));

    assertTrue(String.valueOf(refused.getMessage()).contains("at most 8000"), refused::getMessage);
  }
}
