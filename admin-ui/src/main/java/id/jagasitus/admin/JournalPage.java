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
 */
record JournalPage(Filter filter, Page found, List<String> authors) {

  /** Where the older lines are. */
  String older() {
    long last = found.lines().isEmpty() ? 0 : found.lines().getLast().seq();
    return Links.with(
        "/jejak",
        "pelaku",
        filter.author(),
        "jenis",
        filter.kind(),
        "mesin",
        filter.people() ? "" : "ya",
        "sebelum",
        Long.toString(last));
  }
}
