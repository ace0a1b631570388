package id.jagasitus.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PrefixesTest {
  private static final long SEED = 20_261_123;
  private static final List<String> PARTS = List.of("a", "b", "c", "a", "b", "[ab]", "c?", "b+");

  @Test
  void re2_optionsWithOneBeginning_writesItOnce() {
    String written = Compiled.re2(PatternParser.parse("path|page|pg|x"));

    assertEquals(
        "(?:p(?:a(?:th|ge)|g)|x)",
        written.replaceAll("\\[\\\\x(..)-\\\\x\\1\\]", "<$1>").transform(PrefixesTest::read));
  }

  private static String read(String text) {
    Matcher hex = Pattern.compile("<(..)>").matcher(text);
    var out = new StringBuilder();
    int from = 0;
    while (hex.find()) {
      out.append(text, from, hex.start()).append((char) Integer.parseInt(hex.group(1), 16));
      from = hex.end();
    }
    return out.append(text.substring(from)).toString();
  }

  @Test
  void re2_anyChoice_findsTheSameAtTheSamePlace() {
    var random = new Random(SEED);
    for (int round = 0; round < 500; round++) {
      String pattern = pattern(random);
      Pattern plain = Pattern.compile(pattern);
      Pattern written = Pattern.compile(Compiled.re2(PatternParser.parse(pattern)));
      for (int i = 0; i < 20; i++) {
        String text = text(random);
        assertEquals(found(plain, text), found(written, text), () -> pattern + " in " + text);
      }
    }
  }

  private static String pattern(Random random) {
    var options = new ArrayList<String>();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      var option = new StringBuilder();
      for (int j = 1 + random.nextInt(4); j > 0; j--) {
        option.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      options.add(option.toString());
    }
    return "(" + String.join("|", options) + ")c";
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append("abcd".charAt(random.nextInt(4)));
    }
    return text.toString();
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.start() + "-" + matcher.end() : "none";
  }
}
