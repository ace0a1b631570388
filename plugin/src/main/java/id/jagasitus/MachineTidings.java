package id.jagasitus;

import id.jagasitus.console.HealthDesk.Check;
import id.jagasitus.console.paper.MailConsole;
import id.jagasitus.journal.JournalException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** What the machine tells by mail of itself, of its backups and of the monthly report. */
record MachineTidings(
    HealthTidings health, BackupTidings backup, PaperTidings papers, ReportTidings reports) {

  /**
   * Over an open home.
   *
   * @param checks the self-check of this moment
   */
  static MachineTidings of(Installation home, Supplier<List<Check>> checks) throws IOException {
    MailConsole mail = home.papers().mail();
    InstantSource clock = home.machine().clock();
    var reports =
        new ReportTidings(
            home.journal(),
            clock,
            () -> home.office().settings().zone(),
            home.procedure()::calendar,
            home.procedure()::monthlyReport,
            notice -> mail.tellSurely(notice, everybody -> true));
    home.journal().follow(List.of("report."), reports::fold);
    return new MachineTidings(
        new HealthTidings(checks, mail::tell, clock),
        new BackupTidings(home.backups(), mail::tell, clock.instant()),
        new PaperTidings(() -> home.papers().reports().list(), mail::tell, clock.instant()),
        reports);
  }

  void runOnce() throws JournalException {
    health.runOnce();
    backup.runOnce();
    papers.runOnce();
    reports.runOnce();
  }
}
