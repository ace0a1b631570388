package id.jagasitus.admin;

import id.jagasitus.console.snapshot.SnapshotDesk.Overview;
import id.jagasitus.vault.PlaceState.Light;
import id.jagasitus.vault.Saved;
import id.jagasitus.vault.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * <em>Cadangan</em>.
 *
 * @param snapshots in the repository, newest first
 * @param trouble why it cannot be read now; empty when it can
 * @param admin whether the reader may act
 */
record SnapshotsPage(
    Overview overview,
    List<Saved> snapshots,
    String trouble,
    boolean admin,
    Instant now,
    SnapshotCharts charts) {

  private static final int SHOWN = 60;

  SnapshotsPage {
    snapshots = List.copyOf(snapshots);
  }

  /** The newest, as many as a page carries. */
  List<Saved> shown() {
    return snapshots.stream().limit(SHOWN).toList();
  }

  Duration age(Instant time) {
    return time.isAfter(now) ? Duration.ZERO : Duration.between(time, now);
  }

  /** Class of a place's light. */
  static String light(Light light) {
    return light == Light.AWAY ? "vOFF" : "v" + light.name();
  }

  /** Class of a verdict. */
  static String verdict(Verdict verdict) {
    return switch (verdict) {
      case CHECKED -> "vGOOD";
      case UNCHECKED -> "vOFF";
      case SUSPICIOUS -> "vCRITICAL";
    };
  }

  /** Last part of the key for a kind of run. */
  static String run(String what) {
    return "backup.run." + what.replace("-", "");
  }

  /** How often, in words. */
  static String rhythm(Frame frame, Overview overview) {
    var settings = overview.settings();
    String hour = String.format(Locale.ROOT, "%02d.00", settings.hour());
    return switch (settings.rhythm()) {
      case HOURLY -> frame.t("backup.rhythm.words.HOURLY");
      case DAILY -> frame.t("backup.rhythm.words.DAILY", hour);
      case WEEKLY ->
          frame.t(
              "backup.rhythm.words.WEEKLY",
              frame.format().weekday(settings.weekday().getValue()),
              hour);
      case NEVER -> frame.t("backup.rhythm.words.NEVER");
    };
  }
}
