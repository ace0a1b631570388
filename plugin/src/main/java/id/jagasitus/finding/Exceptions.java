package id.jagasitus.finding;

import id.jagasitus.event.Signal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people allowed, and how many signals each exception has hidden. Not thread-safe. */
final class Exceptions {

  private final Map<Long, ExceptionRule> rules = new LinkedHashMap<>();
  private final Map<Long, Long> hidden = new HashMap<>();
  private long nextId = 1;
  private boolean changed;

  void put(ExceptionRule rule) {
    rules.put(rule.id(), rule);
    nextId = Math.max(nextId, rule.id() + 1);
  }

  long nextId() {
    return nextId;
  }

  void remove(long id) {
    rules.remove(id);
    changed |= hidden.remove(id) != null;
  }

  boolean has(long id) {
    return rules.containsKey(id);
  }

  List<ExceptionRule> all() {
    return List.copyOf(rules.values());
  }

  /** Whether one of them hides a signal; counts it. */
  boolean hide(Signal signal) {
    for (ExceptionRule rule : rules.values()) {
      if (rule.hides(signal)) {
        hidden.merge(rule.id(), 1L, Long::sum);
        changed = true;
        return true;
      }
    }
    return false;
  }

  long hidden(long id) {
    return hidden.getOrDefault(id, 0L);
  }

  /** Counts of before the last stop. */
  void count(Map<Long, Long> before) {
    before.forEach((id, count) -> hidden.merge(id, count, Long::sum));
    hidden.keySet().retainAll(rules.keySet());
  }

  /** The counts, when they changed since this was last asked. */
  Map<Long, Long> takeChanged() {
    boolean news = changed;
    changed = false;
    return news ? Map.copyOf(hidden) : Map.of();
  }
}
