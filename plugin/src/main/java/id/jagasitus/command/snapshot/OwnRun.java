package id.jagasitus.command.snapshot;

import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.vault.Ledger;
import id.jagasitus.vault.Running;
import id.jagasitus.vault.Vault;
import java.time.Duration;
import java.util.Optional;

/** A run of the home's own backup, as a command sees it. */
final class OwnRun {

  /** Who asks, for the journal. */
  static final String AUTHOR = "console";

  private static final Duration LOOK = Duration.ofMillis(200);

  private OwnRun() {}

  static void requireReady(Vault vault) throws CommandRefused {
    if (!vault.ready()) {
      throw new CommandRefused("the backup is not set up yet; run snapshot init, or use the page");
    }
  }

  /** Shows how far it is until it has ended, and stops it when nobody waits any more. */
  static void watch(Vault vault, boolean begun, CommandOutput out)
      throws CommandRefused, InterruptedException {
    if (!begun) {
      throw new CommandRefused(
          "many runs wait already; try again later, or withdraw them on the page");
    }
    Optional<Running> running = vault.running();
    while (running.isPresent()) {
      if (out.cancelled()) {
        vault.cancel();
      } else {
        long total = running.get().totalBytes();
        out.progress("bytes", running.get().bytes(), total > 0 ? total : -1);
      }
      Thread.sleep(LOOK);
      running = vault.running();
    }
  }

  /** Why a run left nothing behind. */
  static CommandRefused failed(Vault vault) {
    return new CommandRefused(
        vault.ledger().failures(1).stream()
            .map(Ledger.Failure::message)
            .findFirst()
            .orElse("the run was stopped; nothing was changed"));
  }
}
