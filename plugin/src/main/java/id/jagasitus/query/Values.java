package id.jagasitus.query;

import id.jagasitus.event.Address;
import id.jagasitus.event.Network;
import id.jagasitus.event.Source;
import id.jagasitus.query.QueryProblem.Kind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind a field's colon, or a bare word. */
final class Values {

  private static final int MAX_GLOB = 128;
  private static final int MAX_STARS = 8;

  private final Scanner in;
  private final Reach reach;
  private final Numbers numbers;

  Values(Scanner in, Reach reach, ZoneId zone) {
    this.in = in;
    this.reach = reach;
    this.numbers = new Numbers(in, zone);
  }

  void permit(Field field, int position) throws QueryException {
    if (!reach.whole() && field.tellsAddresses()) {
      throw in.problem(Kind.FIELD_NOT_ALLOWED, position);
    }
  }

  Expr read(@Nullable Field field) throws QueryException {
    int start = in.position();
    if (field != null && field.kind() == Field.Kind.NUMBER) {
      return numbers.read(field);
    }
    if (in.peek() == '/' && field == null) {
      return bare(in.takeWord(""), start);
    }
    if (field != null && (in.peek() == '[' || in.peek() == '{')) {
      throw in.problem(Kind.BAD_RANGE, start, "status", "bytes", "duration", "length", "time");
    }
    boolean exact = field != null && in.take('=');
    boolean quoted = in.peek() == '"';
    String value = quoted ? in.takeQuoted() : in.takeWord("");
    refuseSuffix(start, quoted, value);
    if (value.isBlank()) {
      throw in.problem(Kind.MISSING_VALUE, start);
    }
    if (field == null) {
      return quoted ? anywhere(value) : bare(value, start);
    }
    return exact
        ? new Expr.Text(exactable(field, start), new Pattern.Exact(value))
        : of(field, value, quoted, start);
  }

  /** {@code word~2}, {@code "a b"~3} and {@code word^2} mean something in Lucene, not here. */
  private void refuseSuffix(int start, boolean quoted, String value) throws QueryException {
    boolean afterQuote = quoted && (in.peek() == '~' || in.peek() == '^');
    boolean afterWord = !quoted && value.matches("[^/~^]+[~^][0-9][0-9.]*");
    if (afterQuote || afterWord) {
      throw in.problem(Kind.UNSUPPORTED, start);
    }
  }

  private Field exactable(Field field, int start) throws QueryException {
    if (field.kind() == Field.Kind.ADDRESS || field == Field.URI) {
      throw in.problem(Kind.UNSUPPORTED, start, "path:=", "query:=");
    }
    return field;
  }

  private Expr of(Field field, String value, boolean quoted, int start) throws QueryException {
    return switch (field.kind()) {
      case WORDS -> words(field, value, quoted, start);
      case TEXT -> new Expr.Text(field, textPattern(value, quoted, start));
      case CHOICE -> choice(field, value, start);
      case ADDRESS -> address(field, value, start);
      case NUMBER -> throw new IllegalStateException("numbers are read elsewhere");
    };
  }

  private Expr bare(String value, int start) throws QueryException {
    Optional<Expr> network =
        value.indexOf('.') > 0 || value.indexOf(':') > 0
            ? network(Field.IP, value, start)
            : Optional.empty();
    if (network.isPresent()) {
      return network.get();
    }
    return isGlob(value) ? words(Field.URI, value, false, start) : anywhere(value);
  }

  /** A word without a field: in path, query string or user agent. */
  private Expr anywhere(String value) {
    var parts = new ArrayList<Expr>(phrases(Field.URI, value));
    parts.add(new Expr.Text(Field.UA, new Pattern.Contains(Scanner.lower(value))));
    return new Expr.Or(parts);
  }

  private Expr words(Field field, String value, boolean quoted, int start) throws QueryException {
    List<Expr> parts = new ArrayList<>();
    if (!quoted && isGlob(value)) {
      boolean anchored = value.startsWith("*") || value.startsWith("/");
      var glob = glob(anchored ? value : '*' + value, start);
      both(field).forEach(one -> parts.add(new Expr.Text(one, glob)));
    } else {
      parts.addAll(phrases(field, value));
    }
    return parts.size() == 1 ? parts.getFirst() : new Expr.Or(parts);
  }

  /** A value without a single word, such as {@code ../}, is looked for as it stands. */
  private static List<Expr> phrases(Field field, String value) {
    List<String> words = Words.of(value);
    return both(field).stream()
        .<Expr>map(
            one ->
                words.isEmpty()
                    ? new Expr.Text(one, new Pattern.Contains(Scanner.lower(value)))
                    : new Expr.Phrase(one, words))
        .toList();
  }

  private static List<Field> both(Field field) {
    return field == Field.URI ? List.of(Field.PATH, Field.QUERY) : List.of(field);
  }

  private Pattern textPattern(String value, boolean quoted, int start) throws QueryException {
    return !quoted && isGlob(value)
        ? glob(value, start)
        : new Pattern.Contains(Scanner.lower(value));
  }

  private static boolean isGlob(String value) {
    return value.indexOf('*') >= 0 || value.indexOf('?') >= 0;
  }

  private Pattern.Glob glob(String value, int start) throws QueryException {
    if (value.length() > MAX_GLOB || value.chars().filter(c -> c == '*').count() > MAX_STARS) {
      throw in.problem(
          Kind.TOO_MANY_WILDCARDS, start, MAX_STARS + " *", Integer.toString(MAX_GLOB));
    }
    return new Pattern.Glob(Scanner.lower(value));
  }

  private Expr choice(Field field, String value, int start) throws QueryException {
    List<String> choices =
        switch (field) {
          case SOURCE -> Arrays.stream(Source.values()).map(s -> Scanner.lower(s.name())).toList();
          case REFUSED, OWN -> List.of("true", "false");
          default -> List.of();
        };
    if (!choices.isEmpty() && !choices.contains(Scanner.lower(value))) {
      throw in.problem(Kind.BAD_CHOICE, start, choices.toArray(String[]::new));
    }
    return new Expr.Text(field, new Pattern.Same(Scanner.lower(value)));
  }

  private Expr address(Field field, String value, int start) throws QueryException {
    return network(field, value, start)
        .orElseThrow(
            () ->
                in.problem(
                    Kind.BAD_ADDRESS, start, "203.0.113.7", "203.0.113.0/24", "2001:db8::/48"));
  }

  private Optional<Expr> network(Field field, String value, int start) throws QueryException {
    Optional<Network> network = value.endsWith(".*") ? starred(value) : Network.around(value);
    if (network.isEmpty()) {
      return Optional.empty();
    }
    Address first = network.get().first();
    if (!reach.covers(network.get())) {
      throw in.problem(Kind.ADDRESS_TOO_PRECISE, start, reach.network(first).toString());
    }
    return Optional.of(new Expr.Within(field, first, network.get().last()));
  }

  /** {@code 203.0.*} and {@code 203.0.*.*} alike. */
  private static Optional<Network> starred(String text) {
    String head = text;
    while (head.endsWith(".*")) {
      head = head.substring(0, head.length() - 2);
    }
    int kept = 1 + (int) head.chars().filter(c -> c == '.').count();
    return kept > 3
        ? Optional.empty()
        : Network.around(head + ".0".repeat(4 - kept) + "/" + kept * 8);
  }
}
