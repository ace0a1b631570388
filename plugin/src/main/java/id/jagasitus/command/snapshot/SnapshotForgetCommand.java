package id.jagasitus.command.snapshot;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.repository.Environment;
import id.jagasitus.repository.Repository;
import id.jagasitus.snapshot.Forget;
import id.jagasitus.snapshot.ForgetPlan;
import id.jagasitus.snapshot.ForgetPolicy;
import id.jagasitus.snapshot.Snapshots;
import id.jagasitus.snapshot.Work;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

/**
 * {@code snapshot forget}: lets snapshots go by a policy; only shows the plan unless {@code apply}
 * is given.
 */
final class SnapshotForgetCommand extends SnapshotCommand {

  SnapshotForgetCommand(Environment environment) {
    super("forget", environment);
  }

  private static int count(Arguments arguments, String name, int fallback) throws CommandRefused {
    return (int) arguments.number(name, fallback, 0, 100_000);
  }

  @Override
  void run(Repository repository, Arguments arguments, CommandOutput out, Work work)
      throws IOException, CommandRefused {
    ForgetPolicy usual = ForgetPolicy.usual(ZoneId.of("Asia/Jakarta"));
    var policy =
        new ForgetPolicy(
            count(arguments, "keep-last", usual.last()),
            count(arguments, "keep-daily", usual.daily()),
            count(arguments, "keep-weekly", usual.weekly()),
            count(arguments, "keep-monthly", usual.monthly()),
            count(arguments, "keep-yearly", usual.yearly()),
            arguments.texts("keep-tag"),
            count(arguments, "min-count", usual.minCount()),
            Duration.ofDays(count(arguments, "min-days", (int) usual.minAge().toDays())),
            usual.zone());
    ForgetPlan plan =
        new Forget(policy, environment().clock().instant()).plan(new Snapshots(repository).list());
    plan.keep()
        .forEach(
            kept ->
                out.row(
                    Map.of(
                        "id", kept.snapshot().id().hex(),
                        "time", kept.snapshot().time().toString(),
                        "keep", kept.reasons().stream().sorted().toList())));
    plan.forget()
        .forEach(
            each ->
                out.row(
                    Map.of("id", each.id().hex(), "time", each.time().toString(), "forget", true)));
    int gone = arguments.flag("apply") ? Forget.carryOut(plan, repository) : 0;
    out.result(
        Map.of("keep", plan.keep().size(), "forget", plan.forget().size(), "forgotten", gone));
  }
}
