package id.jagasitus.report;

import id.jagasitus.report.MonthlyFigures.Content;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
   * @param before recommendation of the month before; empty for none
   */
  static Map<Part, String> of(MonthlyFigures figures, Court court, String before) {
    var words = new MonthlyWords(figures, court);
    var parts = new EnumMap<Part, String>(Part.class);
    parts.put(Part.PURPOSE, Words.get("monthly.purpose", court.name()));
    parts.put(Part.OBSTACLES, words.obstacles());
    parts.put(Part.ALTERNATIVES, words.alternatives());
    parts.put(Part.RECOMMENDATION, words.recommendation());
    parts.put(
        Part.FOLLOW_UP,
        before.isBlank() ? Words.get("monthly.no-before") : Words.get("monthly.before", before));
    parts.put(Part.CLOSING, Words.get("monthly.closing"));
    return parts;
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
