package id.jagasitus.finding;

import id.jagasitus.journal.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Findings of which nothing is kept: nobody judged them, and more have ended since than are kept.
 * Most of a long journal is of them, and need not be read whole at a start.
 */
final class Past {
  /** What {@link #note} wants to see. */
  static final List<String> KINDS = List.of(Steps.CLOSED, Steps.VERDICT);

  private final List<Long> ended = new ArrayList<>();
  private final Set<Long> judged = new HashSet<>();
  private Set<Long> forgotten = Set.of();

  void note(Entry entry) {
    long id = entry.data().number("id");
    if (entry.kind().equals(Steps.CLOSED)) {
      ended.add(id);
    } else {
      judged.add(id);
    }
  }

  /** All is noted: tells apart what is forgotten. */
  void settle(int kept) {
    forgotten = new HashSet<>(ended.subList(0, Math.max(0, ended.size() - kept)));
    forgotten.removeAll(judged);
  }

  boolean forgot(long id) {
    return forgotten.contains(id);
  }
}
