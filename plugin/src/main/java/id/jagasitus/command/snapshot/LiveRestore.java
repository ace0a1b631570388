package id.jagasitus.command.snapshot;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.vault.Restored;
import id.jagasitus.vault.Saved;
import id.jagasitus.vault.Taken;
import id.jagasitus.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Restores the live site by command, as the page does: safety snapshot, aside, compared, scanned,
 * put in place; and takes that back. Works while no server runs.
 */
final class LiveRestore {

  private LiveRestore() {}

  static void run(Vault vault, Arguments arguments, CommandOutput out)
      throws CommandRefused, IOException, InterruptedException {
    OwnRun.requireReady(vault);
    makeSite(vault);
    Saved saved = find(vault, arguments.text("id"));
    List<Restored> before = vault.ledger().restored();
    OwnRun.watch(
        vault,
        vault.restore(
            saved.id(),
            arguments.texts("path").stream().map(LiveRestore::fromTheSite).toList(),
            arguments.flag("even-suspicious"),
            OwnRun.AUTHOR),
        out);
    Restored done =
        vault.ledger().restored().stream()
            .filter(each -> !before.contains(each) && each.author().equals(OwnRun.AUTHOR))
            .findFirst()
            .orElseThrow(() -> OwnRun.failed(vault));
    out.result(result(vault, saved, done));
  }

  /** A site that is gone altogether can be restored too: what it is compared with is empty then. */
  private static void makeSite(Vault vault) throws CommandRefused, IOException {
    Path site =
        vault
            .site()
            .orElseThrow(
                () ->
                    new CommandRefused(
                        "no server has served a site of this home yet, or it is a packed WAR;"
                            + " restore into a folder with --target"));
    Files.createDirectories(site);
  }

  private static Saved find(Vault vault, String id) throws CommandRefused, IOException {
    return vault.shelf().snapshots().stream()
        .filter(saved -> saved.content() == Taken.Content.SITE)
        .filter(saved -> id.equals("latest") || saved.id().startsWith(id))
        .findFirst()
        .orElseThrow(
            () -> new CommandRefused("there is no snapshot " + id + " of the site; see list"));
  }

  private static String fromTheSite(String path) {
    return path.startsWith("/") ? path : "/" + path;
  }

  private static Map<String, Object> result(Vault vault, Saved saved, Restored done) {
    var result = new LinkedHashMap<String, Object>();
    result.put("site", vault.site().map(Path::toString).orElse(""));
    result.put("snapshot", saved.id());
    result.put("taken", saved.time().toString());
    result.put("mode", done.mode().name());
    result.put("files", done.files());
    result.put("safety_snapshot", done.safety());
    result.put("restore", done.id());
    return result;
  }

  /** Takes the newest restore back. */
  static void undo(Vault vault, CommandOutput out) throws CommandRefused, InterruptedException {
    OwnRun.requireReady(vault);
    Restored newest =
        vault.ledger().restored().stream()
            .filter(vault::undoable)
            .findFirst()
            .orElseThrow(
                () ->
                    new CommandRefused(
                        "there is no restore that can be undone; restore its safety snapshot"));
    OwnRun.watch(vault, vault.undo(newest.id(), OwnRun.AUTHOR), out);
    if (vault.undoable(newest)) {
      throw OwnRun.failed(vault);
    }
    out.result(Map.of("undone", newest.id(), "snapshot", newest.snapshot()));
  }
}
