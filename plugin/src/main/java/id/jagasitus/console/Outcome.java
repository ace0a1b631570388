package id.jagasitus.console;

import java.util.List;

/** What became of an act on a page. */
public sealed interface Outcome {

  /** It was done and written down. */
  record Done() implements Outcome {}

  /**
   * It was not done; nothing changed.
   *
   * @param why the reason
   * @param facts numbers and names that the sentence of the reason needs, in its order
   */
  record Refused(Refusal why, List<String> facts) implements Outcome {
    public Refused {
      facts = List.copyOf(facts);
    }
  }

  /** Short for {@link Done}. */
  static Outcome done() {
    return new Done();
  }

  /** Short for {@link Refused}. */
  static Outcome refused(Refusal why, String... facts) {
    return new Refused(why, List.of(facts));
  }
}
