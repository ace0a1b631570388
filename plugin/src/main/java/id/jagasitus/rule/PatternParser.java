package id.jagasitus.rule;

import java.util.ArrayList;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the safe pattern language of rules: literals, {@code .}, classes, {@code \d \w \s}, groups,
 * {@code |}, {@code ? * + {m,n}}, {@code ^ $ \b}. Upper case in a pattern is refused, since values
 * are lower-cased before rules see them.
 */
final class PatternParser {

  private static final int MOST_REPEATS = 1000;
  private static final int DEEPEST = 40;

  private final String text;
  private int at;
  private int depth;

  private PatternParser(String text) {
    this.text = text;
  }

  /** Parses, or throws {@link RuleException} that says where and what was expected. */
  static Node parse(String text) {
    var parser = new PatternParser(text);
    Node node = parser.choice();
    if (parser.at < text.length()) {
      throw parser.expected("the end of the pattern, not an unmatched )");
    }
    return node;
  }

  private Node choice() {
    if (++depth > DEEPEST) {
      throw expected("at most " + DEEPEST + " nested groups");
    }
    var options = new ArrayList<Node>();
    options.add(sequence());
    while (peek('|')) {
      at++;
      options.add(sequence());
    }
    depth--;
    return options.size() == 1 ? options.get(0) : new Node.Choice(options);
  }

  private Node sequence() {
    var parts = new ArrayList<Node>();
    while (at < text.length() && !peek('|') && !peek(')')) {
      parts.add(repeat(atom()));
    }
    return parts.size() == 1 ? parts.get(0) : new Node.Sequence(parts);
  }

  private Node repeat(Node part) {
    Node result = part;
    while (at < text.length() && "?*+{".indexOf(text.charAt(at)) >= 0) {
      if (part instanceof Node.Place) {
        throw expected("something to repeat before " + text.charAt(at));
      }
      result =
          switch (text.charAt(at++)) {
            case '?' -> new Node.Repeat(result, 0, 1);
            case '*' -> new Node.Repeat(result, 0, -1);
            case '+' -> new Node.Repeat(result, 1, -1);
            default -> bounds(result);
          };
    }
    return result;
  }

  private Node bounds(Node part) {
    int min = number();
    int max = min;
    if (peek(',')) {
      at++;
      max = peek('}') ? -1 : number();
    }
    if (!peek('}') || (max >= 0 && max < min) || Math.max(min, max) > MOST_REPEATS) {
      throw expected("{m}, {m,} or {m,n} with m ≤ n ≤ " + MOST_REPEATS);
    }
    at++;
    return new Node.Repeat(part, min, max);
  }

  private int number() {
    int start = at;
    while (at < text.length() && Character.isDigit(text.charAt(at)) && at - start < 5) {
      at++;
    }
    if (at == start) {
      throw expected("a number; a literal { is written \\{");
    }
    return Integer.parseInt(text.substring(start, at));
  }

  private Node atom() {
    char c = text.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> bracket();
      case '.' -> new Node.Chars(range(0, 127), true);
      case '^' -> Node.Place.START;
      case '$' -> Node.Place.END;
      case '\\' -> escaped();
      case '*', '+', '?', '{' -> throw expected("something to repeat before " + c);
      default -> literal(c);
    };
  }

  private Node group() {
    if (text.startsWith("?:", at)) {
      at += 2;
    } else if (peek('?')) {
      throw expected("a plain group; look-around and named groups are not in this language");
    }
    Node node = choice();
    if (!peek(')')) {
      throw expected(")");
    }
    at++;
    return node;
  }

  private Node literal(char c) {
    if (c >= 'A' && c <= 'Z') {
      throw expected("lower case: values are lower-cased before rules see them");
    }
    if (c > 126) {
      throw expected("ASCII; other characters are folded to it where they look alike");
    }
    return one(c);
  }

  static Node.Chars one(char c) {
    return new Node.Chars(range(c, c), false);
  }

  private Node escaped() {
    if (at >= text.length()) {
      throw expected("a character after \\");
    }
    char c = text.charAt(at++);
    if (c == 'b') {
      return Node.Place.BOUNDARY;
    }
    if (c == 'B') {
      return Node.Place.NOT_BOUNDARY;
    }
    BitSet named = named(c);
    boolean negative = "DWS".indexOf(c) >= 0;
    if (named == null && Character.isLetterOrDigit(c)) {
      throw expected("one of \\b \\B \\d \\D \\w \\W \\s \\S \\n, or an escaped sign");
    }
    return named == null ? one(c) : new Node.Chars(named, negative);
  }

  private static @Nullable BitSet named(char c) {
    BitSet set =
        switch (c) {
          case 'd', 'D' -> range('0', '9');
          case 'w', 'W' -> word();
          case 's', 'S' -> space();
          case 'n' -> range('\n', '\n');
          default -> null;
        };
    if (set != null && "DWS".indexOf(c) >= 0) {
      set.flip(0, 128);
    }
    return set;
  }

  private Node bracket() {
    boolean negative = peek('^');
    at += negative ? 1 : 0;
    var set = new BitSet(128);
    boolean high = false;
    boolean first = true;
    while (first || !peek(']')) {
      first = false;
      if (at >= text.length()) {
        throw expected("]");
      }
      high |= member(set);
    }
    at++;
    if (negative) {
      set.flip(0, 128);
    }
    return new Node.Chars(set, negative != high);
  }

  /** Adds one character, range or named class; whether it brings the characters beyond ASCII. */
  private boolean member(BitSet set) {
    char from = text.charAt(at++);
    if (from == '\\' && at < text.length()) {
      char c = text.charAt(at++);
      BitSet named = named(c);
      if (named != null) {
        set.or(named);
        return "DWS".indexOf(c) >= 0;
      }
      set.set(c & 127);
      return false;
    }
    if (from > 126 || (from >= 'A' && from <= 'Z')) {
      throw expected("lower-case ASCII inside [ ]");
    }
    char to = from;
    if (peek('-') && at + 1 < text.length() && text.charAt(at + 1) != ']') {
      to = text.charAt(at + 1);
      at += 2;
    }
    if (to < from || to > 126) {
      throw expected("a range that goes up");
    }
    set.set(from, to + 1);
    return false;
  }

  private boolean peek(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private RuleException expected(String what) {
    return new RuleException("character " + (at + 1) + " of \"" + text + "\": expected " + what);
  }

  static BitSet range(int from, int to) {
    var set = new BitSet(128);
    set.set(from, to + 1);
    return set;
  }

  private static BitSet word() {
    BitSet set = range('a', 'z');
    set.or(range('0', '9'));
    set.set('_');
    return set;
  }

  private static BitSet space() {
    BitSet set = range(' ', ' ');
    set.set('\n');
    set.set('\t');
    return set;
  }
}
