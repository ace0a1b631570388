package id.jagasitus.command.snapshot;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.Command;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.repository.Backend;
import id.jagasitus.repository.Environment;
import id.jagasitus.repository.Repository;
import id.jagasitus.snapshot.Work;
import id.jagasitus.vault.Vault;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A command on a repository of snapshots, which {@code repo} and {@code password-file} name; what
 * is not named is that of the home. It needs no running server. The work runs beside the caller's
 * thread, which shows how far it is and watches for Ctrl-C.
 */
abstract class SnapshotCommand implements Command {

  private static final long SHOW_MILLIS = 250;

  private final String word;
  private final Environment environment;
  private Optional<Vault> own = Optional.empty();

  SnapshotCommand(String word, Environment environment) {
    this.word = word;
    this.environment = environment;
  }

  /** What a command does with the open repository. */
  abstract void run(Repository repository, Arguments arguments, CommandOutput out, Work work)
      throws Exception;

  @Override
  public final String name() {
    return "snapshot " + word;
  }

  final Environment environment() {
    return environment;
  }

  /** How many threads to use: all processors but never more than four. */
  static int threads() {
    return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
  }

  @Override
  public void run(Arguments arguments, CommandOutput out) throws Exception {
    Work work = Work.unslowed();
    try (Backend backend = SnapshotPlace.backend(place(arguments));
        Repository repository = open(backend, password(arguments))) {
      watch(() -> run(repository, arguments, out, work), out, work);
    }
  }

  /** The repository that was named, else that of the home. */
  private String place(Arguments arguments) throws CommandRefused {
    Optional<String> named = arguments.optional("repo");
    return named.isEmpty() && own.isPresent() ? own.get().location() : arguments.text("repo");
  }

  private char[] password(Arguments arguments) throws CommandRefused, IOException {
    boolean named = arguments.optional("password-file").isPresent();
    return named || own.isEmpty()
        ? SnapshotPlace.password(arguments)
        : SnapshotPlace.password(own.get().passwordFile());
  }

  /** The backup of the home, where the command shall work on that one. */
  final Optional<Vault> ownBackup(Arguments arguments) throws CommandRefused {
    return arguments.optional("repo").isEmpty() ? own : Optional.empty();
  }

  /** The same command for a home with a backup of its own. */
  final SnapshotCommand over(Vault vault) {
    own = Optional.of(vault);
    return this;
  }

  /** Opens what there is; {@code init} makes it. */
  Repository open(Backend backend, char[] password) throws IOException {
    return Repository.open(backend, password, environment);
  }

  private interface Step {
    void run() throws Exception;
  }

  private static void watch(Step step, CommandOutput out, Work work) throws Exception {
    ExecutorService beside =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("snapshot-command").factory());
    try {
      Future<Boolean> running =
          beside.submit(
              () -> {
                step.run();
                return true;
              });
      while (!finished(running)) {
        show(out, work);
      }
    } finally {
      beside.shutdownNow();
    }
  }

  private static boolean finished(Future<Boolean> running) throws Exception {
    try {
      return running.get(SHOW_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException notYet) {
      return false;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static void show(CommandOutput out, Work work) {
    Work.Progress progress = work.progress();
    if (out.cancelled()) {
      work.cancel();
    } else if (!progress.phase().isEmpty()) {
      long total = progress.totalBytes() > 0 ? progress.totalBytes() : -1;
      try {
        out.progress("bytes", progress.bytes(), total);
      } catch (CancellationException goneMeanwhile) {
        work.cancel();
      }
    }
  }
}
