package id.jagasitus.query;

import id.jagasitus.query.QueryProblem.Kind;
import java.util.List;
import java.util.Locale;

/** Walks the characters of a search. */
final class Scanner {

  private static final int SHOWN = 40;

  private final String text;
  private int at;

  Scanner(String text) {
    this.text = text;
  }

  int position() {
    return at;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  void skipSpace() {
    while (!atEnd() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  boolean take(char wanted) {
    if (peek() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  /** The next character, or 0 at the end. */
  char peek() {
    return atEnd() ? 0 : text.charAt(at);
  }

  boolean startsTerm() {
    skipSpace();
    return !atEnd() && peek() != ')' && !operatorAhead("OR") && !text.startsWith("||", at);
  }

  /** Takes an operator written as a word (upper case, alone) or as a symbol. */
  boolean takeOperator(String word, String symbol) {
    skipSpace();
    if (operatorAhead(word)) {
      at += word.length();
      return true;
    }
    if (text.startsWith(symbol, at)) {
      at += symbol.length();
      return true;
    }
    return false;
  }

  private boolean operatorAhead(String word) {
    int end = at + word.length();
    return text.startsWith(word, at)
        && (end == text.length()
            || Character.isWhitespace(text.charAt(end))
            || text.charAt(end) == '(');
  }

  /** A sign counts only right before its term. */
  boolean takeSign(char sign) {
    skipSpace();
    boolean before = at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
    return before && take(sign);
  }

  /** Letters up to a colon, which is taken too; empty (and nothing taken) where there are none. */
  String takeFieldName() {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    if (end == at || end >= text.length() || text.charAt(end) != ':' || addressAhead()) {
      return "";
    }
    String name = text.substring(at, end);
    at = end + 1;
    return name;
  }

  private boolean addressAhead() {
    int end = at;
    while (end < text.length() && "0123456789abcdefABCDEF:".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return text.substring(at, end).chars().filter(c -> c == ':').count() > 1;
  }

  /** A bare value: up to a space or a closing bracket it did not open; backslash escapes. */
  String takeWord(String alsoStopAt) {
    var word = new StringBuilder();
    int open = 0;
    while (!atEnd()) {
      char c = peek();
      if (c == '\\' && at + 1 < text.length()) {
        at++;
        c = peek();
      } else if (Character.isWhitespace(c)
          || alsoStopAt.indexOf(c) >= 0
          || (c == ')' && open-- == 0)) {
        break;
      } else if (c == '(') {
        open++;
      }
      word.append(c);
      at++;
    }
    return word.toString();
  }

  /** The inside of a quoted phrase whose opening quote is next. */
  String takeQuoted() throws QueryException {
    int open = at++;
    var inside = new StringBuilder();
    while (!take('"')) {
      if (atEnd()) {
        throw problem(Kind.UNCLOSED_QUOTE, open);
      }
      if (peek() == '\\' && at + 1 < text.length()) {
        at++;
      }
      inside.append(text.charAt(at++));
    }
    return inside.toString();
  }

  boolean takeWordIgnoringCase(String word) {
    skipSpace();
    if (!text.regionMatches(true, at, word, 0, word.length())) {
      return false;
    }
    at += word.length();
    return true;
  }

  QueryException problem(Kind kind, int position, String... expected) {
    int from = Math.min(position, text.length());
    String near = text.substring(from, Math.min(text.length(), from + SHOWN));
    return new QueryException(new QueryProblem(kind, position, near, List.of(expected)));
  }

  static String lower(String value) {
    return value.toLowerCase(Locale.ROOT);
  }
}
