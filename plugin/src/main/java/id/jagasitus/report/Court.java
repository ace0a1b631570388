package id.jagasitus.report;

import id.jagasitus.paper.Letterhead;
import id.jagasitus.paper.Logo;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The court, as its papers need it.
 *
 * @param above authorities above it, highest first
 * @param name for example {@code Pengadilan Negeri Contoh}
 * @param place where papers are dated
 * @param lines address, telephone, site
 * @param site host name of the public site
 * @param zone of its times
 */
public record Court(
    List<String> above,
    String name,
    String place,
    List<String> lines,
    String site,
    ZoneId zone,
    Optional<Logo> logo) {
  public Court {
    above = List.copyOf(above);
    lines = List.copyOf(lines);
  }

  /** Where and when a paper is signed; a blank to write in where nobody set the place. */
  String on(LocalDate day) {
    return (place.isBlank() ? "……………………" : place) + ", " + Indonesian.date(day);
  }

  Letterhead letterhead() {
    return new Letterhead(above, name.toUpperCase(java.util.Locale.ROOT), lines, logo);
  }
}
