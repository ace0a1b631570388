package id.jagasitus.visitorlog;

import id.jagasitus.config.Settings;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Settings of the visitor log.
 *
 * @param days how many days a file is kept
 * @param zone whose days the files hold and whose time the lines show
 * @param configuration a {@code logback-access.xml} of the operator; else the one in the home, else
 *     the built-in one
 */
public record VisitorLogConfig(int days, ZoneId zone, Optional<Path> configuration) {

  private static final int DAYS = 90;
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  /** 90 days, Western Indonesian Time. */
  public static final VisitorLogConfig DEFAULT = new VisitorLogConfig(DAYS, ZONE, Optional.empty());

  /** Reads {@code [visitor-log]}: {@code days}, {@code zone}, {@code configuration}. */
  public static VisitorLogConfig from(Settings settings) {
    Settings mine = settings.table("visitor-log");
    return new VisitorLogConfig(
        mine.integer("days", DAYS, 1, 3650),
        mine.parsed("zone", VisitorLogConfig::zone, "a time zone", "Asia/Jakarta").orElse(ZONE),
        mine.path("configuration"));
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
