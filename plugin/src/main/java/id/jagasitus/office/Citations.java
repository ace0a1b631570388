package id.jagasitus.office;

import java.util.ArrayList;
import java.util.List;

/**
 * What papers may cite as their legal basis.
 *
 * @param list in the order they are printed
 */
public record Citations(List<Citation> list) implements Setting {
  private static final int MOST = 100;
  private static final int FIELDS = 4;

  /** What the procedure cites, and what has replaced it since. */
  public static final Citations INITIAL = new Citations(citations(Table.resource("citations.psv")));

  /** Whether a norm holds. */
  public enum Force {
    /** In force. */
    BERLAKU,
    /** Replaced by another. */
    DIGANTI,
    /** Old, still cited by some. */
    LAMA
  }

  /**
   * One norm.
   *
   * @param code short name
   * @param text as it is printed
   * @param force whether it holds
   * @param about what it is about
   */
  public record Citation(String code, String text, Force force, String about) {}

  public Citations {
    list = List.copyOf(list);
    if (list.size() > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " lines");
    }
  }

  /** What papers print, word for word. */
  public List<String> inForce() {
    return list.stream().filter(each -> each.force() == Force.BERLAKU).map(Citation::text).toList();
  }

  /**
   * Reads citations, one a line: {@code code|text|BERLAKU|about}.
   *
   * @throws IllegalArgumentException when a line is none; its message is that line
   */
  public static Citations parse(String text) {
    return new Citations(citations(Table.rows(text)));
  }

  private static List<Citation> citations(List<List<String>> rows) {
    var list = new ArrayList<Citation>();
    for (List<String> row : rows) {
      try {
        if (row.size() != FIELDS || row.get(1).isEmpty()) {
          throw new IllegalArgumentException("expected four fields");
        }
        list.add(new Citation(row.get(0), row.get(1), Force.valueOf(row.get(2)), row.get(3)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(String.join("|", row), e);
      }
    }
    return list;
  }

  /** The citations as {@link #parse} reads them. */
  public String text() {
    return String.join(
        "\n",
        list.stream()
            .map(each -> Table.line(each.code(), each.text(), each.force(), each.about()))
            .toList());
  }
}
