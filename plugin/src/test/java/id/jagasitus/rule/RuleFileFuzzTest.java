package id.jagasitus.rule;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Whatever an office writes into a rule file is loaded or refused with sentences. */
final class RuleFileFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void read_ofAnyText_loadsOrNamesProblems(byte[] input) {
    RuleFile.Read read = RuleFile.readLazily("uji.toml", new String(input, StandardCharsets.UTF_8));

    assertTrue(!read.problems().isEmpty() || read.rules().size() < 1_000);
  }

  @FuzzTest(maxDuration = "10s")
  void parse_ofAnyPattern_isUsedOrRefused(byte[] input) {
    try {
      new Line(PatternParser.parse(new String(input, StandardCharsets.UTF_8))).exact();
    } catch (RuleException refused) {
      assertTrue(!String.valueOf(refused.getMessage()).isEmpty());
    }
  }
}
