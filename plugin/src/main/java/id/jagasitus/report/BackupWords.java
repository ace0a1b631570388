package id.jagasitus.report;

import java.time.Instant;
import java.time.ZoneId;

/** Puts what is known of a snapshot into words. */
public final class BackupWords {
  private BackupWords() {}

  /** What a snapshot of the site holds. */
  public static String scope() {
    return Words.get("minutes.scope.site");
  }

  /** Where snapshots lie. */
  public static String medium() {
    return Words.get("minutes.medium.repository");
  }

  /** Restored and compared as a whole. */
  public static String drilled(Instant when, ZoneId zone) {
    return Words.get("minutes.proof.drilled", Indonesian.moment(when, zone));
  }

  /** Not restored yet. */
  public static String undrilled(boolean sound) {
    return Words.get(sound ? "minutes.proof.sound" : "minutes.proof.unsound");
  }

  /** Rupiah. */
  public static String rupiah(long amount) {
    return "Rp" + Indonesian.number(amount);
  }
}
