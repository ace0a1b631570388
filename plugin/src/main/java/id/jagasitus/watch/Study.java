package id.jagasitus.watch;

import java.util.Optional;
import java.util.Set;

/**
 * All that one reading of a file tells.
 *
 * @param result what the clean scanner says
 * @param page what it is as a page; empty for other files
 * @param ties where it leads as a page and what it runs; of a script, what who runs it is bound to
 */
public record Study(ScanResult result, Optional<PageReading> page, Set<Tie> ties) {

  public Study {
    ties = Set.copyOf(ties);
  }
}
