package id.jagasitus.fresh;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing the court must or should publish.
 *
 * @param id stable id, for example {@code news}; of the court's own ones {@code own-…}
 * @param basis group of SK KMA 2-144/2022 (K1 to K5, SM, SS), or B for practice, D for proposed;
 *     empty for the court's own
 * @param delivered what the program came with; empty for the court's own
 * @param terms what holds
 * @param changes what people changed about it lately, the newest first
 */
public record Section(
    String id, String basis, Optional<Terms> delivered, Terms terms, List<Change> changes) {

  private static final int MOST_CHANGES = 10;

  /** What counts as being there. */
  public enum Kind {
    /** The page must exist. */
    PAGE,
    /** It must hold a document of the period. */
    DATED,
    /** Its newest item must be recent. */
    FEED,
    /** A link that leads out must exist. */
    LINK
  }

  /** What a person did to a section. */
  public enum Act {
    ADDED,
    CHANGED,
    /** Put back to what the program came with. */
    RESET
  }

  /**
   * One change.
   *
   * @param parts what is different since; empty for an act on all of it
   */
  public record Change(Instant at, String by, Act act, List<Terms.Part> parts) {
    public Change {
      parts = List.copyOf(parts);
    }
  }

  public Section {
    changes = List.copyOf(changes);
  }

  static Section delivered(String id, String basis, Terms terms) {
    return new Section(id, basis, Optional.of(terms), terms, List.of());
  }

  static Section own(String id, Terms terms) {
    return new Section(id, "", Optional.empty(), terms, List.of());
  }

  /** Whether the court added it. */
  public boolean own() {
    return delivered.isEmpty();
  }

  /** Whether anything differs from what the program came with; never so of an own one. */
  public boolean altered() {
    return delivered.filter(terms::equals).isEmpty() && !own();
  }

  /** How much is asked for where nobody decided otherwise. */
  public Ask expected() {
    return delivered.map(Terms::ask).orElse(Ask.RECOMMENDED);
  }

  /** The same with other terms, and who made them so. */
  Section with(Terms other, Change change) {
    var kept = new ArrayList<Change>();
    kept.add(change);
    changes.stream().limit(MOST_CHANGES - 1).forEach(kept::add);
    return new Section(id, basis, delivered, other, kept);
  }

  public String nameId() {
    return terms.nameId();
  }

  /** English name; the Indonesian one where there is none. */
  public String nameEn() {
    return terms.nameEn().isBlank() ? terms.nameId() : terms.nameEn();
  }

  public List<String> keywords() {
    return terms.keywords();
  }

  public Ask ask() {
    return terms.ask();
  }

  /** Whether it must be there. */
  public boolean required() {
    return terms.ask() == Ask.REQUIRED;
  }

  public Kind kind() {
    return terms.kind();
  }

  public Rhythm rhythm() {
    return Rhythm.parse(terms.fresh()).orElseThrow();
  }

  public int maxAge() {
    return terms.maxAge();
  }

  public String place() {
    return terms.place();
  }

  public String owner() {
    return terms.owner();
  }

  /** The last due date that has passed, for yearly documents. */
  public Optional<LocalDate> lastDue(LocalDate today) {
    return rhythm().lastDue(today);
  }

  /** When the next document of a yearly section is due. */
  public Optional<LocalDate> nextDue(LocalDate today) {
    return lastDue(today).map(due -> due.plusYears(1));
  }
}
