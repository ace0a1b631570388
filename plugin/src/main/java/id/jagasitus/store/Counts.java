package id.jagasitus.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * How often each distinct value occurred, kept per segment by number, since a value has another
 * number in each segment.
 *
 * <p>The most frequent ones are found without looking every value up (the threshold algorithm of
 * Fagin, Lotem and Naor): the first so many of each segment are added up exactly; a value outside
 * them cannot occur more often than the sum of the last counts taken; when the wanted ones reach
 * that sum, they are the right ones, else more are taken.
 */
final class Counts {

  private static final int SPARE = 20;

  /** Where values are so evenly spread that nothing stands out, near enough is enough. */
  private static final int DEEPEST = 5_000;

  /** The values of a segment by number; a key is what a value is recognised by in every segment. */
  interface Dictionary {
    String key(int number) throws IOException;

    /** The number of a key, negative where the segment does not have it. */
    int find(String key) throws IOException;

    /** A key as people read it. */
    String shown(String key);
  }

  private static final class Segment {
    private final int[] counts;
    private final Dictionary names;

    Segment(int[] counts, Dictionary names) {
      this.counts = counts;
      this.names = names;
    }
  }

  private final List<Segment> segments = new ArrayList<>();

  /** Begins a segment of so many values; the array is the caller's to count in. */
  int[] segment(int values, Dictionary names) {
    int[] counts = new int[values];
    segments.add(new Segment(counts, names));
    return counts;
  }

  /** Sorted values; the key is their bytes, since log lines hold bytes that are no text. */
  static Dictionary terms(LeafReader leaf, String field) throws IOException {
    SortedDocValues values = DocValues.getSorted(leaf, field);
    boolean address = field.equals(Schema.CLIENT);
    return new Dictionary() {
      @Override
      public String key(int number) throws IOException {
        BytesRef term = values.lookupOrd(number);
        return new String(term.bytes, term.offset, term.length, ISO_8859_1);
      }

      @Override
      public int find(String key) throws IOException {
        return values.lookupTerm(new BytesRef(key.getBytes(ISO_8859_1)));
      }

      @Override
      public String shown(String key) {
        var bytes = new BytesRef(key.getBytes(ISO_8859_1));
        return address ? AddressBytes.text(bytes) : EventDocs.decoded(bytes);
      }
    };
  }

  static Dictionary groups(Groups groups) {
    return new Dictionary() {
      @Override
      public String key(int number) {
        return groups.name(number);
      }

      @Override
      public int find(String key) {
        return groups.find(key);
      }

      @Override
      public String shown(String key) {
        return key;
      }
    };
  }

  /** A value with the key it is recognised by. */
  record Keyed(String key, String shown, long count) {
    private static final Comparator<Keyed> ORDER =
        Comparator.comparingLong(Keyed::count).reversed().thenComparing(Keyed::shown);
  }

  /** The most frequent values, the empty one left out. */
  List<Tally> top(int limit) throws IOException {
    return keyed(limit).stream().map(found -> new Tally(found.shown, found.count)).toList();
  }

  /** The most frequent values with their keys. */
  List<Keyed> keyed(int limit) throws IOException {
    for (int depth = limit + SPARE; ; depth *= 4) {
      Set<String> candidates = new HashSet<>();
      long unseen = 0;
      for (Segment segment : segments) {
        unseen += first(segment, depth, candidates);
      }
      List<Keyed> best = exact(candidates).stream().sorted(Keyed.ORDER).limit(limit).toList();
      boolean right = unseen == 0 || (best.size() == limit && best.getLast().count > unseen);
      if (right || depth > DEEPEST) {
        return best;
      }
    }
  }

  /** Adds a segment's first {@code depth} names; returns what a name not among them may have. */
  private static long first(Segment segment, int depth, Set<String> candidates) throws IOException {
    var least = new PriorityQueue<Long>(depth + 1);
    int[] counts = segment.counts;
    long floor = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > floor) {
        least.add((long) counts[i] << 32 | i);
        if (least.size() > depth) {
          least.remove();
          floor = least.element() >>> 32;
        }
      }
    }
    long unseen = least.size() < depth ? 0 : floor(least);
    for (long entry : least) {
      candidates.add(segment.names.key((int) entry));
    }
    return unseen;
  }

  private static long floor(PriorityQueue<Long> least) {
    return least.element() >>> 32;
  }

  private List<Keyed> exact(Set<String> keys) throws IOException {
    var totals = new ArrayList<Keyed>();
    for (String key : keys) {
      String shown = segments.getFirst().names.shown(key);
      if (!shown.isEmpty()) {
        totals.add(new Keyed(key, shown, total(key)));
      }
    }
    return totals;
  }

  /** How often the value of a key occurred. */
  long total(String key) throws IOException {
    long total = 0;
    for (Segment segment : segments) {
      int number = segment.names.find(key);
      total += number < 0 ? 0 : segment.counts[number];
    }
    return total;
  }
}
