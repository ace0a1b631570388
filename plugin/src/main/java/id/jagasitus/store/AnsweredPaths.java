package id.jagasitus.store;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;

/** Chooses requests of one kind of path that were answered with 2xx or 3xx. */
final class AnsweredPaths implements TopFigure.Choice {

  private final byte wanted;
  private byte[] kinds = {};

  AnsweredPaths(PathKind kind) {
    wanted = SegmentFacts.code(kind);
  }

  @Override
  public void segment(LeafReader leaf, SegmentFacts facts) throws IOException {
    kinds = facts.pathKinds();
  }

  @Override
  public boolean counts(Batch batch, int index, int ord) throws IOException {
    long status = batch.longs(Schema.STATUS)[index];
    return status >= 200 && status < 400 && kinds[ord] == wanted;
  }
}
