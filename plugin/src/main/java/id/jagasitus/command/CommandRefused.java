package id.jagasitus.command;

/** An operator's mistake: says what happened, what was expected and what to do, in one sentence. */
public final class CommandRefused extends Exception {

  private static final long serialVersionUID = 1;

  private final boolean usage;

  private CommandRefused(String message, boolean usage) {
    super(message);
    this.usage = usage;
  }

  /** The request is well formed, but cannot be carried out. */
  public CommandRefused(String message) {
    this(message, false);
  }

  /** The request itself is wrong: a missing or malformed argument. */
  public static CommandRefused usage(String message) {
    return new CommandRefused(message, true);
  }

  /** The exit code of the command line: 1 refused, 2 wrongly asked. */
  public int code() {
    return usage ? 2 : 1;
  }
}
