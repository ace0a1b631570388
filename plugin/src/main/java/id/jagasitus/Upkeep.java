package id.jagasitus;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.guard.ImportedLogs;
import id.jagasitus.schedule.Job;
import id.jagasitus.schedule.Scheduler;
import id.jagasitus.store.StoreStats;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The jobs that look after what was recorded and found: old requests expire, a damaged index is
 * made again, findings settle, new rules and imported logs are looked at, promised erasures are
 * kept.
 *
 * @param stopping whether long work should end
 */
record Upkeep(
    Installation installation,
    ImportedLogs importedLogs,
    AddressBlur blur,
    BooleanSupplier stopping) {

  private static final Logger LOG = System.getLogger(Upkeep.class.getName());
  private static final String ERASURES = "erasures";

  void schedule(Scheduler scheduler) {
    scheduler.add(Job.heavyEvery(() -> Duration.ofHours(1), "expire", this::expire));
    scheduler.add(Job.heavyEvery(() -> Duration.ofMinutes(5), "rebuild", this::rebuild));
    scheduler.add(
        Job.heavyEvery(
            () -> Duration.ofDays(1), "verify-index", () -> installation.store().verify()));
    scheduler.add(Job.every(Duration.ofSeconds(20), "detection", this::settle));
    scheduler.add(Job.every(Duration.ofSeconds(5), "new-rules", this::newRules));
    scheduler.add(
        Job.heavyEvery(() -> Duration.ofSeconds(3), "imported", () -> importedLogs.run(stopping)));
    scheduler.add(Job.heavyEvery(() -> Duration.ofSeconds(20), ERASURES, this::erase));
    scheduler.add(Job.heavyEvery(() -> Duration.ofHours(1), "blur", blur::runOnce));
    scheduler.runNow(ERASURES); // what the process before promised and could not do
  }

  private void settle() throws IOException {
    installation.detection().settle(now());
  }

  /** Keeps what was promised before a kill, or could not be kept at once. */
  private void erase() throws IOException {
    installation.privacy().erasures().work();
  }

  private void newRules() throws IOException {
    var zone = installation.office().settings().zone();
    installation.detection().newRules().run(now(), zone);
  }

  /** A damaged index was set aside when it was opened; the log files hold all that was in it. */
  void rebuild() throws IOException, CommandRefused {
    boolean setAside =
        installation.store().stats().trouble().stream()
            .anyMatch(trouble -> trouble.kind() == StoreStats.Kind.SET_ASIDE);
    if (setAside) {
      LOG.log(Level.WARNING, "The index was damaged and is rebuilt from the log files");
      HomeCommands.rebuild(installation)
          .run(new Arguments(Map.of()), new CommandOutput(line -> {}, stopping));
    }
  }

  private void expire() throws IOException {
    var settings = installation.office().settings();
    Instant oldest = now().minus(Duration.ofDays(settings.keepDays()));
    installation.visitorLog().tidy(settings.keepDays());
    installation.store().expire(oldest.toEpochMilli());
    installation.importer().expire(oldest);
    installation.store().shrink(settings.keepMiB() << 20);
    installation.detection().findings().expire(oldest);
  }

  private Instant now() {
    return installation.machine().clock().instant();
  }
}
