package id.jagasitus.console.office;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Who did what. */
public interface JournalDesk {

  /**
   * Lines that fit, the newest first.
   *
   * @param most how many at most
   */
  Page page(Filter wanted, int most);

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
   * One line. What it says is hostile, addresses in it are masked and secrets left out.
   *
   * @param seq its number
   * @param time when
   * @param author who
   * @param kind what
   * @param data the rest; empty where the disk no longer gives it
   * @param raw all of it as JSON; empty where the disk no longer gives it
   */
  record Line(
      long seq, Instant time, String author, String kind, Map<String, Object> data, String raw) {}
}
