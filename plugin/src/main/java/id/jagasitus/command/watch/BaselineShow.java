package id.jagasitus.command.watch;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.Command;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.integrity.Outgoing;
import id.jagasitus.patrol.SitePatrol;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code baseline show}: what was approved, by whom and when, and what differs from it now; with
 * {@code --outgoing} also each approved host and script.
 */
public record BaselineShow(Patrols patrols) implements Command {

  @Override
  public String name() {
    return "baseline show";
  }

  @Override
  public void run(Arguments arguments, CommandOutput out) throws IOException, CommandRefused {
    SitePatrol patrol = patrols.of(WatchRun.site(arguments));
    patrols.tell(patrol, patrol.look(false));
    patrol.integrity().pending().forEach(change -> out.row(WatchRows.change(change)));
    Optional<Outgoing> outgoing = patrols.outgoing(patrol);
    outgoing.ifPresent(served -> TieRows.differences(served.view(), out));
    if (arguments.flag("outgoing")) {
      TieRows.approved(patrol.approvedTies().orElse(Set.of()), outgoing.map(Outgoing::view), out);
    }
    Map<String, @Nullable Object> summary = BaselineApprove.summary(patrol, outgoing);
    summary.put("pending", patrol.integrity().pending().size());
    out.result(summary);
  }
}
