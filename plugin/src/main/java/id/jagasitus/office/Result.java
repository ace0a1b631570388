package id.jagasitus.office;

import java.util.List;

/** What became of an act. */
public sealed interface Result {

  /**
   * It was done and is on the disk.
   *
   * @param id number of the case or report
   */
  record Done(long id) implements Result {}

  /**
   * It was not done; nothing changed.
   *
   * @param why the reason
   * @param facts what a sentence about it needs
   */
  record Refused(Why why, List<String> facts) implements Result {
    public Refused {
      facts = List.copyOf(facts);
    }
  }

  /** The reasons. */
  enum Why {
    /** No such case or report. */
    UNKNOWN,
    /** The person's posts do not allow it. */
    NOT_ALLOWED,
    /** Somebody was quicker; facts: who, and what they did ({@link ActKind}). */
    STALE,
    /** The case is not so far, or further; facts: its state. */
    WRONG_STATE,
    /** A report about a problem needs two alternatives; facts: the case. */
    TOO_FEW_ALTERNATIVES,
    /** A field must not be empty; facts: its name. */
    EMPTY,
    /** A field is too long; facts: its name, the most characters. */
    TOO_LONG,
    /** Values do not fit together; facts: the field. */
    BAD,
    /** A closing needs more; facts: each {@link Proof.Missing}. */
    NO_PROOF,
    /** Too many of a kind; facts: the most. */
    TOO_MANY,
    /** What a drill made and what really happened do not go together. */
    DRILL_MIXED,
    /** The journal's disk; facts: what it said. */
    CANNOT_WRITE
  }

  static Result done(long id) {
    return new Done(id);
  }

  static Result refused(Why why, Object... facts) {
    return new Refused(why, List.of(facts).stream().map(String::valueOf).toList());
  }
}
