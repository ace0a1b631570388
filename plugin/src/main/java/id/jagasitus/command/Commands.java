package id.jagasitus.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The commands this installation knows, by name; runs one and turns its end into an exit code. */
public final class Commands {

  /** Done. */
  static final int DONE = 0;

  /** Refused, failed or cancelled. */
  public static final int FAILED = 1;

  /** Asked wrongly. */
  static final int USAGE = 2;

  private static final System.Logger LOG = System.getLogger(Commands.class.getName());

  private final Map<String, Command> byName = new TreeMap<>();

  /** Names must differ. */
  public Commands(Collection<? extends Command> commands) {
    for (Command command : commands) {
      if (byName.put(command.name(), command) != null) {
        throw new IllegalArgumentException("two commands are named " + command.name());
      }
    }
  }

  /**
   * Carries out {@code {"command":NAME,"args":{…}}}. What goes wrong is written as {@code
   * {"type":"error","message":…}}, never thrown.
   *
   * @param sink receives every line of the answer, on this thread
   * @param cancelled whether whoever asked has gone away
   * @return exit code: 0 done, 1 refused or failed, 2 asked wrongly
   */
  public int run(
      Map<?, ?> request, Consumer<Map<String, @Nullable Object>> sink, BooleanSupplier cancelled) {
    try {
      Command command = find(request.get("command"));
      var arguments = new Arguments(request.get("args") instanceof Map<?, ?> map ? map : Map.of());
      command.run(arguments, new CommandOutput(sink, cancelled));
      return DONE;
    } catch (CommandRefused e) {
      return error(sink, String.valueOf(e.getMessage()), e.code());
    } catch (CancellationException e) {
      return error(sink, "cancelled; what was done so far is kept", FAILED);
    } catch (IOException e) {
      return error(sink, explain(e), FAILED);
    } catch (UncheckedIOException e) {
      return error(sink, explain(e.getCause()), FAILED);
    } catch (Exception e) {
      LOG.log(System.Logger.Level.ERROR, "the command " + request.get("command") + " failed", e);
      return error(sink, "an error in the program, written to its log: " + e, FAILED);
    }
  }

  /** Writes an error line; returns {@code code}. */
  public static int error(Consumer<Map<String, @Nullable Object>> sink, String message, int code) {
    var line = new LinkedHashMap<String, @Nullable Object>();
    line.put("type", "error");
    line.put("message", message);
    sink.accept(line);
    return code;
  }

  /** What a failed read or write means to an operator: the class name says more than some texts. */
  public static String explain(@Nullable IOException e) {
    if (e instanceof FileSystemException file && file.getReason() == null) {
      return file.getMessage() + ": " + words(file);
    }
    return String.valueOf(e == null ? null : e.getMessage());
  }

  private static String words(FileSystemException e) {
    return switch (e) {
      case java.nio.file.NoSuchFileException missing -> "there is no such file";
      case java.nio.file.AccessDeniedException denied ->
          "this user may not read or write it; check its owner and mode";
      case java.nio.file.FileAlreadyExistsException exists -> "it exists already";
      default -> e.getClass().getSimpleName();
    };
  }

  private Command find(@Nullable Object name) throws CommandRefused {
    Command command = name instanceof String text ? byName.get(text) : null;
    if (command == null) {
      throw CommandRefused.usage(
          "the owner of this home does not know the command '"
              + name
              + "': expected one of "
              + String.join(", ", byName.keySet())
              + "; restart the server if the program was updated while it ran");
    }
    return command;
  }
}
