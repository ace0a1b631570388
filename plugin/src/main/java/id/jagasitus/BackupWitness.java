package id.jagasitus;

import id.jagasitus.office.Inspection;
import id.jagasitus.office.Step;
import id.jagasitus.vault.Drilled;
import id.jagasitus.vault.Ledger;
import id.jagasitus.vault.Taken;
import id.jagasitus.vault.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the vault shows of the backup (step 2): good is a fresh, sound snapshot without signs of an
 * injection, and a restore that was tried and went well within the office's own rhythm.
 */
record BackupWitness(Ledger ledger, Supplier<ZoneId> zone) {

  private static final Duration FRESH = Duration.ofDays(8);

  /** A drill that was due yesterday is run tonight. */
  private static final int GRACE_DAYS = 2;

  Inspection of(Step step, LocalDate day) {
    Optional<Taken> newest =
        ledger.taken().stream().filter(each -> each.content() == Taken.Content.SITE).findFirst();
    if (newest.isEmpty()) {
      return new Inspection(false, List.of(new Inspection.Fact("newest", "–")));
    }
    Instant end = day.plusDays(1).atStartOfDay(zone.get()).toInstant();
    Taken taken = newest.get();
    Optional<Drilled> drill = ledger.drilled().stream().findFirst();
    boolean good = good(taken, end) && drill.filter(each -> proves(each, end)).isPresent();
    return new Inspection(
        good,
        List.of(
            new Inspection.Fact("newest", local(taken.time())),
            drill.map(this::result).orElse(new Inspection.Fact("proven", "–")),
            new Inspection.Fact("files", Long.toString(taken.files())),
            new Inspection.Fact("problems", Long.toString(taken.problems()))));
  }

  private static boolean good(Taken taken, Instant end) {
    return taken.time().plus(FRESH).isAfter(end)
        && taken.sound()
        && taken.problems() == 0
        && taken.verdict() != Verdict.SUSPICIOUS;
  }

  private boolean proves(Drilled drill, Instant end) {
    Duration rhythm = Duration.ofDays(ledger.settings().drillDays() + GRACE_DAYS);
    return drill.passed() && drill.time().plus(rhythm).isAfter(end);
  }

  /** When the latest drill was; one that failed proves nothing. */
  private Inspection.Fact result(Drilled drill) {
    return new Inspection.Fact(drill.passed() ? "proven" : "unproven", local(drill.time()));
  }

  private String local(Instant time) {
    return DateTimeFormatter.ofPattern("dd-MM-uuuu HH.mm", Locale.ROOT)
        .format(time.atZone(zone.get()));
  }
}
