package id.jagasitus.store;

import java.io.IOException;

/** The values of a segment by number; a key is what a value is recognised by in every segment. */
interface Dictionary {

  /** How many values there are. */
  int size();

  String key(int number) throws IOException;

  /** The number of a key, negative where the segment does not have it. */
  int find(String key) throws IOException;

  /** A key as people read it. */
  String shown(String key);
}
