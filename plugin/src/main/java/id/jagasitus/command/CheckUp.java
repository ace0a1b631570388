package id.jagasitus.command;

import id.jagasitus.console.CheckWords;
import id.jagasitus.console.HealthDesk.Check;
import id.jagasitus.console.HealthDesk.State;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * {@code doctor}: the self-check, one row a subject; refused when something does not work.
 *
 * @param checks asked anew at each run
 */
public record CheckUp(Supplier<List<Check>> checks) implements Command {

  private static final CheckWords WORDS = new CheckWords("en");

  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public void run(Arguments arguments, CommandOutput out) throws CommandRefused {
    List<Check> found = checks.get();
    for (Check check : found) {
      out.row(
          Pairs.of(
              "check", check.subject().name().toLowerCase(Locale.ROOT),
              "state", check.state().name().toLowerCase(Locale.ROOT),
              "ok", check.state() != State.CRITICAL,
              "says", WORDS.sentence(check, CheckWords.PLAIN),
              "facts", check.facts()));
    }
    long critical = found.stream().filter(check -> check.state() == State.CRITICAL).count();
    if (critical > 0) {
      throw new CommandRefused(
          critical + " of " + found.size() + " checks found something that does not work");
    }
  }
}
