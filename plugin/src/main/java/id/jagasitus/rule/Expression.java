package id.jagasitus.rule;

import java.util.ArrayList;
import java.util.List;

/** Words, phrases, pairs and patterns of a rule, as written, put together to one {@link Node}. */
final class Expression {

  private static final int FARTHEST = 200;

  private Expression() {}

  static Node word(String word) {
    return new Node.Sequence(List.of(Node.Place.BOUNDARY, phrase(word), Node.Place.BOUNDARY));
  }

  /** The text itself; a space in it stands for any white space. */
  static Node phrase(String phrase) {
    if (phrase.isEmpty()) {
      throw new RuleException("expected a text that is not empty");
    }
    var parts = new ArrayList<Node>();
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      if (c > 126 || (c >= 'A' && c <= 'Z')) {
        throw new RuleException("\"" + phrase + "\": expected lower-case ASCII");
      }
      parts.add(c == ' ' ? PatternParser.parse("\\s") : PatternParser.one(c));
    }
    return new Node.Sequence(parts);
  }

  /** {@code first … second N}: the second within N characters after the first. */
  static Node near(String line) {
    String[] halves = line.split(" \\.\\.\\. ", -1);
    int cut = halves.length == 2 ? halves[1].lastIndexOf(' ') : -1;
    int distance = cut < 0 ? -1 : distance(halves[1].substring(cut + 1));
    if (distance < 0) {
      throw new RuleException(
          "\"" + line + "\": expected \"first ... second 40\", at most " + FARTHEST + " apart");
    }
    return new Node.Sequence(
        List.of(
            word(halves[0].strip()),
            new Node.Repeat(PatternParser.parse("."), 0, distance),
            word(halves[1].substring(0, cut).strip())));
  }

  private static int distance(String text) {
    boolean number = text.matches("[0-9]{1,3}");
    int value = number ? Integer.parseInt(text) : -1;
    return value > FARTHEST ? -1 : value;
  }
}
