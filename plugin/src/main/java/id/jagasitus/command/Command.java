package id.jagasitus.command;

/**
 * One thing an operator can ask for by name, carried out by whoever owns the home: the running
 * server, or the command line itself when no server runs.
 */
public interface Command {

  /** The words typed after the program's name, separated by one space: {@code account add}. */
  String name();

  /**
   * Carries the command out and returns when it is done.
   *
   * @param arguments what was asked for
   * @param out where rows, progress and the closing summary go
   * @throws CommandRefused when the operator asked for something that cannot be; its message is
   *     shown as it is
   * @throws java.util.concurrent.CancellationException when the operator went away
   * @throws Exception anything else; shown in one sentence, and logged with its trace where the
   *     server carries the command out
   */
  void run(Arguments arguments, CommandOutput out) throws Exception;
}
