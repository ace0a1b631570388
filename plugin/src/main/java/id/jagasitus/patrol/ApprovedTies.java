package id.jagasitus.patrol;

import id.jagasitus.integrity.Change;
import id.jagasitus.site.SitePath;
import id.jagasitus.watch.Study;
import id.jagasitus.watch.Tie;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the approved files lead to and run. Never stored: files that are as approved tell it, and
 * while some wait for a decision, what they held before stays with it.
 */
final class ApprovedTies {

  private SortedMap<SitePath, Study> studies = new TreeMap<>();
  private List<Change> pending = List.of();
  private Set<Tie> ties = Set.of();

  synchronized Set<Tie> of(SortedMap<SitePath, Study> now, List<Change> waiting) {
    boolean same = sameAs(now, waiting);
    if (!same) {
      var found = new HashSet<Tie>(waiting.isEmpty() ? Set.of() : ties);
      found.addAll(approved(now, waiting));
      ties = Set.copyOf(found);
      studies = now;
      pending = waiting;
    }
    return ties;
  }

  /** The very lists of the look before: comparing thousands of pages would cost more. */
  @SuppressWarnings("ReferenceEquality") // equal lists that are others are only gathered again
  private boolean sameAs(SortedMap<SitePath, Study> now, List<Change> waiting) {
    return now == studies && waiting == pending;
  }

  private static Set<Tie> approved(SortedMap<SitePath, Study> now, List<Change> waiting) {
    Set<SitePath> changed =
        waiting.stream().map(Change::path).collect(Collectors.toUnmodifiableSet());
    return now.entrySet().stream()
        .filter(file -> !changed.contains(file.getKey()))
        .map(Map.Entry::getValue)
        .flatMap(study -> study.ties().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
