package id.jagasitus.detect;

import id.jagasitus.rule.Field;
import id.jagasitus.rule.Hit;
import id.jagasitus.rule.Matcher;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what the rules found in a value, and what finding it cost, while a request has shown
 * nothing else yet. One slot for each hash: a newcomer drops whom it meets, so the size never
 * changes; long values are not kept.
 */
final class ValueCache {

  private static final int SLOTS = 1 << 15;
  private static final int LONGEST = 256;

  private final Entry[] entries = new Entry[SLOTS];

  private record Entry(Field field, String value, List<Hit> hits, long spent) {}

  /**
   * What rules find in a value.
   *
   * @param first whether no rule has fired on the request yet: only then does the matcher report
   *     all that the value shows
   */
  List<Hit> of(
      Field field,
      String value,
      boolean first,
      Matcher matcher,
      BiFunction<Field, String, List<Hit>> lookUp) {
    if (value.length() > LONGEST) {
      return lookUp.apply(field, value);
    }
    int hash = value.hashCode() * 31 + field.hashCode();
    int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    @Nullable Entry known = entries[slot];
    if (known != null && known.field == field && known.value.equals(value)) {
      matcher.spend(first ? known.spent : 0);
      return known.hits;
    }
    long before = matcher.spent();
    List<Hit> hits = lookUp.apply(field, value);
    if (first && matcher.careful()) {
      entries[slot] = new Entry(field, value, hits, matcher.spent() - before);
    }
    return hits;
  }
}
