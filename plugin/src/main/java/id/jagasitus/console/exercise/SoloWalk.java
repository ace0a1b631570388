package id.jagasitus.console.exercise;

import id.jagasitus.console.Viewer;
import id.jagasitus.console.exercise.ExerciseDesk.Script;
import id.jagasitus.console.exercise.ExerciseDesk.View;
import id.jagasitus.console.office.CaseDesk;
import id.jagasitus.exercise.Turn;
import id.jagasitus.office.ActKind;
import id.jagasitus.office.Case;
import id.jagasitus.office.CaseAct;
import id.jagasitus.office.Proof;
import id.jagasitus.office.Result;
import id.jagasitus.office.Submission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The steps of somebody who walks alone: the same acts that the pages of cases make, judged by the
 * same rules, with texts that are written already.
 */
final class SoloWalk {

  private final CaseDesk cases;
  private final ExerciseSources sources;

  SoloWalk(CaseDesk cases, ExerciseSources sources) {
    this.cases = cases;
    this.sources = sources;
  }

  /** Does the step that the drill waits for. */
  Result step(Viewer viewer, View view, Script script) {
    return view.turn() == Turn.OPEN
        ? cases.open(viewer, view.exercise().findings(), script.brief(), true)
        : view.about()
            .map(about -> step(viewer, view.turn(), about, script))
            .orElseGet(() -> Result.refused(Result.Why.UNKNOWN));
  }

  private Result step(Viewer viewer, Turn turn, Case about, Script script) {
    return switch (turn) {
      case SUBMIT -> submit(viewer, about, script.situation());
      case FORWARD -> forward(viewer, about);
      case DECIDE ->
          act(viewer, about, new CaseAct.Decide(true, 1, script.decision(), viewer.name(), ""));
      case BEGIN -> act(viewer, about, new CaseAct.Begin());
      case SOLVE -> act(viewer, about, script.solution());
      case BACK_UP -> backUp(viewer, about);
      case PROVE -> act(viewer, about, new CaseAct.BackUp(Proof.NONE));
      case CLOSE -> act(viewer, about, new CaseAct.Close(""));
      case MACHINE, OPEN, RESTORE, OVER -> Result.refused(Result.Why.WRONG_STATE, about.state());
    };
  }

  private Result act(Viewer viewer, Case about, CaseAct act) {
    return cases.act(viewer, about.id(), about.version(), act);
  }

  private Result submit(Viewer viewer, Case about, String situation) {
    LocalDate today = today(sources.measure().get().now());
    var sheet =
        new Submission.Sheet(
            Submission.Kind.INCIDENT, List.of(about.id()), today, today, situation);
    return cases.submit(viewer, about.report().orElse(0L), List.of(about.version()), sheet);
  }

  private LocalDate today(Instant now) {
    return now.atZone(sources.measure().get().calendar().zone()).toLocalDate();
  }

  private Result forward(Viewer viewer, Case about) {
    return about
        .report()
        .flatMap(cases::report)
        .map(report -> cases.forward(viewer, report.id(), report.version(), ""))
        .orElseGet(() -> Result.refused(Result.Why.UNKNOWN));
  }

  /** Taken for the case, and tried out right after it. */
  private Result backUp(Viewer viewer, Case about) {
    if (!cases.may(viewer, about).contains(ActKind.BACKED_UP)) {
      return Result.refused(Result.Why.NOT_ALLOWED);
    }
    boolean begun = sources.backup().take(Long.toString(about.id()), viewer.name());
    return begun ? Result.done(about.id()) : Result.refused(Result.Why.WRONG_STATE, about.state());
  }
}
