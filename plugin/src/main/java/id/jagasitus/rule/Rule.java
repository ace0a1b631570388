package id.jagasitus.rule;

import id.jagasitus.canonical.Disguise;
import id.jagasitus.event.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to look for in a request, as data.
 *
 * @param id stable, lower case with hyphens, for example {@code sqli-union-select}
 * @param category kind of attack, for example {@code sqli}; the file it came from
 * @param intent what the actor wants; findings are gathered by it
 * @param severity how urgent one hit is by itself
 * @param score points a hit adds, 1 to 100; a request is suspicious from 30 points on
 * @param fields parts of the request it looks at
 * @param look words, phrases, pairs and patterns as written, one line each, for the screen
 * @param disguises ways of hiding it looks for instead of an expression
 * @param when conditions on the rest of the request
 * @param texts by language ({@code id}, {@code en})
 * @param match own examples that must fire
 * @param miss own near-misses that must not
 * @param origin file and line it was read from
 */
public record Rule(
    String id,
    String category,
    String intent,
    Severity severity,
    int score,
    Set<Field> fields,
    List<String> look,
    Set<Disguise> disguises,
    When when,
    Map<String, Texts> texts,
    List<String> match,
    List<String> miss,
    String origin) {

  public Rule {
    fields = Set.copyOf(fields);
    look = List.copyOf(look);
    disguises = Set.copyOf(disguises);
    texts = Map.copyOf(texts);
    match = List.copyOf(match);
    miss = List.copyOf(miss);
  }

  /**
   * What a person is told.
   *
   * @param saw what the rule saw
   * @param means what that means for a static court site
   * @param todo what to do
   */
  public record Texts(String saw, String means, String todo) {}

  /**
   * Conditions; an empty set asks for nothing.
   *
   * @param methods request methods, upper case
   * @param statuses whole status codes, or first digits, 1 to 5, that stand for all of their class
   * @param site what the inventory must say of the path
   */
  public record When(Set<String> methods, Set<Integer> statuses, Site site) {
    /** No condition at all. */
    public static final When ALWAYS = new When(Set.of(), Set.of(), Site.ANY);

    public When {
      methods = Set.copyOf(methods);
      statuses = Set.copyOf(statuses);
    }

    /** Whether a request with these facts may be judged by the rule. */
    public boolean holds(String method, int status, Site knows) {
      return (methods.isEmpty() || methods.contains(method))
          && (statuses.isEmpty() || statuses.contains(status / 100) || statuses.contains(status))
          && (site == Site.ANY || site == knows);
    }
  }

  /** What the inventory says of a path. */
  public enum Site {
    /** Nothing is asked, or there is no inventory. */
    ANY,
    /** The site has it. */
    KNOWN,
    /** The site does not have it. */
    UNKNOWN
  }

  /** Texts in a language, in English where that language is missing. */
  public Texts texts(String language) {
    Texts own = texts.get(language);
    return own == null ? texts.getOrDefault("en", new Texts(id, "", "")) : own;
  }

  int fieldBits() {
    return fields.stream().mapToInt(Field::bit).reduce(0, (a, b) -> a | b);
  }
}
