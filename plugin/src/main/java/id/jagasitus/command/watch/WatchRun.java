package id.jagasitus.command.watch;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.Command;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.event.Severity;
import id.jagasitus.fresh.FreshReport;
import id.jagasitus.fresh.SectionState;
import id.jagasitus.integrity.Change;
import id.jagasitus.integrity.Integrity;
import id.jagasitus.patrol.SitePatrol;
import id.jagasitus.patrol.SiteView;
import id.jagasitus.watch.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** {@code watch run}: one round of the checks, now; a line for each thing looked at. */
public record WatchRun(Patrols patrols, List<Panel> others) implements Command {

  private static final List<String> PANELS =
      List.of("reachable", "fresh", "unchanged", "clean", "expiring");

  /** One look of the server, for a panel to tell of. */
  @FunctionalInterface
  public interface Look {
    void once() throws IOException, InterruptedException;

    /** Looks; an interrupt ends the command. */
    default void run() throws IOException {
      try {
        once();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("interrupted");
      }
    }
  }

  /** A panel that needs no file of the site. */
  public interface Panel {

    /** What its summary is called: {@code reachable}, {@code served} or {@code expiring}. */
    String name();

    /** The panel it belongs to. */
    default String panel() {
      return name();
    }

    /** Looks, prints its lines and answers with its summary. */
    Map<String, ? extends @Nullable Object> run(CommandOutput out)
        throws IOException, CommandRefused;
  }

  @Override
  public String name() {
    return "watch run";
  }

  @Override
  public void run(Arguments arguments, CommandOutput out) throws IOException, CommandRefused {
    String only = arguments.optional("only").orElse("");
    if (!only.isEmpty() && !PANELS.contains(only)) {
      throw CommandRefused.usage(
          "--only " + only + ": expected one of " + String.join(", ", PANELS));
    }
    Map<String, @Nullable Object> summary = WatchRows.of();
    if (only.isEmpty() || List.of("fresh", "unchanged", "clean").contains(only)) {
      files(only, arguments, out, summary);
    }
    for (Panel panel : others) {
      if (only.isEmpty() || only.equals(panel.panel())) {
        summary.put(panel.name(), panel.run(out));
      }
    }
    if (wanted(only, "unchanged")) {
      SitePatrol patrol = patrols.of(site(arguments));
      patrols.outgoing(patrol).ifPresent(served -> TieRows.differences(served.view(), out));
    }
    out.result(summary);
  }

  private void files(
      String only, Arguments arguments, CommandOutput out, Map<String, @Nullable Object> summary)
      throws IOException, CommandRefused {
    List<Path> given = arguments.paths("site");
    SitePatrol patrol = patrols.of(given.stream().findFirst());
    patrols.tell(patrol, patrol.look(false));
    SiteView view = patrol.view();
    if (wanted(only, "fresh")) {
      summary.put("fresh", fresh(view.fresh(), out));
    }
    if (wanted(only, "unchanged")) {
      summary.put("unchanged", unchanged(patrol.integrity(), out));
    }
    if (wanted(only, "clean")) {
      summary.put("clean", clean(view, out));
    }
  }

  private static boolean wanted(String only, String panel) {
    return only.isEmpty() || only.equals(panel);
  }

  private static Map<String, @Nullable Object> fresh(FreshReport fresh, CommandOutput out) {
    fresh.sections().forEach(section -> out.row(WatchRows.section(section)));
    fresh.excused().forEach(section -> out.row(WatchRows.excused(section)));
    fresh.faults().forEach(fault -> out.row(WatchRows.fault(fault)));
    return WatchRows.of(
        "score",
        fresh.score(),
        "of",
        fresh.most(),
        "required_missing",
        fresh.missing(),
        "stale",
        fresh.count(SectionState.State.STALE),
        "not_asked",
        fresh.excused().size(),
        "faults",
        fresh.faults().size());
  }

  private static Map<String, @Nullable Object> unchanged(Integrity integrity, CommandOutput out) {
    List<Change> pending = integrity.pending();
    pending.forEach(change -> out.row(WatchRows.change(change)));
    Map<String, @Nullable Object> summary =
        WatchRows.of(
            "baseline",
            integrity.approved() ? "approved" : "not approved yet",
            "pending",
            pending.size(),
            "critical",
            pending.stream().filter(at -> at.severity() == Severity.CRITICAL).count());
    integrity
        .baseline()
        .ifPresent(baseline -> summary.put("baseline_of", baseline.approved().toString()));
    return summary;
  }

  private static Map<String, @Nullable Object> clean(SiteView view, CommandOutput out) {
    view.injections().forEach(found -> out.row(WatchRows.injection(found)));
    return WatchRows.of(
        "files",
        view.studies().size(),
        "critical",
        view.injections().stream().filter(at -> at.verdict() == Verdict.CRITICAL).count(),
        "review",
        view.injections().stream().filter(at -> at.verdict() == Verdict.REVIEW).count(),
        "says",
        view.injections().isEmpty() ? "no sign found" : "signs found",
        "limits",
        "files on the disk only; what is served may differ");
  }

  /** The site given on the command line, if any. */
  static Optional<Path> site(Arguments arguments) throws CommandRefused {
    return arguments.paths("site").stream().findFirst();
  }
}
