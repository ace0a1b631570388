package id.jagasitus.console.office;

import id.jagasitus.journal.Entry;
import id.jagasitus.journal.Head;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The journal for reading: what to show is known from memory, the words come from the disk. */
final class JournalConsole implements JournalDesk {

  private static final System.Logger LOG = System.getLogger(JournalConsole.class.getName());

  private final Trail trail;
  private final Supplier<Head> head;
  private final Entries entries;

  /** Where the words of lines are. */
  interface Entries {
    /** Hands over the lines that are wanted, by their order among all, from 0. */
    void read(BitSet wanted, Consumer<Entry> reader) throws IOException;
  }

  JournalConsole(Trail trail, Supplier<Head> head, Entries entries) {
    this.trail = trail;
    this.head = head;
    this.entries = entries;
  }

  @Override
  public Page page(Filter wanted, int most) {
    Trail.Found found = trail.find(wanted, most);
    Map<Long, Entry> read = read(found.marks());
    List<Line> lines =
        found.marks().stream().map(mark -> line(mark, read.get(mark.seq()))).toList();
    return new Page(lines, found.older(), found.total(), head.get().hash());
  }

  /** A disk that fails takes the words, not the page. */
  private Map<Long, Entry> read(List<Trail.Mark> marks) {
    var wanted = new BitSet();
    marks.forEach(mark -> wanted.set(mark.at()));
    var read = new HashMap<Long, Entry>();
    try {
      entries.read(wanted, entry -> read.put(entry.seq(), entry));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The journal cannot be read for its page: {0}", e.toString());
    }
    return read;
  }

  private static Line line(Trail.Mark mark, @Nullable Entry entry) {
    boolean there = entry != null && entry.kind().equals(mark.kind());
    return new Line(
        mark.seq(),
        mark.time(),
        mark.author(),
        mark.kind(),
        entry != null && there ? Legible.data(entry) : Map.of(),
        entry != null && there ? Legible.whole(entry) : "");
  }

  @Override
  public List<String> authors() {
    return trail.authors();
  }
}
