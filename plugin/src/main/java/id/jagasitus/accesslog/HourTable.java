package id.jagasitus.accesslog;

import java.util.Arrays;

/**
 * The lines of one hour: how often each was imported before, and how often it has been seen in the
 * file being read. Open addressing; 0 is no key.
 */
final class HourTable {

  static final int MOST_COUNT = 0xffff;

  private long[] keys = new long[64];
  private int[] seen = new int[64];
  private int[] prior = {};
  private int size;

  int size() {
    return size;
  }

  void prior(long key, int count) {
    int at = slot(key);
    if (prior.length == 0) {
      prior = new int[keys.length];
    }
    prior[at] = Math.min(MOST_COUNT, prior[at] + count);
  }

  void seen(long key, int count) {
    int at = slot(key); // first: it may replace the arrays
    seen[at] += count;
  }

  /** Counts one occurrence; whether it is one more than was imported before. */
  boolean fresh(long key) {
    int at = slot(key);
    seen[at]++;
    return prior.length == 0 || seen[at] > prior[at];
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int at = (int) (key ^ (key >>> 20)) & mask;
    while (keys[at] != key) {
      if (keys[at] == 0) {
        return insert(key, at);
      }
      at = (at + 1) & mask;
    }
    return at;
  }

  private int insert(long key, int at) {
    if ((size + 1) * 3 > keys.length * 2) {
      grow();
      return slot(key);
    }
    keys[at] = key;
    size++;
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldSeen = seen;
    int[] oldPrior = prior;
    keys = new long[oldKeys.length * 2];
    seen = new int[keys.length];
    prior = oldPrior.length == 0 ? oldPrior : new int[keys.length];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int at = slot(oldKeys[i]);
        seen[at] = oldSeen[i];
        if (oldPrior.length > 0) {
          prior[at] = oldPrior[i];
        }
      }
    }
  }

  /** What the file adds: {@code key << 16 | count}, ascending. */
  long[] added() {
    return packed(true);
  }

  /** What was seen in the file, in the same form. */
  long[] seen() {
    return packed(false);
  }

  private long[] packed(boolean beyondPrior) {
    long[] packed = new long[size];
    int n = 0;
    for (int i = 0; i < keys.length; i++) {
      int count = seen[i] - (beyondPrior && prior.length > 0 ? prior[i] : 0);
      if (keys[i] != 0 && count > 0) {
        packed[n++] = keys[i] << 16 | Math.min(MOST_COUNT, count);
      }
    }
    long[] all = Arrays.copyOf(packed, n);
    Arrays.sort(all);
    return all;
  }
}
