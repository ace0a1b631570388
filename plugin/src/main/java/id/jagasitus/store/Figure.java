package id.jagasitus.store;

import java.io.IOException;

/**
 * One thing to find out about the selected events. Each segment is counted by itself; since a
 * segment never changes, its part is kept and later questions only join parts.
 */
interface Figure<P extends Part> {

  /** What is counted: figures with equal names have equal parts. */
  Object name();

  /** Whether the part of a whole segment answers for any range of time. */
  default boolean ofAnyRange() {
    return false;
  }

  /** Begins to count in a segment; several are counted at the same time. */
  Counting<P> in(SegmentFacts segment) throws IOException;

  /** Adds the part of a segment; called for one after the other. */
  void join(P part, SegmentFacts segment) throws IOException;
}
