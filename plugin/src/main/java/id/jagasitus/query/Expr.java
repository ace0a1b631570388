package id.jagasitus.query;

import id.jagasitus.event.Address;
import java.util.List;

/** A search as a tree. */
public sealed interface Expr {

  /** Matches every event. */
  record Everything() implements Expr {}

  record And(List<Expr> parts) implements Expr {
    public And {
      parts = List.copyOf(parts);
    }
  }

  record Or(List<Expr> parts) implements Expr {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  record Not(Expr part) implements Expr {}

  /**
   * Words side by side in this order.
   *
   * @param field {@link Field#PATH} or {@link Field#QUERY}
   * @param words lower case, as {@link Words} cuts them; at least one
   */
  record Phrase(Field field, List<String> words) implements Expr {
    public Phrase {
      words = List.copyOf(words);
    }
  }

  /** The whole text of a field against a pattern. */
  record Text(Field field, Pattern pattern) implements Expr {}

  /** A number field between two bounds, both included; an unknown number (−1) never matches. */
  record Between(Field field, long min, long max) implements Expr {}

  /** An address field between two addresses, both included. */
  record Within(Field field, Address first, Address last) implements Expr {}

  /** Whether a field is asked about anywhere in the search. */
  default boolean asks(Field wanted) {
    return switch (this) {
      case Everything all -> false;
      case And and -> and.parts().stream().anyMatch(part -> part.asks(wanted));
      case Or or -> or.parts().stream().anyMatch(part -> part.asks(wanted));
      case Not not -> not.part().asks(wanted);
      case Phrase phrase -> phrase.field() == wanted;
      case Text text -> text.field() == wanted;
      case Between range -> range.field() == wanted;
      case Within within -> within.field() == wanted;
    };
  }
}
