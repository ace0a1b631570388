package id.jagasitus.admin.text;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** The three time zones of Indonesia (Keputusan Presiden 41/1987). */
public enum OfficeZone {
  /** Western Indonesia, UTC+7. */
  WIB("Asia/Jakarta"),
  /** Central Indonesia, UTC+8. */
  WITA("Asia/Makassar"),
  /** Eastern Indonesia, UTC+9. */
  WIT("Asia/Jayapura");

  private final ZoneId zone;

  OfficeZone(String zone) {
    this.zone = ZoneId.of(zone);
  }

  public ZoneId zone() {
    return zone;
  }

  /** The zone of that name, in any case. */
  public static Optional<OfficeZone> of(String name) {
    String wanted = name.toUpperCase(Locale.ROOT);
    for (OfficeZone zone : values()) {
      if (zone.name().equals(wanted)) {
        return Optional.of(zone);
      }
    }
    return Optional.empty();
  }

  /** Short name of a zone: one of the three, else its id. */
  static String name(ZoneId zone) {
    for (OfficeZone office : values()) {
      if (office.zone.equals(zone)) {
        return office.name();
      }
    }
    return zone.getId();
  }
}
