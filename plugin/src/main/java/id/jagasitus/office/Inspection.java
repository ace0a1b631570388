package id.jagasitus.office;

import java.time.LocalDate;
import java.util.List;

/**
 * What the machine knows about one check of a day, for a person to look at and sign.
 *
 * @param good whether nothing asks for attention
 * @param facts numbers and words, in the order they are shown
 */
public record Inspection(boolean good, List<Fact> facts) {

  /** Nothing can be said. */
  public static final Inspection NONE = new Inspection(true, List.of());

  /**
   * One fact.
   *
   * @param key what it is, for example {@code requests}; the page has a word for it
   * @param value in figures or words; may be hostile
   */
  public record Fact(String key, String value) {}

  public Inspection {
    facts = List.copyOf(facts);
  }

  /** Asked by the office, answered by whoever watches. */
  @FunctionalInterface
  public interface Source {
    /** What is known about a check (steps 1 to 3) on a day. */
    Inspection of(Step step, LocalDate day);
  }
}
