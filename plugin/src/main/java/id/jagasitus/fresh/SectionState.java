package id.jagasitus.fresh;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How one section stands.
 *
 * @param section what is asked for
 * @param state in one word
 * @param address where it was found, or empty
 * @param how by what it was found: {@code hand}, {@code slug}, {@code link}, {@code title}, {@code
 *     host}; empty when it was not
 * @param date newest date found in it
 * @param dateFrom where that date was read: the word "page", or the path of the item or document
 * @param age days since then; −1 when no date is known
 * @param score 2 complete, 1 incomplete, 0 absent
 * @param due when its next document is expected
 */
public record SectionState(
    Section section,
    State state,
    String address,
    String how,
    Optional<LocalDate> date,
    String dateFrom,
    long age,
    int score,
    Optional<LocalDate> due) {

  /** In one word. */
  public enum State {
    /** There and fresh. */
    FRESH,
    /** There, but older than promised. */
    STALE,
    /** There; it carries no date. */
    UNDATED,
    /** Not found. */
    MISSING
  }
}
