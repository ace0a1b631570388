package id.jagasitus.command.snapshot;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.repository.Backend;
import id.jagasitus.repository.Environment;
import id.jagasitus.repository.Repository;
import id.jagasitus.snapshot.RecoveryKey;
import id.jagasitus.snapshot.Work;
import id.jagasitus.vault.Vault;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code snapshot init}: makes a repository, and with {@code recovery} prints a recovery key. */
final class SnapshotInitCommand extends SnapshotCommand {

  SnapshotInitCommand(Environment environment) {
    super("init", environment);
  }

  /** The home's own backup gets a password of its own, and a recovery sheet. */
  @Override
  public void run(Arguments arguments, CommandOutput out) throws Exception {
    Optional<Vault> own = ownBackup(arguments);
    if (own.isEmpty() || arguments.optional("password-file").isPresent()) {
      super.run(arguments, out);
      return;
    }
    if (own.get().ready()) {
      throw new CommandRefused(
          "the backup is set up already at " + own.get().location() + "; see the page Cadangan");
    }
    own.get().setUp("console");
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("repository", own.get().location());
    result.put("password_file", own.get().passwordFile().toString());
    own.get().keys().sheet().ifPresent(words -> result.put("recovery_key", words));
    out.result(result);
  }

  @Override
  Repository open(Backend backend, char[] password) throws IOException {
    return Repository.init(backend, password, environment(), null);
  }

  @Override
  void run(Repository repository, Arguments arguments, CommandOutput out, Work work)
      throws IOException, CommandRefused {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("repository", repository.backend().location());
    result.put("id", repository.config().id().hex());
    if (arguments.flag("recovery")) {
      RecoveryKey key = RecoveryKey.random(environment().random());
      repository.keys().add(key.password());
      result.put("recovery_key", key.text());
    }
    out.result(result);
  }
}
