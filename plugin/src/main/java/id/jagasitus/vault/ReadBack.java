package id.jagasitus.vault;

import java.time.Instant;
import java.util.List;

/**
 * A part of a place's data that was read back and compared.
 *
 * @param place which
 * @param part from 0
 * @param of how many parts make the whole; 0 for a check of the structure alone
 * @param time when it ended
 * @param packs read
 * @param bytes read
 * @param faults the first of what was wrong, a sentence each
 */
public record ReadBack(
    String place, int part, int of, Instant time, int packs, long bytes, List<String> faults) {

  public ReadBack {
    faults = List.copyOf(faults);
  }

  /** Whether nothing was wrong. */
  public boolean sound() {
    return faults.isEmpty();
  }
}
