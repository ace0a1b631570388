package id.jagasitus.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * The requests of a segment that are not to be counted. Values are sorted, so a path with all below
 * it is one number and one range of numbers, and an agent is one number.
 */
final class HiddenRequests {

  private final SortedDocValues paths;
  private final SortedDocValues agents;
  private final int itself;
  private final int first;
  private final int end;
  private final int agent;

  private HiddenRequests(LeafReader leaf, Hidden hidden) throws IOException {
    paths = DocValues.getSorted(leaf, Schema.PATH);
    agents = DocValues.getSorted(leaf, Schema.AGENT);
    String prefix = hidden.path();
    itself = prefix.isEmpty() ? -1 : paths.lookupTerm(bytes(prefix));
    first = prefix.isEmpty() ? 0 : place(prefix + '/');
    end = prefix.isEmpty() ? 0 : place(prefix + (char) ('/' + 1));
    agent = hidden.agent().isEmpty() ? -1 : agents.lookupTerm(bytes(hidden.agent()));
  }

  static HiddenRequests in(LeafReader leaf, Hidden hidden) throws IOException {
    return new HiddenRequests(leaf, hidden);
  }

  private int place(String text) throws IOException {
    int found = paths.lookupTerm(bytes(text));
    return found < 0 ? -found - 1 : found;
  }

  private static BytesRef bytes(String text) {
    return new BytesRef(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the segment has no such request. */
  boolean none() {
    return noPath() && agent < 0;
  }

  private boolean noPath() {
    return itself < 0 && first == end;
  }

  /** Leaves the documents of a rising list that are to be counted; returns how many. */
  int keep(int[] docs, int size) throws IOException {
    int kept = noPath() ? size : keepOthers(docs, size);
    return agent < 0 ? kept : keepStrangers(docs, kept);
  }

  private int keepOthers(int[] docs, int size) throws IOException {
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

  private int keepStrangers(int[] docs, int size) throws IOException {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (!agents.advanceExact(docs[i]) || agents.ordValue() != agent) {
        docs[kept++] = docs[i];
      }
    }
    return kept;
  }
}
