package id.jagasitus.store;

import java.io.IOException;

/** Counts events of one segment. */
interface Counting<P extends Part> {

  void add(Batch batch) throws IOException;

  /** What was counted; asked for once, at the end. */
  P part() throws IOException;
}
