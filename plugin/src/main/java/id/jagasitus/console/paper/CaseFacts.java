package id.jagasitus.console.paper;

import id.jagasitus.exercise.Exercise;
import id.jagasitus.exercise.Scorecard;
import id.jagasitus.office.Case;
import id.jagasitus.office.Moment;
import id.jagasitus.office.WorkingCalendar;
import id.jagasitus.report.MonthlyFigures;
import java.util.List;

/** What papers need to know of cases; addresses are masked. */
public interface CaseFacts {

  /** All cases, the newest first. */
  List<Case> cases();

  /** What happened around a case, in order of time. */
  List<Moment> timeline(Case about);

  /** Files that belong to a case. */
  List<MonthlyFigures.Evidence> papers(Case about);

  /** All drills, the newest first. */
  List<Exercise> exercises();

  /** What a drill showed, as far as it has come. */
  Scorecard card(Exercise exercise);

  /** The office's. */
  WorkingCalendar calendar();
}
