package id.jagasitus.rule;

import id.jagasitus.canonical.Disguise;
import id.jagasitus.event.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * Reads one file of rules (TOML 1.0): a {@code [category]} table with what all its rules share, and
 * one {@code [[rule]]} table each. All problems of a file are collected; a file with a problem
 * yields no rule at all.
 */
public final class RuleFile {

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "score",
          "severity",
          "fields",
          "words",
          "phrases",
          "near",
          "pattern",
          "patterns",
          "disguises",
          "methods",
          "status",
          "site",
          "saw",
          "means",
          "todo",
          "match",
          "miss",
          "intent");

  private final String name;
  private final List<String> problems = new ArrayList<>();

  private final boolean checked;

  private RuleFile(String name, boolean checked) {
    this.name = name;
    this.checked = checked;
  }

  /**
   * What a file held.
   *
   * @param rules its rules with their expressions; empty when there are problems
   * @param problems one sentence each: file, line, rule, field, what was expected
   */
  public record Read(List<Loaded> rules, List<String> problems) {
    public Read {
      rules = List.copyOf(rules);
      problems = List.copyOf(problems);
    }
  }

  /** Reads a file's text and builds every automaton; {@code name} is used in messages. */
  public static Read read(String name, String text) {
    return read(name, text, true);
  }

  /** As {@link #read(String, String)}, but leaves building to the first use. */
  static Read readLazily(String name, String text) {
    return read(name, text, false);
  }

  private static Read read(String name, String text, boolean checked) {
    var file = new RuleFile(name, checked);
    TomlParseResult toml = Toml.parse(text);
    toml.errors()
        .forEach(
            e -> file.problems.add(name + " line " + e.position().line() + ": " + e.getMessage()));
    List<Loaded> rules = file.problems.isEmpty() ? file.rules(toml) : List.of();
    return new Read(file.problems.isEmpty() ? rules : List.of(), file.problems);
  }

  private List<Loaded> rules(TomlParseResult toml) {
    TomlTable category = toml.getTable("category");
    if (category == null || !category.isString("id")) {
      problems.add(name + ": expected a [category] table with an id");
      return List.of();
    }
    var out = new ArrayList<Loaded>();
    var seen = new TreeSet<String>();
    TomlArray tables = toml.getArrayOrEmpty("rule");
    for (int i = 0; i < tables.size(); i++) {
      TomlTable table = tables.getTable(i);
      Loaded rule = new RuleReader(table, category, position(tables, i)).rule();
      if (rule != null && !seen.add(rule.rule().id())) {
        problems.add(rule.rule().origin() + ": rule " + rule.rule().id() + " is there twice");
      } else if (rule != null) {
        out.add(rule);
      }
    }
    return out;
  }

  private static TomlPosition position(TomlArray tables, int i) {
    TomlPosition position = tables.inputPositionOf(i);
    return position == null ? TomlPosition.positionAt(1, 1) : position;
  }

  /** One table. */
  private final class RuleReader {
    private final TomlTable table;
    private final TomlTable category;
    private final TomlPosition position;
    private String field = "id";

    RuleReader(TomlTable table, TomlTable category, TomlPosition position) {
      this.table = table;
      this.category = category;
      this.position = position;
    }

    @Nullable Loaded rule() {
      try {
        return read();
      } catch (RuleException e) {
        TomlPosition at = table.contains(field) ? table.inputPositionOf(field) : position;
        problems.add(
            name
                + " line "
                + (at == null ? 0 : at.line())
                + ", rule "
                + (table.isString("id") ? table.getString("id") : "?")
                + ", field "
                + field
                + ": "
                + e.getMessage());
        return null;
      }
    }

    private Loaded read() {
      for (String key : table.keySet()) {
        field = key;
        require(KEYS.contains(key), "unknown field; expected one of " + new TreeSet<>(KEYS));
      }
      String id = text("id", null);
      require(
          id.matches("[a-z0-9][a-z0-9-]{2,60}"), "expected lower-case letters, digits, hyphens");
      var look = new ArrayList<String>();
      var options = new ArrayList<Node>();
      list("words").forEach(w -> add(look, options, "word " + w, Expression.word(w)));
      list("phrases").forEach(p -> add(look, options, "phrase " + p, Expression.phrase(p)));
      list("near").forEach(n -> add(look, options, "near " + n, Expression.near(n)));
      list("patterns").forEach(p -> add(look, options, "pattern " + p, PatternParser.parse(p)));
      list("pattern").forEach(p -> add(look, options, "pattern " + p, PatternParser.parse(p)));
      Set<Disguise> disguises = names("disguises", Disguise.class);
      field = "pattern";
      require(
          options.isEmpty() != disguises.isEmpty(),
          "expected words, phrases, near or pattern, or else disguises");
      Rule rule = rule(id, look, disguises);
      field = "pattern";
      var loaded = new Loaded(rule, options.stream().map(Line::new).toList());
      require(!checked || loaded.states() >= 0, "an automaton of a size that fits");
      return loaded;
    }

    private void add(List<String> look, List<Node> options, String line, Node node) {
      look.add(line);
      options.add(node);
    }

    private Rule rule(String id, List<String> look, Set<Disguise> disguises) {
      String kind = String.valueOf(category.getString("id"));
      Severity severity = name(Severity.class, text("severity", "review"), "severity");
      int score = score();
      Set<Field> fields = fields();
      Rule.When when = when();
      return new Rule(
          id,
          kind,
          text("intent", shared("intent", "probing")),
          severity,
          score,
          fields,
          look,
          disguises,
          when,
          Map.of("id", texts("id"), "en", texts("en")),
          list("match"),
          list("miss"),
          name + " line " + position.line());
    }

    private int score() {
      field = "score";
      require(table.isLong("score"), "expected points from 1 to 100, for example score = 40");
      long score = table.getLong("score", () -> 0);
      require(score >= 1 && score <= 100, score + ": expected points from 1 to 100");
      return (int) score;
    }

    private Set<Field> fields() {
      var out = EnumSet.noneOf(Field.class);
      List<String> given = list("fields");
      for (String one : given.isEmpty() ? sharedList("fields") : given) {
        if (one.equals("any")) {
          out.addAll(
              EnumSet.of(
                  Field.PATH,
                  Field.QUERY,
                  Field.NAME,
                  Field.REFERER,
                  Field.AGENT,
                  Field.COOKIE,
                  Field.HEADER));
        } else {
          out.add(name(Field.class, one, "fields"));
        }
      }
      require(!out.isEmpty(), "expected at least one of any, path, query, name, referer, agent …");
      return out;
    }

    private Rule.When when() {
      var methods = Set.copyOf(list("methods"));
      var statuses = new TreeSet<Integer>();
      for (String status : list("status")) {
        boolean whole = status.matches("[1-5]\\d\\d");
        require(whole || status.matches("[1-5]xx"), "\"" + status + "\": expected 4xx or 404");
        statuses.add(whole ? Integer.parseInt(status) : status.charAt(0) - '0');
      }
      Rule.Site site = name(Rule.Site.class, text("site", "any"), "site");
      return new Rule.When(methods, statuses, site);
    }

    private Rule.Texts texts(String language) {
      return new Rule.Texts(
          localized("saw", language), localized("means", language), localized("todo", language));
    }

    private String localized(String key, String language) {
      field = key;
      String path = key + "." + language;
      String own = table.isString(path) ? table.getString(path) : null;
      String common = category.isString(path) ? category.getString(path) : null;
      require(own != null || common != null, "expected " + path + " = \"…\"");
      return own == null ? String.valueOf(common) : own;
    }

    private String shared(String key, String otherwise) {
      return String.valueOf(category.getString(key, () -> otherwise));
    }

    private List<String> sharedList(String key) {
      TomlArray array = category.getArray(key);
      return array == null ? List.of() : array.toList().stream().map(String::valueOf).toList();
    }

    private String text(String key, @Nullable String otherwise) {
      field = key;
      require(
          table.isString(key) || (otherwise != null && !table.contains(key)), "expected a text");
      return String.valueOf(table.isString(key) ? table.getString(key) : otherwise);
    }

    private List<String> list(String key) {
      field = key;
      if (!table.contains(key)) {
        return List.of();
      }
      if (table.isString(key)) {
        return List.of(String.valueOf(table.getString(key)));
      }
      require(table.isArray(key), "expected a list of texts");
      TomlArray array = table.getArrayOrEmpty(key);
      require(
          array.toList().stream().allMatch(String.class::isInstance), "expected a list of texts");
      return array.toList().stream().map(String::valueOf).toList();
    }

    private <E extends Enum<E>> Set<E> names(String key, Class<E> type) {
      var out = EnumSet.noneOf(type);
      list(key).forEach(n -> out.add(name(type, n, key)));
      return out;
    }

    private <E extends Enum<E>> E name(Class<E> type, String given, String key) {
      field = key;
      var known = new HashMap<String, E>();
      for (E one : type.getEnumConstants()) {
        known.put(one.name().toLowerCase(Locale.ROOT).replace('_', '-'), one);
      }
      E found = known.get(given);
      if (found == null) {
        throw new RuleException(
            "\"" + given + "\": expected one of " + new TreeSet<>(known.keySet()));
      }
      return found;
    }

    private void require(boolean holds, String expected) {
      if (!holds) {
        throw new RuleException(expected);
      }
    }
  }
}
