package id.jagasitus.admin;

import id.jagasitus.fresh.Ask;
import id.jagasitus.fresh.Rhythm;
import id.jagasitus.fresh.Rhythm.Every;
import id.jagasitus.fresh.Section;
import id.jagasitus.fresh.Terms;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is typed about a section, word for word, so that a refused form loses nothing.
 *
 * @param keywords one a line
 * @param day of the due date, 1 to 31; it counts for yearly ones alone
 * @param month of the due date, 1 to 12
 * @param maxAge days, or blank for what is usual at that rhythm
 */
record SectionForm(
    String nameId,
    String nameEn,
    String keywords,
    Ask ask,
    String reason,
    Section.Kind kind,
    Every every,
    String day,
    String month,
    boolean yearBefore,
    String maxAge,
    String place,
    String owner) {

  /** A section that nobody described yet. */
  static SectionForm blank() {
    return new SectionForm(
        "",
        "",
        "",
        Ask.REQUIRED,
        "",
        Section.Kind.PAGE,
        Every.ON_CHANGE,
        "",
        "",
        false,
        "",
        "",
        "");
  }

  static SectionForm of(Section section) {
    Terms terms = section.terms();
    Rhythm rhythm = section.rhythm();
    return new SectionForm(
        terms.nameId(),
        terms.nameEn(),
        String.join("\n", terms.keywords()),
        terms.ask(),
        terms.reason(),
        terms.kind(),
        rhythm.every(),
        rhythm.due().map(due -> Integer.toString(due.getDayOfMonth())).orElse(""),
        rhythm.due().map(due -> Integer.toString(due.getMonthValue())).orElse(""),
        terms.yearBefore(),
        Integer.toString(terms.maxAge()),
        terms.place(),
        terms.owner());
  }

  static SectionForm typed(Exchange exchange) {
    return new SectionForm(
        exchange.text("nama"),
        exchange.text("nama_inggris"),
        exchange.raw("kata"),
        choice(Ask.values(), exchange.text("tuntutan")),
        exchange.text("alasan"),
        choice(Section.Kind.values(), exchange.text("jenis")),
        choice(Every.values(), exchange.text("irama")),
        exchange.text("hari"),
        exchange.text("bulan"),
        exchange.text("tahunlalu").equals("ya"),
        exchange.text("umur"),
        exchange.text("alamat"),
        exchange.text("penanggung"));
  }

  private static <T extends Enum<T>> T choice(T[] values, String name) {
    for (T value : values) {
      if (value.name().equals(name)) {
        return value;
      }
    }
    throw new RefusedRequest(400, "no such choice: " + name);
  }

  /** What it says; numbers that are none become such as the register refuses. */
  Terms terms() {
    return new Terms(
        nameId,
        nameEn,
        words(),
        ask,
        ask == Ask.REQUIRED ? "" : reason,
        kind,
        fresh(),
        yearBefore,
        maxAge.isEmpty() ? every.usualDays() : number(maxAge).orElse(-1),
        place,
        owner);
  }

  /** Also commas part them: many are pasted from a list. */
  private List<String> words() {
    return keywords
        .lines()
        .flatMap(line -> List.of(line.split(",")).stream())
        .map(word -> word.replaceAll("[\\p{Cc}\\p{Cf}]", " ").strip())
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  private String fresh() {
    if (every != Every.YEARLY) {
      return every.word();
    }
    String due =
        String.format(Locale.ROOT, "%02d-%02d", number(month).orElse(0), number(day).orElse(0));
    return "yearly:" + due;
  }

  private static Optional<Integer> number(String text) {
    return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
