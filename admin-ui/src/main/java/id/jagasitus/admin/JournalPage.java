package id.jagasitus.admin;

import id.jagasitus.console.office.JournalDesk.Filter;
import id.jagasitus.console.office.JournalDesk.Page;
import java.util.List;

/**
 * Lines of the journal.
 *
 * @param filter what was looked for
 * @param found what was found
 * @param authors who can be chosen
 * @param areas beginnings of kinds that can be chosen, in order of their words
 * @param words what the lines say
 */
record JournalPage(
    Filter filter, Page found, List<String> authors, List<Choice> areas, JournalWords words) {

  /** Characters of a raw line on the page. */
  static final int RAW = 800;

  /**
   * An area of the journal.
   *
   * @param beginning of its kinds
   * @param title its word
   */
  record Choice(String beginning, String title) {}

  /** Where the older lines are. */
  String older() {
    long last = found.lines().isEmpty() ? 0 : found.lines().getLast().seq();
    return link("/jejak", Long.toString(last));
  }

  /** Where the same lines, and the older ones behind them, are as a file. */
  String file() {
    return link(TablesHandler.JOURNAL, filter.before() == 0 ? "" : Long.toString(filter.before()));
  }

  private String link(String path, String before) {
    return Links.with(
        path,
        "pelaku",
        filter.author(),
        "jenis",
        filter.kind(),
        "mesin",
        filter.people() ? "" : "ya",
        "sebelum",
        before);
  }
}
