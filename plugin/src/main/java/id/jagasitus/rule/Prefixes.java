package id.jagasitus.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes what options of a choice begin with only once: {@code path|page|pg} as {@code
 * p(a(th|ge)|g)}. RE2/J tries each option at each place of a text, so that a list of a hundred
 * names costs it a microsecond a character.
 */
final class Prefixes {

  /** First character of an option that begins with no single one. */
  private static final int NONE = -1;

  private Prefixes() {}

  /**
   * Options that match the same, in an order that prefers the same: only options that begin with
   * different characters, of which one at most can match, change places.
   */
  static List<Node> shared(List<Node> options) {
    var out = new ArrayList<Node>();
    var byFirst = new LinkedHashMap<Integer, List<Node>>();
    for (Node option : options) {
      int first = first(option);
      if (first == NONE) {
        flush(byFirst, out);
        out.add(option);
      } else {
        byFirst.computeIfAbsent(first, fresh -> new ArrayList<>()).add(option);
      }
    }
    flush(byFirst, out);
    return out;
  }

  private static void flush(Map<Integer, List<Node>> byFirst, List<Node> out) {
    byFirst.values().forEach(group -> out.add(group.size() == 1 ? group.get(0) : joined(group)));
    byFirst.clear();
  }

  private static Node joined(List<Node> group) {
    List<Node> rests = group.stream().map(Prefixes::rest).toList();
    return new Node.Sequence(List.of(head(group.get(0)), new Node.Choice(rests)));
  }

  private static Node head(Node option) {
    return option instanceof Node.Sequence s ? s.parts().get(0) : option;
  }

  private static Node rest(Node option) {
    return option instanceof Node.Sequence s
        ? new Node.Sequence(s.parts().subList(1, s.parts().size()))
        : new Node.Sequence(List.of());
  }

  private static int first(Node option) {
    boolean empty = option instanceof Node.Sequence s && s.parts().isEmpty();
    boolean one = !empty && head(option) instanceof Node.Chars chars && chars.count() == 1;
    return one && head(option) instanceof Node.Chars chars ? chars.ascii().nextSetBit(0) : NONE;
  }
}
