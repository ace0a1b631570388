package id.jagasitus.admin;

import id.jagasitus.console.finding.RuleDesk.Own;
import id.jagasitus.console.finding.RuleLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * <em>Aturan</em>.
 *
 * @param rules every rule
 * @param own what is wrong with own files
 * @param exceptions how many exceptions there are
 * @param admin whether the reader may change anything
 */
record RulesPage(List<RuleLine> rules, Own own, int exceptions, boolean admin) {

  /** Categories with a name of their own. */
  static final List<String> CATEGORIES =
      List.of(
          "admin",
          "code",
          "command",
          "inclusion",
          "protocol",
          "query-language",
          "sensitive-file",
          "software",
          "spam",
          "sqli",
          "template",
          "tool",
          "traversal",
          "webshell",
          "xss");

  /** Rules by category, in the order of the book. */
  Map<String, List<RuleLine>> byCategory() {
    var groups = new LinkedHashMap<String, List<RuleLine>>();
    rules.forEach(
        line -> groups.computeIfAbsent(line.rule().category(), c -> new ArrayList<>()).add(line));
    return groups;
  }

  long off() {
    return rules.stream().filter(line -> !line.on()).count();
  }

  static long hits(List<RuleLine> lines) {
    return lines.stream().mapToLong(RuleLine::hits).sum();
  }

  static String category(Frame frame, String id) {
    return CATEGORIES.contains(id) ? frame.t("category." + id) : frame.raw(id, 60);
  }
}
