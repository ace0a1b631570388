package id.jagasitus.store;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;

/** Chooses requests that a foreign page led to. */
final class ForeignReferers implements TopFigure.Choice {

  private final Referrals referrals;

  ForeignReferers(Referrals referrals) {
    this.referrals = referrals;
  }

  @Override
  public void segment(LeafReader leaf, SegmentFacts facts) throws IOException {
    referrals.segment(facts);
  }

  @Override
  public boolean counts(Batch batch, int index, int ord) throws IOException {
    return referrals.of(batch, index) == Referrer.FOREIGN;
  }
}
