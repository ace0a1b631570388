package id.jagasitus.admin;

import id.jagasitus.fresh.Section;
import id.jagasitus.fresh.SectionState;
import id.jagasitus.fresh.Terms;
import id.jagasitus.fresh.Terms.Flaw;
import id.jagasitus.fresh.Terms.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One section of the register.
 *
 * @param section the section; empty while a new one is described
 * @param state how it stands since the last look; empty before it, and where it is not asked for
 * @param judging whether the site is still to be judged by what was changed
 * @param form what stands in the form
 * @param flaws what is wrong with what was sent
 * @param owners who looks after sections already
 */
record SectionPage(
    Optional<Section> section,
    Optional<SectionState> state,
    boolean judging,
    SectionForm form,
    Set<Flaw> flaws,
    List<String> owners) {

  /** What is wrong with a part of the form. */
  List<Flaw> flaws(Part part) {
    return flaws.stream().filter(flaw -> flaw.part() == part).toList();
  }

  /** {@code aria-invalid} of a part's field; an attribute that is null is left out. */
  @Nullable String invalid(Part part) {
    return flaws(part).isEmpty() ? null : "true";
  }

  /** The words for a part of terms. */
  static String value(Frame frame, Terms terms, Part part) {
    String words =
        switch (part) {
          case NAME -> terms.nameId() + (terms.nameEn().isBlank() ? "" : " / " + terms.nameEn());
          case KEYWORDS -> String.join(", ", terms.keywords());
          case ASK -> SectionsPage.ask(frame, terms) + why(terms);
          case KIND -> frame.t("sectionkind." + terms.kind().name());
          case RHYTHM -> SectionsPage.rhythm(frame, terms) + about(frame, terms);
          case MAX_AGE -> SectionsPage.limit(frame, terms);
          case PLACE -> terms.place().isEmpty() ? frame.t("sections.searched") : terms.place();
          case OWNER -> terms.owner();
        };
    return words.isBlank() ? "–" : words;
  }

  private static String why(Terms terms) {
    return terms.reason().isBlank() ? "" : ": " + terms.reason();
  }

  private static String about(Frame frame, Terms terms) {
    return terms.yearBefore() ? "; " + frame.t("sections.yearbefore") : "";
  }

  /** Whether a part differs from what the program came with. */
  static boolean differs(Section section, Part part) {
    return section
        .delivered()
        .filter(terms -> section.terms().apart(terms).contains(part))
        .isPresent();
  }

  /** What was done to it, in words. */
  static String did(Frame frame, Section.Change change) {
    String parts =
        change.parts().stream()
            .map(part -> frame.t("sectionpart." + part.name()))
            .collect(Collectors.joining(", "));
    String act = frame.t("sectionact." + change.act().name());
    return parts.isEmpty() ? act : act + ": " + parts;
  }
}
