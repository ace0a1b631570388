package id.jagasitus.paper;

import java.util.List;
import java.util.Optional;

/**
 * <em>Kop surat</em>.
 *
 * @param above authorities above the court, highest first
 * @param court name of the court
 * @param lines address, telephone, site
 * @param logo on the left
 */
public record Letterhead(
    List<String> above, String court, List<String> lines, Optional<Logo> logo) {
  public Letterhead {
    above = List.copyOf(above);
    lines = List.copyOf(lines);
  }
}
