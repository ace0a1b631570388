package id.jagasitus;

import id.jagasitus.mail.Notice;
import id.jagasitus.vault.Drilled;
import id.jagasitus.vault.Ledger;
import id.jagasitus.vault.ReadBack;
import id.jagasitus.vault.SnapshotConfig;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Tells of backup runs that failed, and of drills and checks that found a fault. */
final class BackupTidings {

  private static final int MOST = 50;

  private final Ledger ledger;
  private final Consumer<Notice> tell;
  private Instant until;

  /**
   * @param since nothing before it is told
   */
  BackupTidings(Ledger ledger, Consumer<Notice> tell, Instant since) {
    this.ledger = ledger;
    this.tell = tell;
    this.until = since;
  }

  synchronized void runOnce() {
    Instant before = until;
    for (Ledger.Failure each : ledger.failures(MOST)) {
      String title = "Cadangan gagal: " + run(each.what());
      tell(before, each.time(), "gagal-" + each.what() + each.place(), title, each.message());
    }
    for (Drilled each : ledger.drilled()) {
      if (!each.passed()) {
        String faults = first(each.faults());
        tell(before, each.time(), "uji-" + each.place(), "Uji pulih tidak lulus", faults);
      }
    }
    ledger.readBack(SnapshotConfig.PRIMARY).stream()
        .filter(each -> !each.sound())
        .forEach(each -> tell(before, each));
  }

  private void tell(Instant before, ReadBack each) {
    String title = "Pemeriksaan cadangan menemukan kerusakan";
    tell(before, each.time(), "baca-" + each.place(), title, first(each.faults()));
  }

  private void tell(Instant before, Instant when, String key, String title, String text) {
    if (when.isAfter(before)) {
      tell.accept(new Notice(Notice.Kind.BACKUP, key, title, text, "/cadangan", when));
      until = when.isAfter(until) ? when : until;
    }
  }

  private static String first(List<String> faults) {
    return faults.isEmpty() ? "" : faults.getFirst();
  }

  /** The run as people call it. */
  private static String run(String what) {
    return switch (what) {
      case "take" -> "situs";
      case "visitors" -> "log pengunjung";
      case "copy" -> "salinan";
      case "read-back" -> "pemeriksaan";
      case "drill" -> "uji pulih";
      case "export" -> "cakram";
      case "restore" -> "pemulihan";
      default -> what;
    };
  }
}
