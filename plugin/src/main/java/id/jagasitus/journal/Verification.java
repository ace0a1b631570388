package id.jagasitus.journal;

import java.util.List;
import java.util.Optional;

/**
 * What reading the whole journal showed.
 *
 * @param lines complete lines, in all files
 * @param head the last line
 * @param breaks the first places where the chain does not hold, at most {@value #MOST_BREAKS}
 * @param broken how many such places there are
 * @param torn the unfinished last line, if there is one
 */
public record Verification(
    long lines, Head head, List<Break> breaks, long broken, Optional<Repair> torn) {
  /** Places named; a damaged file would otherwise fill the memory with complaints. */
  public static final int MOST_BREAKS = 100;

  public Verification {
    breaks = List.copyOf(breaks);
  }

  /** Whether every line is readable and carries the hash of the one before. */
  public boolean holds() {
    return broken == 0;
  }
}
