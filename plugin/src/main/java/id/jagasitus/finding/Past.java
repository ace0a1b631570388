package id.jagasitus.finding;

import id.jagasitus.journal.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sees the journal go by as it is opened, and knows afterwards which entries a start needs: of
 * findings that nobody judged and that ended before the last {@value Register#MOST_CLOSED}, none.
 * Most of a long journal is of them.
 */
public final class Past {
  /** Entries of findings; the order among them is how {@link #wanted} names them. */
  static final List<String> KINDS = List.of("finding.");

  /** Number of no finding: the entry is about something else, and is wanted. */
  private static final long NONE = 0;

  private long[] ids = new long[1024];
  private int size;
  private final List<Long> ended = new ArrayList<>();
  private final Set<Long> judged = new HashSet<>();
  private boolean settled;

  /** Takes in an entry of the journal, from the first on. */
  public void note(Entry entry) {
    if (!settled && entry.kind().startsWith(KINDS.getFirst())) {
      add(id(entry));
    }
  }

  private long id(Entry entry) {
    return switch (entry.kind()) {
      case Steps.OPENED, Steps.ESCALATED -> entry.data().number("id");
      case Steps.CLOSED -> {
        long id = entry.data().number("id");
        ended.add(id);
        yield id;
      }
      case Steps.VERDICT -> {
        judged.add(entry.data().number("id"));
        yield NONE;
      }
      default -> NONE;
    };
  }

  private void add(long id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
    }
    ids[size++] = id;
  }

  /** The greatest number of a finding so far; 0 where there is none. */
  long last() {
    return Arrays.stream(ids, 0, size).max().orElse(0);
  }

  /** Which entries are needed where so many ended findings are kept. */
  BitSet wanted(int kept) {
    var forgotten = new HashSet<>(ended.subList(0, Math.max(0, ended.size() - kept)));
    forgotten.removeAll(judged);
    var wanted = new BitSet(size);
    for (int i = 0; i < size; i++) {
      wanted.set(i, !forgotten.contains(ids[i]));
    }
    return wanted;
  }

  /** Lets go of all of it, and takes in no more. */
  void settle() {
    settled = true;
    ids = new long[0];
    size = 0;
    ended.clear();
    judged.clear();
  }
}
