package id.jagasitus.fresh;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * One thing the court must or should publish.
 *
 * @param id stable id, for example {@code news}
 * @param nameId Indonesian name
 * @param nameEn English name
 * @param keywords what its slug, link text or target host looks like, best first
 * @param required whether it must be there; else it is recommended
 * @param kind what counts as being there
 * @param fresh rhythm promised: {@code on_change}, {@code daily}, {@code weekly}, {@code monthly},
 *     {@code quarterly}, {@code semester} or {@code yearly:MM-DD}
 * @param maxAge days after which it counts as stale; 0 for never
 * @param basis group of SK KMA 2-144/2022 (K1 to K5, SM, SS), or B for practice, D for proposed
 * @param place path or address set by hand, or empty
 * @param owner who looks after it, or empty
 */
public record Section(
    String id,
    String nameId,
    String nameEn,
    List<String> keywords,
    boolean required,
    Kind kind,
    String fresh,
    int maxAge,
    String basis,
    String place,
    String owner) {

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

  public Section {
    keywords = List.copyOf(keywords);
  }

  /** The last due date that has passed, for yearly documents. */
  public Optional<LocalDate> lastDue(LocalDate today) {
    if (!fresh.startsWith("yearly:")) {
      return Optional.empty();
    }
    LocalDate due = MonthDay.parse("--" + fresh.substring(7)).atYear(today.getYear());
    return Optional.of(due.isAfter(today) ? due.minusYears(1) : due);
  }

  /** When the next document of a yearly section is due. */
  public Optional<LocalDate> nextDue(LocalDate today) {
    return lastDue(today).map(due -> due.plusYears(1));
  }

  /** What people can change about it, as it is. */
  public Adjusted adjusted() {
    return new Adjusted(place, owner, required, maxAge);
  }

  /** With what a person changed about it. */
  Section with(Adjusted change) {
    return new Section(
        id,
        nameId,
        nameEn,
        keywords,
        change.required(),
        kind,
        fresh,
        change.maxAge(),
        basis,
        change.place(),
        change.owner());
  }

  /**
   * What a person changes about a section.
   *
   * @param place path or address, or empty to search for it
   * @param owner who looks after it, or empty
   * @param maxAge days, 0 to 3,650
   */
  public record Adjusted(String place, String owner, boolean required, int maxAge) {}
}
