package id.jagasitus.store;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;

/** One thing counted while the selected events pass by, segment after segment. */
interface Figure {

  /** A new segment begins. */
  void segment(LeafReader leaf, SegmentFacts facts) throws IOException;

  /** Some events of the segment. */
  void add(Batch batch) throws IOException;
}
