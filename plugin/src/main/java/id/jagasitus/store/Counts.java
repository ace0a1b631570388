package id.jagasitus.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

  private record Segment(OrdCounts counts, Dictionary names) {}

  private final List<Segment> segments = new ArrayList<>();

  void join(OrdCounts counts, Dictionary names) {
    segments.add(new Segment(counts, names));
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
    long[] first = segment.counts.first(depth);
    for (long entry : first) {
      candidates.add(segment.names.key((int) entry));
    }
    return first.length < depth ? 0 : first[first.length - 1] >>> 32;
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
      total += number < 0 ? 0 : segment.counts.count(number);
    }
    return total;
  }
}
