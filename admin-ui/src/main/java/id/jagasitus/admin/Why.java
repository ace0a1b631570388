package id.jagasitus.admin;

import id.jagasitus.admin.text.Texts;
import id.jagasitus.office.Result;
import java.util.List;

/** Says in words what became of an act of the office. */
final class Why {

  private Why() {}

  /** The sentence for a thing done, or why it was not. */
  static Note note(Texts texts, Result result, String doneKey, String... facts) {
    return switch (result) {
      case Result.Done done -> Note.done(doneKey, facts);
      case Result.Refused refused ->
          new Note(false, "why." + refused.why().name(), facts(texts, refused));
    };
  }

  private static List<String> facts(Texts texts, Result.Refused refused) {
    return switch (refused.why()) {
      case STALE -> List.of(fact(refused, 0), word(texts, "act.", fact(refused, 1)));
      case WRONG_STATE -> List.of(word(texts, "casestate.", fact(refused, 0)));
      case EMPTY, TOO_LONG, BAD ->
          List.of(word(texts, "casefield.", fact(refused, 0)), fact(refused, 1));
      case NO_PROOF ->
          List.of(
              String.join(
                  "; ",
                  refused.facts().stream().map(each -> word(texts, "missing.", each)).toList()));
      default -> refused.facts();
    };
  }

  private static String fact(Result.Refused refused, int place) {
    return place < refused.facts().size() ? refused.facts().get(place) : "";
  }

  private static String word(Texts texts, String prefix, String name) {
    return texts.keys().contains(prefix + name) ? texts.get(prefix + name) : name;
  }
}
