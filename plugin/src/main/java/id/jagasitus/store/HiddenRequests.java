package id.jagasitus.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * The requests of a segment that are not to be counted. Values are sorted, so a path with all below
 * it is one number and one range of numbers, and agents that begin alike are a range.
 */
final class HiddenRequests {

  private final SortedDocValues paths;
  private final SortedDocValues agents;
  private final int itself;
  private final int first;
  private final int end;
  private final int firstAgent;
  private final int endAgent;

  private HiddenRequests(LeafReader leaf, Hidden hidden) throws IOException {
    paths = DocValues.getSorted(leaf, Schema.PATH);
    agents = DocValues.getSorted(leaf, Schema.AGENT);
    String prefix = hidden.path();
    itself = prefix.isEmpty() ? -1 : paths.lookupTerm(bytes(prefix));
    first = prefix.isEmpty() ? 0 : place(paths, prefix + '/');
    end = prefix.isEmpty() ? 0 : place(paths, prefix + (char) ('/' + 1));
    String agent = hidden.agent();
    firstAgent = agent.isEmpty() ? 0 : place(agents, agent);
    endAgent = agent.isEmpty() ? 0 : place(agents, agent + Character.MAX_VALUE);
  }

  static HiddenRequests in(LeafReader leaf, Hidden hidden) throws IOException {
    return new HiddenRequests(leaf, hidden);
  }

  private static int place(SortedDocValues values, String text) throws IOException {
    int found = values.lookupTerm(bytes(text));
    return found < 0 ? -found - 1 : found;
  }

  private static BytesRef bytes(String text) {
    return new BytesRef(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the segment has no such request. */
  boolean none() {
    return noPath() && noAgent();
  }

  private boolean noAgent() {
    return firstAgent == endAgent;
  }

  private boolean noPath() {
    return itself < 0 && first == end;
  }

  /** Leaves the documents of a rising list that are to be counted; returns how many. */
  int keep(int[] docs, int size) throws IOException {
    int kept = noPath() ? size : keepOthers(docs, size);
    return noAgent() ? kept : keepStrangers(docs, kept);
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
      int agent = agents.advanceExact(docs[i]) ? agents.ordValue() : -1;
      if (agent < firstAgent || agent >= endAgent) {
        docs[kept++] = docs[i];
      }
    }
    return kept;
  }
}
