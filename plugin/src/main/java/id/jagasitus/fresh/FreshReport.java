package id.jagasitus.fresh;

import java.time.Instant;
import java.util.List;

/**
 * How fresh the site is.
 *
 * @param at when it was looked at
 * @param register what was asked for, and what was not
 * @param sections every section that is asked for
 * @param score sum of the sections' points
 * @param most points there are to have
 * @param faults what else should be mended; at most 1,000
 */
public record FreshReport(
    Instant at,
    List<Section> register,
    List<SectionState> sections,
    int score,
    int most,
    List<Fault> faults) {

  /**
   * Something to mend.
   *
   * @param kind what is wrong
   * @param page where it shows, with a leading slash
   * @param target what is meant: an address or a file
   * @param bytes length of an oversized picture, else 0
   */
  public record Fault(Kind kind, String page, String target, long bytes) {}

  /** What is wrong. */
  public enum Kind {
    BROKEN_LINK,
    MISSING_IMAGE,
    ORPHAN_PAGE,
    ORPHAN_DOCUMENT,
    OVERSIZED_IMAGE
  }

  public FreshReport {
    register = List.copyOf(register);
    sections = List.copyOf(sections);
    faults = List.copyOf(faults);
  }

  /** Sections that nobody asks this court for. */
  public List<Section> excused() {
    return register.stream().filter(section -> section.ask() == Ask.NOT_ASKED).toList();
  }

  /** How many sections are in a state. */
  public long count(SectionState.State state) {
    return sections.stream().filter(section -> section.state() == state).count();
  }

  /** How many required sections are missing. */
  public long missing() {
    return sections.stream()
        .filter(at -> at.section().required() && at.state() == SectionState.State.MISSING)
        .count();
  }
}
