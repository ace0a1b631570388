package id.jagasitus.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Orders counted values: most frequent first, equal ones by name. */
final class Top {

  static final Comparator<Tally> ORDER =
      Comparator.comparingLong(Tally::count).reversed().thenComparing(Tally::value);

  static List<Tally> of(Map<String, Long> counts, int limit) {
    return counts.entrySet().stream()
        .map(entry -> new Tally(entry.getKey(), entry.getValue()))
        .sorted(ORDER)
        .limit(limit)
        .toList();
  }

  private Top() {}
}
