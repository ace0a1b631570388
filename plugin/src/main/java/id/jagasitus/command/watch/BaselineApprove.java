package id.jagasitus.command.watch;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.Command;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.patrol.Injection;
import id.jagasitus.patrol.SitePatrol;
import id.jagasitus.watch.Verdict;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
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
    patrol.integrity().approveAll(AUTHOR, "", clock.instant());
    out.result(summary(patrol));
  }

  static Map<String, @Nullable Object> summary(SitePatrol patrol) {
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
    return row;
  }
}
