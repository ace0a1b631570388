package id.jagasitus.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * The paths of a segment that are not to be counted: one, and everything below it. Values are
 * sorted, so these are one number and one range of numbers.
 */
final class HiddenPaths {

  private final SortedDocValues paths;
  private final int itself;
  private final int first;
  private final int end;

  private HiddenPaths(SortedDocValues paths, String prefix) throws IOException {
    this.paths = paths;
    this.itself = prefix.isEmpty() ? -1 : paths.lookupTerm(bytes(prefix));
    this.first = prefix.isEmpty() ? 0 : place(prefix + '/');
    this.end = prefix.isEmpty() ? 0 : place(prefix + (char) ('/' + 1));
  }

  static HiddenPaths in(LeafReader leaf, String prefix) throws IOException {
    return new HiddenPaths(DocValues.getSorted(leaf, Schema.PATH), prefix);
  }

  /** Whether a path is hidden by a prefix; none is by the empty one. */
  static boolean hides(String prefix, String path) {
    return !prefix.isEmpty()
        && path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }

  private int place(String text) throws IOException {
    int found = paths.lookupTerm(bytes(text));
    return found < 0 ? -found - 1 : found;
  }

  private static BytesRef bytes(String text) {
    return new BytesRef(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the segment has no such path. */
  boolean none() {
    return itself < 0 && first == end;
  }

  /** Leaves the documents of a rising list that are to be counted; returns how many. */
  int keep(int[] docs, int size) throws IOException {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int path = paths.advanceExact(docs[i]) ? paths.ordValue() : -1;
      boolean hidden = path >= 0 && (path == itself || (path >= first && path < end));
      if (!hidden) {
        docs[kept++] = docs[i];
      }
    }
    return kept;
  }
}
