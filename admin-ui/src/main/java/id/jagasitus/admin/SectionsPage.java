package id.jagasitus.admin;

import id.jagasitus.fresh.Ask;
import id.jagasitus.fresh.Rhythm;
import id.jagasitus.fresh.Section;
import id.jagasitus.fresh.Terms;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/**
 * <em>Daftar bagian</em>: what must be published, and how it is found and judged.
 *
 * @param sections the register
 */
record SectionsPage(List<Section> sections) {

  long count(Ask ask) {
    return sections.stream().filter(section -> section.ask() == ask).count();
  }

  /** A section's name in the reader's language. */
  static String name(Frame frame, Section section) {
    return frame.language().equals("en") ? section.nameEn() : section.nameId();
  }

  /** {@code setiap tahun, paling lambat 28 Februari}. */
  static String rhythm(Frame frame, Terms terms) {
    Rhythm rhythm = Rhythm.parse(terms.fresh()).orElseThrow();
    String every = frame.t("content.rhythm." + rhythm.every().word());
    return rhythm.due().map(due -> frame.t("sections.due", every, day(frame, due))).orElse(every);
  }

  private static String day(Frame frame, MonthDay day) {
    return day.getDayOfMonth() + " " + month(frame, day.getMonth());
  }

  static String month(Frame frame, Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(frame.language()));
  }

  static String limit(Frame frame, Terms terms) {
    return terms.maxAge() == 0
        ? frame.t("sections.nolimit")
        : frame.t("sections.limit", frame.format().number(terms.maxAge()));
  }

  static String ask(Frame frame, Terms terms) {
    return frame.t("ask." + terms.ask().name());
  }
}
