package id.jagasitus.exercise;

import java.io.IOException;
import java.util.Optional;

/**
 * Where drills take place; implemented by whoever has detection, the scanner and the snapshots.
 * Every act may be done again after a kill and then changes nothing more.
 */
public interface Ground {

  /**
   * The newest snapshot of the site; empty while there is none, and then one is begun unless it
   * runs already.
   */
  Optional<Deed.Chosen> choose(Exercise exercise) throws IOException;

  /** Plays the harmless attack and answers what detection made of it. */
  Deed.Attacked attack(Exercise exercise) throws IOException;

  /** Restores a page of the snapshot into the drill's folder and defaces it there. */
  Deed.Planted plant(Exercise exercise) throws IOException;

  /** Scans the drill's folder and answers the finding. */
  Deed.Scanned scan(Exercise exercise) throws IOException;

  /** Replaces the decoy out of the snapshot, and scans again. */
  Deed.Restored restore(Exercise exercise) throws IOException;

  /** Removes the folder, and takes findings that nobody judged off the list. */
  void leave(Exercise exercise) throws IOException;
}
