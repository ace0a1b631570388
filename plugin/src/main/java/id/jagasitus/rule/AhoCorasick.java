package id.jagasitus.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * All literals of all rules found in one pass over the bytes of a value (Aho and Corasick 1975).
 */
final class AhoCorasick {

  private final byte[] classOf = new byte[256];
  private final int classes;

  /**
   * A row of the table has two to the power of so many entries, so that states are told by a shift.
   */
  private final int rowBits;

  private final int[] next;
  private final int[][] owners;

  /** Literal number {@code i} belongs to {@code owner.get(i)}; characters are bytes. */
  AhoCorasick(List<String> literals, List<Integer> owner) {
    classes = classify(literals);
    rowBits = Integer.SIZE - Integer.numberOfLeadingZeros(classes - 1);
    var trie = new ArrayList<int[]>();
    var ends = new ArrayList<List<Integer>>();
    add(trie, ends);
    for (int i = 0; i < literals.size(); i++) {
      int state = 0;
      String literal = literals.get(i);
      for (int at = 0; at < literal.length(); at++) {
        int symbol = classOf[literal.charAt(at)];
        if (trie.get(state)[symbol] < 0) {
          trie.get(state)[symbol] = add(trie, ends);
        }
        state = trie.get(state)[symbol];
      }
      ends.get(state).add(owner.get(i));
    }
    link(trie, ends);
    next = new int[trie.size() << rowBits];
    for (int i = 0; i < trie.size(); i++) {
      for (int symbol = 0; symbol < classes; symbol++) {
        int to = trie.get(i)[symbol];
        next[(i << rowBits) + symbol] =
            (to << rowBits) | (ends.get(to).isEmpty() ? 0 : Integer.MIN_VALUE);
      }
    }
    owners =
        ends.stream()
            .map(e -> e.stream().distinct().mapToInt(x -> x).toArray())
            .toArray(int[][]::new);
  }

  private int classify(List<String> literals) {
    int count = 1;
    for (String literal : literals) {
      for (int at = 0; at < literal.length(); at++) {
        char c = literal.charAt(at);
        if (classOf[c] == 0) {
          classOf[c] = (byte) count++;
        }
      }
    }
    return count;
  }

  private int add(List<int[]> trie, List<List<Integer>> ends) {
    int[] edges = new int[classes];
    Arrays.fill(edges, -1);
    trie.add(edges);
    ends.add(new ArrayList<>());
    return trie.size() - 1;
  }

  private void link(List<int[]> trie, List<List<Integer>> ends) {
    int[] fail = new int[trie.size()];
    var queue = new ArrayDeque<Integer>();
    for (int symbol = 0; symbol < classes; symbol++) {
      int to = trie.get(0)[symbol];
      if (to > 0) {
        queue.add(to);
      } else {
        trie.get(0)[symbol] = 0;
      }
    }
    while (!queue.isEmpty()) {
      int state = queue.remove();
      ends.get(state).addAll(ends.get(fail[state]));
      for (int symbol = 0; symbol < classes; symbol++) {
        int to = trie.get(state)[symbol];
        int fallback = trie.get(fail[state])[symbol];
        if (to < 0) {
          trie.get(state)[symbol] = fallback;
        } else {
          fail[to] = fallback;
          queue.add(to);
        }
      }
    }
  }

  /**
   * Reports the owners of every literal that ends anywhere in the bytes; a literal that comes again
   * is not reported again.
   *
   * @param told for each state the mark under which it was last reported, {@link #states} long
   * @param mark a number not used before with {@code told}
   */
  void scan(byte[] bytes, int length, int[] told, int mark, IntConsumer found) {
    int state = 0;
    for (int i = 0; i < length; i++) {
      int to = next[state + classOf[bytes[i] & 0xFF]];
      state = to & Integer.MAX_VALUE;
      if (to < 0) {
        int reached = state >>> rowBits;
        if (told[reached] != mark) {
          told[reached] = mark;
          for (int owner : owners[reached]) {
            found.accept(owner);
          }
        }
      }
    }
  }

  int states() {
    return owners.length;
  }
}
