package id.jagasitus.console.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What papers say of the court.
 *
 * @param above authorities above it, highest first
 * @param place where papers are dated
 * @param lines address, telephone, site
 * @param site host name of the public site
 * @param unit the court's code, for example {@code W8-U6}
 * @param signer code of who signs letters, for example {@code SEK}
 * @param letterClass code of the matter
 * @param number template of letter numbers
 * @param byUmum whether numbers are given by <em>Umum</em> and left open
 * @param logo SHA-256 of the picture among the documents; empty for none
 */
public record CourtSettings(
    List<String> above,
    String place,
    List<String> lines,
    String site,
    String unit,
    String signer,
    String letterClass,
    String number,
    boolean byUmum,
    String logo) {
  /** What holds until somebody decides: the numbers of a district court (domain notes, 5.2). */
  public static final CourtSettings INITIAL =
      new CourtSettings(
          List.of("Mahkamah Agung Republik Indonesia"),
          "",
          List.of(),
          "",
          "",
          "SEK",
          "HM.02.3",
          "{seq}/{signer}.{unit}/{class}/{month_roman}/{year}",
          true,
          "");

  /** Parts may be missing in an entry of an older version. */
  public CourtSettings {
    above = list(above);
    lines = list(lines);
    place = text(place);
    site = text(site);
    unit = text(unit);
    signer = text(signer);
    letterClass = text(letterClass);
    number = text(number);
    logo = text(logo);
  }

  private static List<String> list(@Nullable List<String> lines) {
    return lines == null ? List.of() : List.copyOf(lines);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** The same with the logo of a hash; empty for none. */
  public CourtSettings withLogo(String hash) {
    return new CourtSettings(
        above, place, lines, site, unit, signer, letterClass, number, byUmum, hash);
  }
}
