package id.jagasitus.command.watch;

import id.jagasitus.command.CommandOutput;
import id.jagasitus.uptime.Check;
import id.jagasitus.uptime.Reachability;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reachable panel of {@code watch run}. */
public record ReachablePanel(Look look, Reachability reachability) implements WatchRun.Panel {

  /** Looks at every address once. */
  @FunctionalInterface
  public interface Look {
    void run() throws IOException;
  }

  @Override
  public String name() {
    return "reachable";
  }

  @Override
  public Map<String, ? extends @Nullable Object> run(CommandOutput out) throws IOException {
    look.run();
    for (Check check : reachability.checks()) {
      reachability.standing(check.id()).ifPresent(at -> out.row(row(check, at)));
    }
    boolean none = reachability.checks().isEmpty();
    return WatchRows.of(
        "checks",
        reachability.checks().size(),
        "state",
        none ? "unknown: no public address is set yet" : "looked");
  }

  private static Map<String, @Nullable Object> row(Check check, Reachability.Standing at) {
    return WatchRows.of(
        "panel",
        "reachable",
        "check",
        check.id(),
        "address",
        check.address(),
        "state",
        WatchRows.word(at.state()),
        "status",
        at.last().status(),
        "first_byte_millis",
        at.last().firstMillis(),
        "millis",
        at.last().millis(),
        "addresses",
        at.last().addresses(),
        "chain",
        at.last().chain(),
        "problem",
        at.last().problem());
  }
}
