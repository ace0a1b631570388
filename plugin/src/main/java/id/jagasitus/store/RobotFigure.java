package id.jagasitus.store;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;

/** How many requests came from robots, see {@link Robots}. */
final class RobotFigure implements Figure {

  private boolean[] robot = {};
  private long robots;

  @Override
  public void segment(LeafReader leaf, SegmentFacts facts) throws IOException {
    robot = facts.robots();
  }

  @Override
  public void add(Batch batch) throws IOException {
    int[] agents = batch.ords(Schema.AGENT);
    for (int i = 0; i < batch.size(); i++) {
      robots += agents[i] < 0 || robot[agents[i]] ? 1 : 0;
    }
  }

  long robots() {
    return robots;
  }
}
