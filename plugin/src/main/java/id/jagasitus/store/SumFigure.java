package id.jagasitus.store;

import java.io.IOException;

/** One number: how many events, bytes, robots, requests of our own. */
final class SumFigure implements Figure<Part.Sum> {

  private enum What {
    EVENTS,
    BYTES,
    ROBOTS,
    OWN
  }

  private final What what;
  private long sum;

  private SumFigure(What what) {
    this.what = what;
  }

  static SumFigure events() {
    return new SumFigure(What.EVENTS);
  }

  /** Bytes sent, where known. */
  static SumFigure bytes() {
    return new SumFigure(What.BYTES);
  }

  /** Requests of robots, see {@link Robots}. */
  static SumFigure robots() {
    return new SumFigure(What.ROBOTS);
  }

  /** Requests that we made ourselves; where those are left out, there are none to count. */
  static SumFigure own() {
    return new SumFigure(What.OWN);
  }

  @Override
  public Object name() {
    return what;
  }

  private interface Adding {
    long of(Batch batch) throws IOException;
  }

  @Override
  public Counting<Part.Sum> in(SegmentFacts segment) throws IOException {
    Adding adding =
        switch (what) {
          case EVENTS -> Batch::size;
          case BYTES -> SumFigure::bytesOf;
          case ROBOTS -> robotsOf(segment.robots());
          case OWN -> OwnRequests.in(segment.leaf())::count;
        };
    return new Counting<>() {
      private long counted;

      @Override
      public void add(Batch batch) throws IOException {
        counted += adding.of(batch);
      }

      @Override
      public Part.Sum part() {
        return new Part.Sum(counted);
      }
    };
  }

  private static long bytesOf(Batch batch) throws IOException {
    long[] values = batch.longs(Schema.BYTES);
    long bytes = 0;
    for (int i = 0; i < batch.size(); i++) {
      bytes += Math.max(0, values[i]);
    }
    return bytes;
  }

  private static Adding robotsOf(boolean[] robot) {
    return batch -> {
      int[] agents = batch.ords(Schema.AGENT);
      int robots = 0;
      for (int i = 0; i < batch.size(); i++) {
        robots += agents[i] < 0 || robot[agents[i]] ? 1 : 0;
      }
      return robots;
    };
  }

  @Override
  public void join(Part.Sum part, SegmentFacts segment) {
    sum += part.value();
  }

  long sum() {
    return sum;
  }
}
