package id.jagasitus.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds paths within two edits (Levenshtein) of a wanted one. The sorted paths are walked as the
 * trie they imply; only prefixes still within two edits are entered, and paths that begin alike
 * share the work. Work is bounded whatever is asked.
 */
final class NearNames {

  static final int MAX_DISTANCE = 2;
  private static final int BAND = 2 * MAX_DISTANCE + 1;
  private static final int FAR = MAX_DISTANCE + 1;
  private static final int MAX_CHARS = 512;
  private static final int MAX_STEPS = 20_000;
  private static final int MAX_FOUND = 5;

  private final String[] names;
  private final List<SiteFile> files;

  /** Files in the order of their paths. */
  NearNames(List<SiteFile> files) {
    this.files = files;
    this.names = files.stream().map(file -> file.path().byteChars()).toArray(String[]::new);
  }

  /** The nearest first, at most five; the path itself is not near but found. */
  List<NearName> near(SitePath wanted) {
    String name = wanted.byteChars();
    if (name.isEmpty() || name.length() > MAX_CHARS) {
      return List.of();
    }
    var search = new Search(name);
    search.walk(0, names.length, 0, search.firstRow());
    search.found.sort(
        Comparator.comparingInt(NearName::distance).thenComparing(near -> near.file().path()));
    return List.copyOf(search.found.subList(0, Math.min(MAX_FOUND, search.found.size())));
  }

  private final class Search {
    private final String wanted;
    private final List<NearName> found = new ArrayList<>();
    private int steps;

    Search(String wanted) {
      this.wanted = wanted;
    }

    /** Cell k of the row at depth d is the distance to the first d + k − 2 wanted characters. */
    byte[] firstRow() {
      var row = new byte[BAND];
      for (int k = 0; k < BAND; k++) {
        row[k] = (byte) (k < MAX_DISTANCE ? FAR : Math.min(FAR, k - MAX_DISTANCE));
      }
      return row;
    }

    /** Names from {@code low} to before {@code high} share their first {@code depth} characters. */
    void walk(int low, int high, int depth, byte[] row) {
      int at = low;
      while (at < high && names[at].length() == depth) {
        finish(at++, row, depth);
      }
      while (at < high && steps < MAX_STEPS) {
        steps++;
        char c = names[at].charAt(depth);
        int end = endOf(c, at, high, depth);
        byte[] next = next(row, depth, c);
        if (next != null) {
          walk(at, end, depth + 1, next);
        }
        at = end;
      }
    }

    private void finish(int index, byte[] row, int depth) {
      int cell = wanted.length() - depth + MAX_DISTANCE;
      if (cell >= 0 && cell < BAND && row[cell] > 0 && row[cell] <= MAX_DISTANCE) {
        found.add(new NearName(files.get(index), row[cell]));
      }
    }

    private int endOf(char c, int low, int high, int depth) {
      int from = low + 1;
      int to = high;
      while (from < to) {
        int middle = (from + to) >>> 1;
        if (names[middle].charAt(depth) > c) {
          to = middle;
        } else {
          from = middle + 1;
        }
      }
      return from;
    }

    /** The row one character deeper; null when every cell is too far. */
    private byte @org.jspecify.annotations.Nullable [] next(byte[] row, int depth, char c) {
      var next = new byte[BAND];
      int least = FAR;
      for (int k = 0; k < BAND; k++) {
        int end = depth + 1 + k - MAX_DISTANCE;
        int best = FAR;
        if (end >= 0 && end <= wanted.length()) {
          best = end == 0 ? depth + 1 : row[k] + (wanted.charAt(end - 1) == c ? 0 : 1);
          best = k + 1 < BAND ? Math.min(best, row[k + 1] + 1) : best;
          best = k > 0 ? Math.min(best, next[k - 1] + 1) : best;
        }
        next[k] = (byte) Math.min(FAR, best);
        least = Math.min(least, next[k]);
      }
      return least < FAR ? next : null;
    }
  }
}
