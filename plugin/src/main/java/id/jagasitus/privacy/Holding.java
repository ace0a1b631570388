package id.jagasitus.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one place holds of somebody.
 *
 * @param count how many requests, findings, cases or files
 * @param first of them; empty where the place does not tell times
 * @param last of them
 * @param names which, where there are few: numbers of findings, files; at most 20
 * @param until when it goes by itself; empty for what nobody has set a day for
 * @param problem why it could not be looked at; empty when it was
 */
public record Holding(
    Place place,
    long count,
    Optional<Instant> first,
    Optional<Instant> last,
    List<String> names,
    Optional<Instant> until,
    String problem) {

  private static final int MOST_NAMES = 20;

  public Holding {
    names = List.copyOf(names.subList(0, Math.min(MOST_NAMES, names.size())));
  }

  /** Where something may be held. */
  public enum Place {
    /** The search index. */
    INDEX(true),
    /** The visitor log, a file a day. */
    LOG(true),
    /** Logs that people handed over. */
    IMPORTED(true),
    /** Findings and their evidence. */
    FINDINGS(false),
    /** Cases and their evidence. */
    CASES(false),
    /** Acts of officials from that address. */
    JOURNAL(false),
    /** Snapshots with the visitor log in them. */
    SNAPSHOTS(false),
    /** Discs that were written. */
    DISCS(false),
    /** Logs of other servers, which are theirs. */
    SERVERS(false);

    private final boolean erasable;

    Place(boolean erasable) {
      this.erasable = erasable;
    }

    /** Whether an erasure reaches it. */
    public boolean erasable() {
      return erasable;
    }
  }

  /** So many, without more being known. */
  public static Holding of(Place place, long count) {
    return new Holding(
        place, count, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), "");
  }

  /** That could not be looked at. */
  public static Holding failed(Place place, Exception why) {
    return new Holding(
        place,
        0,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        String.valueOf(why.getMessage()));
  }

  /** The same with the times of the first and the last. */
  public Holding between(Instant from, Instant to) {
    return new Holding(place, count, Optional.of(from), Optional.of(to), names, until, problem);
  }

  /** The same with names. */
  public Holding named(List<String> which) {
    return new Holding(place, count, first, last, which, until, problem);
  }

  /** The same with the time when it goes by itself. */
  public Holding goesAt(Instant time) {
    return new Holding(place, count, first, last, names, Optional.of(time), problem);
  }
}
