package id.jagasitus.detect;

import id.jagasitus.canonical.Canonical;
import id.jagasitus.canonical.Normaliser;
import id.jagasitus.rule.Field;
import id.jagasitus.rule.Hit;
import id.jagasitus.rule.Loaded;
import id.jagasitus.rule.Matcher;
import id.jagasitus.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges one request by the rules alone. Verdicts on values are remembered in bounded caches, since
 * most requests repeat a path, a referer and a user agent. One thread at a time.
 */
public final class RequestJudge {

  /** Parameters looked at one by one; the rest is looked at as one value. */
  private static final int MOST_PARAMETERS = 64;

  private final Matcher matcher;
  private final @Nullable ValueCache cache;
  private final Prose prose = new Prose();

  /** The latest value of a parameter that was worked out; null where something else came since. */
  private @Nullable Canonical latest;

  public RequestJudge(List<Loaded> rules) {
    this(new Matcher(rules), new ValueCache());
  }

  private RequestJudge(Matcher matcher, @Nullable ValueCache cache) {
    this.matcher = matcher;
    this.cache = cache;
  }

  /** For values that are all different: remembers none. */
  public static RequestJudge ofDistinctValues(List<Loaded> rules) {
    return new RequestJudge(new Matcher(rules), null);
  }

  /** The same rules, for another thread. */
  public RequestJudge copy() {
    return new RequestJudge(matcher.copy(), cache == null ? null : new ValueCache());
  }

  /** Verdict on one request; {@code site} says what the inventory knows of its path. */
  public Verdict judge(SentRequest request, Rule.Site site) {
    List<Hit> hits = hits(request);
    if (hits.isEmpty()) {
      return Verdict.CLEAN;
    }
    hits.removeIf(hit -> !hit.rule().when().holds(request.method(), request.status(), site));
    return Verdict.of(hits);
  }

  /** Rules that fire on some part, whatever they ask of the rest of the request; a new list. */
  public List<Hit> hits(SentRequest request) {
    var hits = new ArrayList<Hit>(4);
    matcher.begin();
    Optional<String> other = WireTalk.of(request);
    if (other.isPresent()) {
      value(Field.PROTOCOL, other.get(), hits);
      return hits;
    }
    value(Field.METHOD, request.method(), hits);
    if (!request.protocol().isEmpty()) {
      value(Field.PROTOCOL, request.protocol(), hits);
    }
    value(Field.PATH, request.path(), hits);
    if (!request.query().isEmpty()) {
      query(request.query(), hits);
    }
    request.headers().forEach(header -> header(header, hits));
    return hits;
  }

  private void header(Map.Entry<String, String> header, List<Hit> hits) {
    String name = header.getKey().toLowerCase(Locale.ROOT);
    switch (name) {
      case "user-agent" -> value(Field.AGENT, header.getValue(), hits);
      case "referer" -> value(Field.REFERER, header.getValue(), hits);
      case "cookie" -> cookies(header.getValue(), hits);
      case "host" -> value(Field.HOST, header.getValue(), hits);
      default -> value(Field.HEADER, name + ": " + header.getValue(), hits);
    }
  }

  private void cookies(String value, List<Hit> hits) {
    value(Field.COOKIE, value, hits);
  }

  private void query(String query, List<Hit> hits) {
    int from = 0;
    int count = 0;
    boolean odd = false;
    while (from <= query.length() && count < MOST_PARAMETERS) {
      int end = query.indexOf('&', from);
      end = end < 0 ? query.length() : end;
      odd |= parameter(query, from, end, hits);
      from = end + 1;
      count++;
    }
    if (odd) {
      value(Field.QUERY, query, hits);
    } else if (from <= query.length()) {
      value(Field.QUERY, query.substring(from), hits);
    }
  }

  /** Whether the parameter's name is one that no form would have. */
  private boolean parameter(String query, int from, int end, List<Hit> hits) {
    int equals = query.indexOf('=', from);
    if (equals < 0 || equals >= end) {
      String bare = query.substring(from, end);
      value(Field.QUERY, bare, hits);
      return false;
    }
    String name = query.substring(from, equals);
    value(Field.NAME, name, hits);
    String own = query.substring(equals + 1, end);
    value(Field.QUERY, own, hits);
    if (own.indexOf(':') >= 0
        || own.indexOf('%') >= 0
        || own.indexOf('/') >= 0
        || own.indexOf('(') >= 0
        || own.indexOf('+') >= 0) {
      value(Field.PARAM, query.substring(from, end), hits);
    }
    return odd(name);
  }

  private static boolean odd(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((!Character.isLetterOrDigit(c) && "_-.[]%$".indexOf(c) < 0) || c > 127) {
        return true;
      }
    }
    return false;
  }

  private void value(Field field, String value, List<Hit> hits) {
    if (!value.isEmpty() && !value.equals("-") && !matcher.decided()) {
      add(
          hits,
          cache == null
              ? lookUp(field, value)
              : cache.of(field, value, hits.isEmpty(), matcher, this::lookUp));
    }
  }

  private List<Hit> lookUp(Field field, String value) {
    Canonical canonical = canonical(field, value);
    var found = new ArrayList<Hit>(2);
    matcher.find(field, canonical, hit -> found.add(prose.weighed(hit)));
    return found.isEmpty() ? List.of() : List.copyOf(found);
  }

  /** A parameter's forms are those of its value, which was looked at just before it. */
  private Canonical canonical(Field field, String value) {
    Canonical before = latest;
    int equals = value.indexOf('=') + 1;
    if (field == Field.PARAM
        && before != null
        && value.length() - equals == before.raw().length()
        && value.endsWith(before.raw())) {
      return before.behind(value.substring(0, equals));
    }
    boolean form = field == Field.QUERY || field == Field.NAME || field == Field.PARAM;
    Canonical made = form ? Normaliser.ofQuery(value) : Normaliser.of(value);
    latest = field == Field.QUERY ? made : null;
    return made;
  }

  private static void add(List<Hit> hits, List<Hit> more) {
    for (Hit hit : more) {
      boolean known = false;
      for (Hit other : hits) {
        known |= other.rule().id().equals(hit.rule().id());
      }
      if (!known) {
        hits.add(hit);
      }
    }
  }
}
