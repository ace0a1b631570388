package id.jagasitus.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** What all views of one reading share: the overrides, the keys asked for, the problems found. */
final class Reading {
  static final String PREFIX = "jagasitus.";
  private static final String OUTSIDE = "environment";

  private final String source;
  private final Map<String, String> overrides;
  private final Set<String> asked = new TreeSet<>();
  private final List<Problem> problems = new ArrayList<>();

  Reading(String source, Map<String, String> overrides) {
    this.source = source;
    this.overrides = Map.copyOf(overrides);
  }

  void asked(String key) {
    asked.add(key);
  }

  /** The value handed in from outside, by dotted name or in the spelling of environments. */
  @Nullable String override(String key) {
    String dotted = overrides.get(PREFIX + key);
    return dotted != null ? dotted : overrides.get(environmentName(key));
  }

  private static String environmentName(String key) {
    return (PREFIX + key).toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  void problem(
      @Nullable TomlPosition position, String key, @Nullable String given, String message) {
    problems.add(new Problem(source, position == null ? 0 : position.line(), key, given, message));
  }

  void outsideProblem(String key, @Nullable String given, String message) {
    problems.add(new Problem(OUTSIDE, 0, PREFIX + key, given, message));
  }

  void finish(TomlTable root) throws ConfigException {
    findUnknown("", root);
    overrides.forEach(
        (name, ignored) -> {
          if (name.startsWith(PREFIX) && !asked.contains(name.substring(PREFIX.length()))) {
            String key = name.substring(PREFIX.length());
            outsideProblem(key, null, unknown(key, PREFIX));
          }
        });
    if (!problems.isEmpty()) {
      problems.sort(Comparator.comparingInt(Problem::line));
      throw new ConfigException(problems);
    }
  }

  private void findUnknown(String prefix, TomlTable table) {
    for (String name : table.keySet()) {
      String key = prefix + name;
      Object value = table.get(List.of(name));
      if (value instanceof TomlTable inner && !inner.isEmpty()) {
        findUnknown(key + ".", inner);
      } else if (value instanceof TomlArray array && array.size() > 0 && holdsTables(array)) {
        findUnknownInEach(key, array);
      } else if (!asked.contains(key)) {
        problem(table.inputPositionOf(List.of(name)), key, null, unknown(key, ""));
      }
    }
  }

  private void findUnknownInEach(String key, TomlArray array) {
    for (int i = 0; i < array.size(); i++) {
      if (array.get(i) instanceof TomlTable inner) {
        findUnknown(element(key, i) + ".", inner);
      }
    }
  }

  static boolean holdsTables(TomlArray array) {
    return array.get(0) instanceof TomlTable;
  }

  /** Name of the n-th table of an array, counted from 1 as people do. */
  static String element(String key, int index) {
    return key + "[" + (index + 1) + "]";
  }

  private String unknown(String key, String prefix) {
    return nearest(key)
        .map(name -> "unknown key; did you mean " + prefix + name + "?")
        .orElse("unknown key; remove it, or see the list of settings in the operator guide");
  }

  private Optional<String> nearest(String key) {
    int farthest = Math.max(2, key.length() / 3);
    return asked.stream()
        .min(Comparator.comparingInt(name -> distance(key, name)))
        .filter(name -> distance(key, name) <= farthest);
  }

  /** Edits between two names, a swap of neighbours counting as one (optimal string alignment). */
  static int distance(String a, String b) {
    var steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : cheapest(steps, a, b, i, j);
      }
    }
    return steps[a.length()][b.length()];
  }

  private static int cheapest(int[][] steps, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best =
        Math.min(Math.min(steps[i - 1][j] + 1, steps[i][j - 1] + 1), steps[i - 1][j - 1] + change);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
  }
}
