package id.jagasitus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The legal basis of papers: each norm with whether it is in force, and where we know it from. */
public final class Citations {
  private static final List<Citation> ALL = read();

  /** Whether a norm may be cited without a second thought. */
  public enum State {
    IN_FORCE,
    /** Another took its place. */
    REPLACED,
    /** In force on paper, overtaken in practice. */
    OVERTAKEN
  }

  /**
   * One norm.
   *
   * @param text as a paper cites it
   * @param note what replaced it, or why it matters
   */
  public record Citation(String key, String text, State state, String note) {}

  private Citations() {}

  /** Every norm we know, in the order papers cite them. */
  public static List<Citation> all() {
    return ALL;
  }

  /** What papers print by default. */
  public static List<String> inForce() {
    return ALL.stream()
        .filter(citation -> citation.state() == State.IN_FORCE)
        .map(Citation::text)
        .toList();
  }

  private static List<Citation> read() {
    Properties file = Words.read("citations.properties");
    var all = new ArrayList<Citation>();
    for (String key : file.getProperty("order").split("\\s+")) {
      all.add(
          new Citation(
              key,
              file.getProperty(key + ".text"),
              State.valueOf(file.getProperty(key + ".state")),
              file.getProperty(key + ".note")));
    }
    return List.copyOf(all);
  }
}
