package id.jagasitus.vault;

import java.time.Instant;
import java.util.List;

/**
 * A restore drill.
 *
 * @param place whose copy was tried
 * @param snapshot which
 * @param time when it ended
 * @param passed whether every byte and page was right
 * @param files restored
 * @param pages fetched from the restored site
 * @param millis how long it took
 * @param faults the first of what was wrong, a sentence each
 */
public record Drilled(
    String place,
    String snapshot,
    Instant time,
    boolean passed,
    long files,
    int pages,
    long millis,
    List<String> faults) {

  public Drilled {
    faults = List.copyOf(faults);
  }
}
