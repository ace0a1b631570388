package id.jagasitus.rule;

import java.util.BitSet;
import java.util.List;

/** The expression a rule looks for, over bytes. {@code \b} has no width and is checked last. */
sealed interface Node {

  /** One byte out of a set; {@code high} when any character beyond ASCII belongs to it too. */
  record Chars(BitSet ascii, boolean high) implements Node {
    public Chars {
      ascii = (BitSet) ascii.clone();
    }

    @Override
    public BitSet ascii() {
      return (BitSet) ascii.clone();
    }

    int count() {
      return ascii.cardinality() + (high ? 128 : 0);
    }
  }

  /** One after the other. */
  record Sequence(List<Node> parts) implements Node {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** Any one of them. */
  record Choice(List<Node> options) implements Node {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /** Again and again; {@code max} −1 is without end. */
  record Repeat(Node part, int min, int max) implements Node {}

  /** A place: start or end of the value, or a word boundary. */
  enum Place implements Node {
    START,
    END,
    BOUNDARY,
    NOT_BOUNDARY
  }
}
