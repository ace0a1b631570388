package id.jagasitus.command.snapshot;

import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.vault.Ledger;
import id.jagasitus.vault.Reason;
import id.jagasitus.vault.Running;
import id.jagasitus.vault.Taken;
import id.jagasitus.vault.Vault;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a snapshot of all that belongs to the home, and shows how far it is. */
final class OwnSnapshot {

  private static final Duration LOOK = Duration.ofMillis(200);

  private OwnSnapshot() {}

  static void take(Vault vault, CommandOutput out) throws CommandRefused, InterruptedException {
    if (!vault.ready()) {
      throw new CommandRefused("the backup is not set up yet; run snapshot init, or use the page");
    }
    List<Taken> before = vault.ledger().taken();
    if (!vault.take(Reason.COMMAND, "", "console")) {
      throw new CommandRefused("many runs wait already; try again later, or cancel them on the page");
    }
    watch(vault, out);
    Taken mine =
        vault.ledger().taken().stream()
            .filter(taken -> taken.reason() == Reason.COMMAND && !before.contains(taken))
            .findFirst()
            .orElseThrow(() -> failed(vault));
    out.result(result(mine));
  }

  private static CommandRefused failed(Vault vault) {
    return new CommandRefused(
        vault.ledger().failures(1).stream()
            .map(Ledger.Failure::message)
            .findFirst()
            .orElse("the snapshot was stopped; nothing was saved"));
  }

  private static void watch(Vault vault, CommandOutput out) throws InterruptedException {
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

  private static Map<String, Object> result(Taken taken) {
    var result = new LinkedHashMap<String, Object>();
    result.put("id", taken.snapshot());
    result.put("time", taken.time().toString());
    result.put("verdict", taken.verdict().tag());
    result.put("files", taken.files());
    result.put("bytes", taken.bytes());
    result.put("bytes_stored", taken.added());
    result.put("seconds", taken.millis() / 1000.0);
    result.put("problems", taken.problems());
    result.put("sound", taken.sound());
    return result;
  }
}
