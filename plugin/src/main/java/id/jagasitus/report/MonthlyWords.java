package id.jagasitus.report;

import id.jagasitus.report.MonthlyFigures.Content;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the machine proposes for the parts that a person edits. */
final class MonthlyWords {
  private final MonthlyFigures figures;
  private final Court court;

  private MonthlyWords(MonthlyFigures figures, Court court) {
    this.figures = figures;
    this.court = court;
  }

  /**
   * Proposes all parts.
   *
   * @param before report of the month before
   */
  static Map<Part, String> of(MonthlyFigures figures, Court court, Optional<Report> before) {
    var words = new MonthlyWords(figures, court);
    var parts = new EnumMap<Part, String>(Part.class);
    parts.put(Part.PURPOSE, Words.get("monthly.purpose", court.name()));
    parts.put(Part.OBSTACLES, words.obstacles());
    parts.put(Part.ALTERNATIVES, words.alternatives());
    parts.put(Part.RECOMMENDATION, words.recommendation());
    parts.put(Part.FOLLOW_UP, words.followUp(before));
    parts.put(Part.CLOSING, Words.get("monthly.closing"));
    return parts;
  }

  /** What was recommended, and what the figures say of it since. */
  private String followUp(Optional<Report> before) {
    String said =
        before
            .map(report -> report.latest().parts().getOrDefault(Part.RECOMMENDATION, ""))
            .orElse("");
    return said.isBlank()
        ? Words.get("monthly.no-before")
        : Words.get("monthly.before", said, since(before.orElseThrow().figures()));
  }

  private String since(MonthlyFigures before) {
    var lines = new ArrayList<String>();
    compare(lines, "down", before.reach().outages(), figures.reach().outages());
    compare(lines, "stale", count(before, Content.State.STALE), count(Content.State.STALE));
    compare(lines, "missing", count(before, Content.State.MISSING), count(Content.State.MISSING));
    compare(lines, "suspicion", before.suspicions().size(), figures.suspicions().size());
    compare(lines, "incident", before.incidents().size(), figures.incidents().size());
    compare(lines, "days", before.days().missed().size(), figures.days().missed().size());
    compare(lines, "backups", before.backups().size(), figures.backups().size());
    return lines.isEmpty() ? Words.get("monthly.since.none") : String.join("\n", lines);
  }

  private static void compare(List<String> lines, String name, long before, long now) {
    if (before > 0 || now > 0) {
      lines.add("- " + Words.get("monthly.since." + name, before, now));
    }
  }

  private List<String> troubles() {
    var troubles = new ArrayList<String>();
    add(
        troubles,
        "down",
        figures.reach().outages(),
        Indonesian.minutes(figures.reach().minutesDown()));
    add(troubles, "stale", count(Content.State.STALE), "");
    add(troubles, "missing", count(Content.State.MISSING), "");
    add(troubles, "suspicion", figures.suspicions().size(), "");
    add(troubles, "incident", figures.incidents().size(), "");
    add(troubles, "days", figures.days().missed().size(), "");
    if (figures.backups().isEmpty()) {
      troubles.add("no-backup");
    }
    return troubles;
  }

  private static void add(List<String> troubles, String name, long count, String more) {
    if (count > 0) {
      troubles.add(name + "\t" + count + "\t" + more);
    }
  }

  private long count(Content.State state) {
    return count(figures, state);
  }

  private static long count(MonthlyFigures figures, Content.State state) {
    return figures.content().stream().filter(line -> line.state() == state).count();
  }

  private String lines(String kind) {
    var lines = new StringBuilder();
    for (String trouble : troubles()) {
      String[] facts = trouble.split("\t", -1);
      lines.append("- ");
      lines.append(
          Words.get(
              "monthly." + kind + "." + facts[0],
              facts.length > 1 ? facts[1] : "",
              facts.length > 2 ? facts[2] : "",
              court.site()));
      lines.append('\n');
    }
    return lines.toString().strip();
  }

  private String obstacles() {
    return troubles().isEmpty() ? Words.get("monthly.no-trouble") : lines("obstacle");
  }

  /** A month without a problem needs none (procedure, step 5). */
  private String alternatives() {
    return troubles().isEmpty() ? Words.get("monthly.no-alternatives") : lines("alternative");
  }

  private String recommendation() {
    return troubles().isEmpty() ? Words.get("monthly.carry-on") : lines("recommendation");
  }
}
