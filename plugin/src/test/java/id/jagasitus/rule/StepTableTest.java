package id.jagasitus.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.junit.jupiter.api.Test;

final class StepTableTest {

  private static final long SEED = 20_261_123;
  private static final String SIGNS = "abc.x ";

  private static ByteRunAutomaton automaton(String pattern) {
    var widened = Compiled.of(PatternParser.parse(pattern)).widened();
    var parts = List.of(Compiled.anything(), widened);
    return new ByteRunAutomaton(
        Operations.determinize(Operations.concatenate(parts), 10_000), true);
  }

  private static byte[] text(Random random) {
    byte[] bytes = new byte[random.nextInt(60)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i % 7 == 6 ? random.nextInt(256) : SIGNS.charAt(random.nextInt(6)));
    }
    return bytes;
  }

  /** Every place where a match may end, as the automaton itself says. */
  private static List<Integer> expected(ByteRunAutomaton automaton, byte[] bytes) {
    var places = new ArrayList<Integer>();
    int state = 0;
    for (int i = 0; i < bytes.length; i++) {
      state = automaton.step(state, bytes[i] & 0xFF);
      if (automaton.isAccept(state)) {
        places.add(i + 1);
      }
    }
    return places;
  }

  @Test
  void find_anyText_stopsWhereTheAutomatonAccepts() {
    var random = new Random(SEED);
    for (String pattern : List.of("ab+c", "a.{0,2}x", "(a|bc)\\.\\w", "x[^x]*c")) {
      ByteRunAutomaton automaton = automaton(pattern);
      var table = new StepTable(automaton);
      for (int i = 0; i < 2_000; i++) {
        byte[] bytes = text(random);
        var run = new StepTable.Run();
        run.begin(table, bytes);
        var places = new ArrayList<Integer>();
        while (run.find()) {
          places.add(run.at());
        }
        assertEquals(expected(automaton, bytes), places, pattern + ", seed " + SEED);
      }
    }
  }

  @Test
  void steps_whileNothingBegins_costAnEighth() {
    var run = new StepTable.Run();
    run.begin(
        new StepTable(automaton("abc")),
        "x".repeat(80).getBytes(java.nio.charset.StandardCharsets.US_ASCII));

    assertFalse(run.find());
    assertEquals(10, run.steps());
  }

  @Test
  void skip_goesOnWithoutLooking() {
    var run = new StepTable.Run();
    run.begin(
        new StepTable(automaton("ab")),
        "ab ab ab".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

    assertTrue(run.find());
    run.skip(3);
    assertTrue(run.find());
    assertEquals(8, run.at());
  }
}
