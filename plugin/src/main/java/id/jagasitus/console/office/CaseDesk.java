package id.jagasitus.console.office;

import id.jagasitus.console.Viewer;
import id.jagasitus.office.ActKind;
import id.jagasitus.office.Case;
import id.jagasitus.office.CaseAct;
import id.jagasitus.office.Deadline;
import id.jagasitus.office.Moment;
import id.jagasitus.office.Notice;
import id.jagasitus.office.Post;
import id.jagasitus.office.Proof;
import id.jagasitus.office.Result;
import id.jagasitus.office.Submission;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cases and the reports they travel in. Addresses are masked. */
public interface CaseDesk {

  /** All cases, the newest first. */
  List<Case> list();

  /** One case. */
  Optional<Case> find(long id);

  /** All reports, the newest first. */
  List<Submission> reports();

  /** One report. */
  Optional<Submission> report(long id);

  /** What the viewer may do with a case as it is. */
  Set<ActKind> may(Viewer viewer, Case about);

  /** What the viewer may do with a report as it is. */
  Set<ActKind> may(Viewer viewer, Submission report);

  /** Whether the viewer may open a case. */
  boolean mayOpen(Viewer viewer);

  /** What is due for a case. */
  List<Deadline> deadlines(Case about);

  /** How far each clock of a case has run. */
  List<Run> runs(Case about);

  /** What is known of the snapshot that is to prove a solution. */
  Proof proof(Case about);

  /** What happened around a case, in order of time. */
  List<Moment> timeline(Case about);

  /** What happened in the hour before the first sign. */
  List<Moment> hourBefore(Case about);

  /** The message that tells whose turn a case is; empty when it is nobody's. */
  Optional<Notice> turn(Case about);

  /** Likewise for a report. */
  Optional<Notice> turn(Submission report);

  /** Who may be given work. */
  List<Person> people();

  /** Makes a case of findings; of none, when somebody saw the problem themselves. */
  Result open(Viewer viewer, List<Long> findings, CaseAct.Describe brief, boolean drill);

  /** Does something with a case that the viewer saw in a version. */
  Result act(Viewer viewer, long id, long version, CaseAct act);

  /** Submits a report (5); number 0 for a new one. */
  Result submit(Viewer viewer, long id, List<Long> versions, Submission.Sheet sheet);

  /** Forwards a report (6). */
  Result forward(Viewer viewer, long id, long version, String note);

  /** Returns a report for correction. */
  Result giveBack(Viewer viewer, long id, long version, Post to, String reason);

  /**
   * Somebody with an account.
   *
   * @param account account name
   * @param name full name; the account's when none is known
   */
  record Person(String account, String name) {}

  /**
   * A clock and how far it has run.
   *
   * @param number of the step
   * @param elapsed how long
   * @param limit how long it may
   * @param working whether working time is meant
   * @param running whether it runs now
   * @param late whether it ran longer than it may
   */
  record Run(
      int number,
      Duration elapsed,
      Duration limit,
      boolean working,
      boolean running,
      boolean late) {}
}
