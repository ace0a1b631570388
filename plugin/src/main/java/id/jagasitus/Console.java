package id.jagasitus;

import id.jagasitus.console.AccountDesk;
import id.jagasitus.console.HealthDesk;
import id.jagasitus.console.ImportDesk;
import id.jagasitus.console.OfficeDesk;
import id.jagasitus.console.Viewer;
import id.jagasitus.console.exercise.ExerciseDesk;
import id.jagasitus.console.finding.FindingDesk;
import id.jagasitus.console.finding.RuleDesk;
import id.jagasitus.console.office.CaseDesk;
import id.jagasitus.console.office.DayDesk;
import id.jagasitus.console.office.JournalDesk;
import id.jagasitus.console.office.ProcedureDesk;
import id.jagasitus.console.paper.CourtDesk;
import id.jagasitus.console.paper.MailDesk;
import id.jagasitus.console.paper.PaperDesk;
import id.jagasitus.console.paper.ReportDesk;
import id.jagasitus.console.privacy.PrivacyDesk;
import id.jagasitus.console.snapshot.SnapshotDesk;
import id.jagasitus.console.visitor.VisitorDesk;
import id.jagasitus.console.watch.CleanupDesk;
import id.jagasitus.console.watch.WatchDesk;

/**
 * The one door for the administrator's pages. Each part of the house has its own desk behind it;
 * what a desk returns is a plain record, complete and already masked for the {@link Viewer} who
 * asked, so that a page cannot show what its reader may not see.
 *
 * <p>Every method may be called by many threads. Methods that change something write who did it to
 * the journal before they return. Texts in the records may come from visitors and are hostile.
 */
public interface Console {

  /** People, log-in and sessions. */
  AccountDesk accounts();

  /** What visitors asked for. */
  VisitorDesk visitors();

  /** How the machine itself is. */
  HealthDesk health();

  /** What the office decides. */
  OfficeDesk office();

  /** What is to be done today. */
  DayDesk days();

  /** Cases and their reports. */
  CaseDesk cases();

  /** Drills. */
  ExerciseDesk exercises();

  /** How the office does its procedure. */
  ProcedureDesk procedure();

  /** Who did what. */
  JournalDesk journal();

  /** Access logs handed over by people. */
  ImportDesk imports();

  /** What was noticed. */
  FindingDesk findings();

  /** What is looked for. */
  RuleDesk rules();

  /** The backup of the site. */
  SnapshotDesk snapshots();

  /** The letterhead, and the guide through the first start. */
  CourtDesk court();

  /** Monthly reports. */
  ReportDesk reports();

  /** Papers about one case, backup, drill or service. */
  PaperDesk papers();

  /** Mail. */
  MailDesk mail();

  /** What the office owes the people whose addresses it keeps. */
  PrivacyDesk privacy();

  /** The checks of the site. */
  WatchDesk watch();

  /** What is done after an injection. */
  CleanupDesk cleanup();
}
