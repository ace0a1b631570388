package id.jagasitus.command.snapshot;

import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.vault.Reason;
import id.jagasitus.vault.Taken;
import id.jagasitus.vault.Vault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes a snapshot of all that belongs to the home, and shows how far it is. */
final class OwnSnapshot {

  private OwnSnapshot() {}

  static void take(Vault vault, CommandOutput out) throws CommandRefused, InterruptedException {
    OwnRun.requireReady(vault);
    List<Taken> before = vault.ledger().taken();
    OwnRun.watch(vault, vault.take(Reason.COMMAND, "", OwnRun.AUTHOR), out);
    Taken mine =
        vault.ledger().taken().stream()
            .filter(taken -> taken.reason() == Reason.COMMAND && !before.contains(taken))
            .findFirst()
            .orElseThrow(() -> OwnRun.failed(vault));
    out.result(result(mine));
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
