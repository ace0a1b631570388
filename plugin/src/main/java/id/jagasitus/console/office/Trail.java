package id.jagasitus.console.office;

import id.jagasitus.console.office.JournalDesk.Filter;
import id.jagasitus.console.office.JournalDesk.Line;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.Journal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Who did what and when, of every line of the journal (about 40 bytes), and of the latest also the
 * words. Secrets and addresses are not among them. Needs every line, so it is handed to {@link
 * Journal#open(java.nio.file.Path, java.time.InstantSource, List)}, which reads them all anyway.
 */
public final class Trail {
  /** Lines whose words are kept. */
  private static final int WITH_TEXT = 5_000;

  private static final int PAGE = 50;
  private static final int LONGEST = 300;

  /** Kinds whose data hold hashes of passwords, secrets or whole addresses. */
  private static final List<String> SECRET =
      List.of("account.", "finding.", "case.opened", "reveal");

  private final Map<String, Short> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final Deque<String> texts = new ArrayDeque<>();

  /** What a page shows. */
  record Found(List<Line> lines, boolean older, long total) {}

  private record Row(long seq, long time, short author, short kind) {}

  /** Takes in an entry of the journal. */
  public synchronized void fold(Entry entry) {
    rows.add(
        new Row(
            entry.seq(),
            entry.time().toEpochMilli(),
            number(entry.author()),
            number(entry.kind())));
    texts.addLast(text(entry));
    if (texts.size() > WITH_TEXT) {
      texts.removeFirst();
    }
  }

  private short number(String name) {
    return numbers.computeIfAbsent(
        name,
        fresh -> {
          names.add(fresh);
          return (short) (names.size() - 1);
        });
  }

  private static String text(Entry entry) {
    for (String beginning : SECRET) {
      if (entry.kind().startsWith(beginning)) {
        return "";
      }
    }
    String data = entry.data().toString();
    return data.length() <= LONGEST ? data : data.substring(0, LONGEST) + "…";
  }

  /** The latest lines that fit a filter, newest first; and whether there are more. */
  synchronized Found find(Filter wanted) {
    var found = new ArrayList<Line>();
    List<String> latest = List.copyOf(texts);
    int from = wanted.before() == 0 ? rows.size() : below(wanted.before());
    int at = from - 1;
    for (; at >= 0 && found.size() < PAGE; at--) {
      Row row = rows.get(at);
      if (fits(row, wanted)) {
        int kept = at - (rows.size() - latest.size());
        found.add(line(row, kept >= 0 ? latest.get(kept) : ""));
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

  private Line line(Row row, String text) {
    return new Line(
        row.seq(),
        Instant.ofEpochMilli(row.time()),
        names.get(row.author()),
        names.get(row.kind()),
        text);
  }

  /** Everybody who ever acted, by name. */
  synchronized List<String> authors() {
    var authors = new TreeSet<String>();
    rows.forEach(row -> authors.add(names.get(row.author())));
    return List.copyOf(authors);
  }
}
