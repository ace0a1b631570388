package id.jagasitus.store;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers and keys of the values that lists asked for lately, because finding them in a segment
 * means unpacking blocks of values. Long keys are hostile and are not kept.
 */
final class TermMemo {

  private static final int MOST = 512;
  private static final int LONGEST = 200;

  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final Map<Integer, String> keys = new ConcurrentHashMap<>();

  /** How to find what is not remembered. */
  interface Source<K, V> {
    V of(K asked) throws IOException;
  }

  String key(int number, Source<Integer, String> source) throws IOException {
    String known = keys.get(number);
    if (known != null) {
      return known;
    }
    String found = source.of(number);
    keep(keys, number, found, found);
    return found;
  }

  int number(String key, Source<String, Integer> source) throws IOException {
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    int found = source.of(key);
    keep(numbers, key, found, key);
    return found;
  }

  private static <K, V> void keep(Map<K, V> memo, K asked, V found, String key) {
    if (key.length() <= LONGEST) {
      if (memo.size() >= MOST) {
        memo.clear();
      }
      memo.put(asked, found);
    }
  }
}
