package id.jagasitus.console.office;

import id.jagasitus.console.office.JournalDesk.Filter;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.Journal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Who did what and when, of every line of the journal (about 40 bytes); the words stay on the disk.
 * Needs every line, so it is handed to {@link Journal#open(java.nio.file.Path,
 * java.time.InstantSource, List)}, which reads them all anyway.
 */
public final class Trail {

  private final Map<String, Short> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /**
   * Some lines, the newest first.
   *
   * @param older whether there are more
   * @param total how many lines there are, whatever was looked for
   */
  record Found(List<Mark> marks, boolean older, long total) {}

  /**
   * What is known of a line without reading it.
   *
   * @param at its order among all lines, from 0
   */
  record Mark(int at, long seq, Instant time, String author, String kind) {}

  private record Row(long seq, long time, short author, short kind) {}

  /** Takes in an entry of the journal. */
  public synchronized void fold(Entry entry) {
    rows.add(
        new Row(
            entry.seq(),
            entry.time().toEpochMilli(),
            number(entry.author()),
            number(entry.kind())));
  }

  private short number(String name) {
    return numbers.computeIfAbsent(
        name,
        fresh -> {
          names.add(fresh);
          return (short) (names.size() - 1);
        });
  }

  /** The latest lines that fit a filter. */
  synchronized Found find(Filter wanted, int most) {
    var found = new ArrayList<Mark>();
    int at = (wanted.before() == 0 ? rows.size() : below(wanted.before())) - 1;
    for (; at >= 0 && found.size() < most; at--) {
      if (fits(rows.get(at), wanted)) {
        found.add(mark(at));
      }
    }
    return new Found(found, at >= 0, rows.size());
  }

  /** How many rows come before a number. */
  private int below(long seq) {
    int low = 0;
    int high = rows.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows.get(middle).seq() < seq) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean fits(Row row, Filter wanted) {
    String author = names.get(row.author());
    return (wanted.author().isEmpty() || wanted.author().equals(author))
        && (!wanted.people() || !author.equals(Journal.SYSTEM))
        && names.get(row.kind()).startsWith(wanted.kind());
  }

  private Mark mark(int at) {
    Row row = rows.get(at);
    return new Mark(
        at,
        row.seq(),
        Instant.ofEpochMilli(row.time()),
        names.get(row.author()),
        names.get(row.kind()));
  }

  /** Everybody who ever acted, by name. */
  synchronized List<String> authors() {
    var authors = new TreeSet<String>();
    rows.forEach(row -> authors.add(names.get(row.author())));
    return List.copyOf(authors);
  }
}
