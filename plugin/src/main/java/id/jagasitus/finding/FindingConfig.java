package id.jagasitus.finding;

import id.jagasitus.config.Settings;
import java.time.Duration;

/**
 * When signals become a finding.
 *
 * @param openAt points; one clear attack has 45 to 70, a scanning tool's name alone 60, one request
 *     for a part of a program that is often attacked 35 to 45, single looks at a log-in page 20
 * @param quiet after so long without a signal a harmless finding is closed
 * @param watched most actors whose points are counted before they have a finding
 * @param open most findings that are open at a time
 */
public record FindingConfig(int openAt, Duration quiet, int watched, int open) {

  /** What is used where nothing is set. */
  public static final FindingConfig DEFAULT =
      new FindingConfig(35, Duration.ofHours(24), 50_000, 5_000);

  /** Reads {@code finding.*}. */
  public static FindingConfig from(Settings settings) {
    Settings mine = settings.table("finding");
    return new FindingConfig(
        mine.integer("open-at", DEFAULT.openAt, 10, 500),
        mine.duration("quiet", DEFAULT.quiet, Duration.ofMinutes(10), Duration.ofDays(30)),
        mine.integer("watched", DEFAULT.watched, 1_000, 1_000_000),
        mine.integer("open", DEFAULT.open, 100, 100_000));
  }
}
