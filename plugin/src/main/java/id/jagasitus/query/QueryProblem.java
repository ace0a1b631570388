package id.jagasitus.query;

import java.util.List;

/**
 * Why a search could not be understood, for a page to put into words.
 *
 * @param kind what is wrong
 * @param position where, counted in characters from 0
 * @param near the offending piece of the text; hostile
 * @param expected what would have been accepted there: field names, choices or examples
 */
public record QueryProblem(Kind kind, int position, String near, List<String> expected) {

  public QueryProblem {
    expected = List.copyOf(expected);
  }

  /** The kinds of problem; {@code expected} holds the limit for the TOO_ kinds. */
  public enum Kind {
    TOO_LONG,
    TOO_MANY_TERMS,
    TOO_DEEP,
    TOO_MANY_WILDCARDS,
    UNKNOWN_FIELD,
    MISSING_VALUE,
    MISSING_TERM,
    UNCLOSED_QUOTE,
    UNCLOSED_GROUP,
    UNCLOSED_RANGE,
    UNEXPECTED_CLOSE,
    BAD_NUMBER,
    BAD_ADDRESS,
    BAD_TIME,
    BAD_RANGE,
    BAD_CHOICE,
    /** Regular expressions, fuzzy terms and boosts. */
    UNSUPPORTED,
    /** The reader may only search whole networks, see {@link Reach}. */
    ADDRESS_TOO_PRECISE,
    /** The field can hold full addresses, which the reader may not see. */
    FIELD_NOT_ALLOWED
  }
}
