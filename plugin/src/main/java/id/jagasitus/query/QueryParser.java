package id.jagasitus.query;

import id.jagasitus.query.QueryProblem.Kind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recursive descent over the text of a search. */
public final class QueryParser {

  /** Longest text, characters. */
  public static final int MAX_LENGTH = 1000;

  /** Most terms. */
  public static final int MAX_TERMS = 64;

  /** Deepest nesting of groups. */
  public static final int MAX_DEPTH = 16;

  private final Scanner in;
  private final Values values;
  private int terms;

  private QueryParser(Scanner in, Values values) {
    this.in = in;
    this.values = values;
  }

  /**
   * Reads a search; the empty text matches everything.
   *
   * @param reach what the reader may search for
   * @param zone the zone that {@code time:} is written in
   */
  public static Expr parse(String text, Reach reach, ZoneId zone) throws QueryException {
    var in = new Scanner(text);
    if (text.length() > MAX_LENGTH) {
      throw in.problem(Kind.TOO_LONG, MAX_LENGTH, Integer.toString(MAX_LENGTH));
    }
    in.skipSpace();
    if (in.atEnd()) {
      return new Expr.Everything();
    }
    Expr all = new QueryParser(in, new Values(in, reach, zone)).anyOf(null, 0);
    if (!in.atEnd()) {
      throw in.problem(Kind.UNEXPECTED_CLOSE, in.position());
    }
    return all;
  }

  private Expr anyOf(@Nullable Field field, int depth) throws QueryException {
    if (depth > MAX_DEPTH) {
      throw in.problem(Kind.TOO_DEEP, in.position(), Integer.toString(MAX_DEPTH));
    }
    var parts = new ArrayList<Expr>();
    do {
      parts.add(allOf(field, depth));
    } while (in.takeOperator("OR", "||"));
    return parts.size() == 1 ? parts.getFirst() : new Expr.Or(parts);
  }

  private Expr allOf(@Nullable Field field, int depth) throws QueryException {
    var parts = new ArrayList<Expr>();
    do {
      parts.add(unary(field, depth));
    } while (in.takeOperator("AND", "&&") || in.startsTerm());
    return parts.size() == 1 ? parts.getFirst() : new Expr.And(parts);
  }

  private Expr unary(@Nullable Field field, int depth) throws QueryException {
    boolean not = false;
    while (true) {
      if (in.takeOperator("NOT", "!") || in.takeSign('-')) {
        not = !not;
      } else if (!in.takeSign('+')) {
        break;
      }
    }
    Expr term = primary(field, depth);
    return not ? new Expr.Not(term) : term;
  }

  private Expr primary(@Nullable Field field, int depth) throws QueryException {
    in.skipSpace();
    if (in.take('(')) {
      return group(field, depth);
    }
    if (!in.startsTerm()) {
      throw in.problem(Kind.MISSING_TERM, in.position());
    }
    Optional<Field> named = field == null ? field() : Optional.empty();
    if (named.isPresent() && in.take('(')) {
      return group(named.get(), depth);
    }
    if (++terms > MAX_TERMS) {
      throw in.problem(Kind.TOO_MANY_TERMS, in.position(), Integer.toString(MAX_TERMS));
    }
    return values.read(named.orElse(field));
  }

  private Expr group(@Nullable Field field, int depth) throws QueryException {
    int open = in.position() - 1;
    Expr inside = anyOf(field, depth + 1);
    in.skipSpace();
    if (!in.take(')')) {
      throw in.problem(Kind.UNCLOSED_GROUP, open);
    }
    return inside;
  }

  private Optional<Field> field() throws QueryException {
    int start = in.position();
    String name = in.takeFieldName();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Field field =
        Field.named(name)
            .orElseThrow(
                () ->
                    new QueryException(
                        new QueryProblem(Kind.UNKNOWN_FIELD, start, name, Field.keys())));
    values.permit(field, start);
    return Optional.of(field);
  }
}
