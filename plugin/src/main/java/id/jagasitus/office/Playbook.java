package id.jagasitus.office;

import java.util.ArrayList;
import java.util.List;

/**
 * Troubles of court sites and ways out of them, to begin a report with.
 *
 * @param entries two or more for each trouble
 */
public record Playbook(List<Entry> entries) implements Setting {
  private static final int MOST = 500;
  private static final int FIELDS = 5;

  /** What comes with the program. */
  public static final Playbook INITIAL = new Playbook(entries(Table.resource("playbook.psv")));

  /**
   * One way out of one trouble.
   *
   * @param trouble the trouble, in a few words
   * @param alternative what can be done
   */
  public record Entry(String trouble, Alternative alternative) {}

  public Playbook {
    entries = List.copyOf(entries);
    if (entries.size() > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " lines");
    }
  }

  /**
   * Reads entries, one a line: {@code trouble|alternative|time|cost|risk}.
   *
   * @throws IllegalArgumentException when a line is none; its message is that line
   */
  public static Playbook parse(String text) {
    return new Playbook(entries(Table.rows(text)));
  }

  private static List<Entry> entries(List<List<String>> rows) {
    var entries = new ArrayList<Entry>();
    for (List<String> row : rows) {
      if (row.size() != FIELDS || row.get(0).isEmpty() || row.get(1).isEmpty()) {
        throw new IllegalArgumentException(String.join("|", row));
      }
      entries.add(
          new Entry(row.get(0), new Alternative(row.get(1), row.get(2), row.get(3), row.get(4))));
    }
    return entries;
  }

  /** The entries as {@link #parse} reads them. */
  public String text() {
    return String.join(
        "\n",
        entries.stream()
            .map(
                entry -> {
                  Alternative way = entry.alternative();
                  return Table.line(
                      entry.trouble(), way.title(), way.time(), way.cost(), way.risk());
                })
            .toList());
  }

  /** The troubles, each once, in their order. */
  public List<String> troubles() {
    return entries.stream().map(Entry::trouble).distinct().toList();
  }

  /** The ways out of a trouble. */
  public List<Alternative> of(String trouble) {
    return entries.stream()
        .filter(entry -> entry.trouble().equals(trouble))
        .map(Entry::alternative)
        .toList();
  }
}
