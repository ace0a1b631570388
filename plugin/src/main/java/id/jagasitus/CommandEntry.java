package id.jagasitus;

import id.jagasitus.command.CommandRefused;
import id.jagasitus.command.Commands;
import id.jagasitus.command.ControlSocket;
import id.jagasitus.command.snapshot.SnapshotCommands;
import id.jagasitus.config.ConfigException;
import id.jagasitus.config.Settings;
import id.jagasitus.home.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries out one command in the caller's own process, for when no server owns the home. The
 * launcher finds this class by name in the web application's classes; everything that crosses is a
 * type of the JDK.
 *
 * <p>The request is {@code {"command":NAME,"args":{…},"home":ABSOLUTE PATH,"cancelled":
 * BooleanSupplier}}; the lines and the exit code are those of {@link ControlSocket}, without the
 * closing {@code end}.
 */
public final class CommandEntry
    implements BiFunction<Map<String, Object>, Consumer<Map<String, @Nullable Object>>, Integer> {

  private final Opener opener;

  /** Opens the home that is locked; what it returns is closed before the lock is. */
  @FunctionalInterface
  interface Opener {
    OpenHome open(HomeLock lock) throws IOException, CommandRefused;
  }

  /** For the launcher, which knows this class by name only. */
  public CommandEntry() {
    this(CommandEntry::openReally);
  }

  CommandEntry(Opener opener) {
    this.opener = opener;
  }

  private static OpenHome openReally(HomeLock lock) throws IOException, CommandRefused {
    var home = new Home(lock.home());
    Settings settings = Settings.read(home.config(), Outside.settings());
    try {
      return Installation.open(home, PluginConfig.from(settings), Surroundings.thisMachine());
    } catch (ConfigException e) {
      throw new CommandRefused(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Integer apply(Map<String, Object> request, Consumer<Map<String, @Nullable Object>> sink) {
    BooleanSupplier cancelled =
        request.get("cancelled") instanceof BooleanSupplier given ? given : () -> false;
    if (SnapshotCommands.standAlone(request)) {
      return new Commands(SnapshotCommands.on(Surroundings.thisMachine()))
          .run(request, sink, cancelled);
    }
    try (HomeLock lock = HomeLock.take(Path.of(String.valueOf(request.get("home"))));
        OpenHome home = opener.open(lock)) {
      return home.commands().run(request, sink, cancelled);
    } catch (CommandRefused e) {
      return Commands.error(sink, String.valueOf(e.getMessage()), e.code());
    } catch (IOException e) {
      return Commands.error(sink, Commands.explain(e), Commands.FAILED);
    }
  }
}
