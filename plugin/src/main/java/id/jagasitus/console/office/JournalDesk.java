package id.jagasitus.console.office;

import java.time.Instant;
import java.util.List;

/** Who did what. */
public interface JournalDesk {

  /** Lines that fit, the newest first. */
  Page page(Filter wanted);

  /** Authors there are, in order of name. */
  List<String> authors();

  /**
   * What is looked for.
   *
   * @param author account; empty for all
   * @param kind beginning of the kind; empty for all
   * @param people whether only people are wanted, not the machine
   * @param before lines with a smaller number only; 0 for the newest
   */
  record Filter(String author, String kind, boolean people, long before) {}

  /**
   * Some lines.
   *
   * @param lines the newest first
   * @param older whether there are more
   * @param total how many lines the journal has
   * @param head hash of the last line
   */
  record Page(List<Line> lines, boolean older, long total, String head) {
    public Page {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One line.
   *
   * @param seq its number
   * @param time when
   * @param author who
   * @param kind what
   * @param text what it says, cut; hostile; empty for a line that is far back
   */
  record Line(long seq, Instant time, String author, String kind, String text) {}
}
