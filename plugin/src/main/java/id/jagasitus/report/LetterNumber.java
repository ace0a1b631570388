package id.jagasitus.report;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How letters are numbered: a template with {@code {seq} {seq3} {signer} {unit} {class} {month}
 * {month2} {month_roman} {year}}.
 *
 * @param template for example {@code {seq}/{signer}.{unit}/{class}/{month_roman}/{year}}
 * @param unit the court's code, for example {@code W8-U6}
 * @param letterClass code of the matter, for example {@code HM.02.3}
 */
public record LetterNumber(String template, String unit, String letterClass) {
  /** Printed where <em>Umum</em> gives the number. */
  static final String OPEN = "……………………";

  private static final Pattern TOKEN = Pattern.compile("\\{([a-z0-9_]+)}");

  /**
   * The number of a letter.
   *
   * @param seq its place in the year, from 1; 0 leaves room to write it by hand
   */
  public String of(int seq, String signer, LocalDate date) {
    Map<String, String> values =
        Map.of(
            "seq",
            seq == 0 ? "……" : seq + "",
            "seq3",
            seq == 0 ? "……" : String.format(Locale.ROOT, "%03d", seq),
            "signer",
            signer,
            "unit",
            unit,
            "class",
            letterClass,
            "month",
            date.getMonthValue() + "",
            "month2",
            String.format(Locale.ROOT, "%02d", date.getMonthValue()),
            "month_roman",
            Indonesian.roman(date.getMonthValue()),
            "year",
            date.getYear() + "");
    return TOKEN
        .matcher(template)
        .replaceAll(
            token -> Matcher.quoteReplacement(values.getOrDefault(token.group(1), token.group())));
  }

  /** The first word in braces that means nothing; empty when all are known. */
  public static String unknownToken(String template) {
    return TOKEN
        .matcher(template)
        .results()
        .map(token -> token.group(1))
        .filter(name -> !name.matches("seq3?|signer|unit|class|month2?|month_roman|year"))
        .findFirst()
        .orElse("");
  }
}
