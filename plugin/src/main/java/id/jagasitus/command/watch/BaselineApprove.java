package id.jagasitus.command.watch;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.Command;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.event.Severity;
import id.jagasitus.integrity.Outgoing;
import id.jagasitus.patrol.Injection;
import id.jagasitus.patrol.SitePatrol;
import id.jagasitus.watch.Verdict;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code baseline approve}: takes the site as it is for right, after scanning it. A site that shows
 * signs of an injection is refused unless the operator says that he saw them.
 */
public record BaselineApprove(Patrols patrols, InstantSource clock) implements Command {

  private static final String AUTHOR = "command line";

  @Override
  public String name() {
    return "baseline approve";
  }

  @Override
  public void run(Arguments arguments, CommandOutput out) throws IOException, CommandRefused {
    SitePatrol patrol = patrols.of(WatchRun.site(arguments));
    patrols.tell(patrol, patrol.look(true));
    List<Injection> harm =
        patrol.suspicious().stream().filter(at -> at.verdict() == Verdict.CRITICAL).toList();
    if (!harm.isEmpty() && !arguments.flag("despite-findings")) {
      harm.forEach(found -> out.row(WatchRows.injection(found)));
      throw new CommandRefused(
          harm.size()
              + " critical signs of injected content: a baseline of an infected site would make the"
              + " infection the new normal. Clean it first, or add --despite-findings");
    }
    Optional<Outgoing> outgoing = patrols.outgoing(patrol);
    if (outgoing.isPresent()) {
      refuseHarm(outgoing.get().view(), arguments, out);
      outgoing.get().approveAll(AUTHOR, "", clock.instant());
    }
    patrol.integrity().approveAll(AUTHOR, "", clock.instant());
    out.result(summary(patrol, outgoing));
  }

  private static void refuseHarm(Outgoing.View served, Arguments arguments, CommandOutput out)
      throws CommandRefused {
    if (served.harmful() && !arguments.flag("despite-findings")) {
      served.undecided().stream()
          .filter(one -> one.severity() == Severity.CRITICAL)
          .forEach(one -> out.row(TieRows.of(one, "waiting")));
      throw new CommandRefused(
          "served pages lead to or run what the scanner finds harmful, although no file of the site"
              + " does. Clean the site first, or add --despite-findings");
    }
  }

  static Map<String, @Nullable Object> summary(SitePatrol patrol, Optional<Outgoing> outgoing) {
    Map<String, @Nullable Object> row =
        WatchRows.of("site", patrol.site().toString(), "approved", patrol.integrity().approved());
    patrol
        .integrity()
        .baseline()
        .ifPresent(
            baseline -> {
              row.put("at", baseline.approved().toString());
              row.put("by", baseline.by());
              row.put("files", baseline.files().size());
            });
    TieRows.summary(row, patrol.approvedTies().orElse(Set.of()), outgoing.map(Outgoing::view));
    return row;
  }
}
