package id.jagasitus;

import id.jagasitus.accesslog.ImportException;
import id.jagasitus.command.AccountCommands;
import id.jagasitus.command.CheckUp;
import id.jagasitus.command.Command;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.command.Commands;
import id.jagasitus.command.ExamineFile;
import id.jagasitus.command.ImportFiles;
import id.jagasitus.command.ListFindings;
import id.jagasitus.command.MonthlyReportFile;
import id.jagasitus.command.OfficeCommands;
import id.jagasitus.command.RebuildIndex;
import id.jagasitus.command.RuleCommands;
import id.jagasitus.command.SearchRequests;
import id.jagasitus.command.SettingsCommands;
import id.jagasitus.command.TestMail;
import id.jagasitus.command.VerifyJournal;
import id.jagasitus.command.snapshot.SnapshotCommands;
import id.jagasitus.command.watch.BaselineApprove;
import id.jagasitus.command.watch.BaselineShow;
import id.jagasitus.command.watch.ReachablePanel;
import id.jagasitus.command.watch.ServedPanel;
import id.jagasitus.command.watch.ServiceList;
import id.jagasitus.command.watch.WatchRun;
import id.jagasitus.command.watch.WatchScan;
import id.jagasitus.console.HealthDesk.Check;
import id.jagasitus.vault.Vault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The commands over an open home, the same for the server and for the command line alone. */
final class HomeCommands {

  private HomeCommands() {}

  /**
   * @param checks the self-check of this process
   * @param vault the backup, as this process has it open
   */
  static Commands over(Installation home, Supplier<List<Check>> checks, Vault vault) {
    var commands = new ArrayList<Command>(AccountCommands.over(home.accounts()));
    commands.add(new SearchRequests(home.store(), () -> home.office().settings().zone()));
    commands.add(new ImportFiles(home.imports()));
    commands.add(rebuild(home));
    commands.add(new VerifyJournal(home.journal()));
    commands.add(new MonthlyReportFile(home.papers().reports()));
    commands.add(new TestMail(home.papers().mail()));
    commands.addAll(OfficeCommands.over(home.procedure().cases(), home.journal()));
    commands.add(new CheckUp(checks));
    commands.add(new WatchScan(home.machine().clock(), () -> home.office().settings().zone()));
    var services =
        new ServiceList(
            home.watching().services(), home.watching().expiry()::view, home.watching()::today);
    commands.add(services);
    var reachable = new ReachablePanel(home.watching()::look, home.watching().reachability());
    commands.add(
        new WatchRun(
            home.watching(),
            List.of(
                reachable,
                new ServedPanel(home.watching()::tellServed, home.watching().served()::view),
                services.panel(home.watching()::tellExpiring))));
    commands.add(new BaselineApprove(home.watching(), home.machine().clock()));
    commands.add(new BaselineShow(home.watching()));
    Detection detection = home.detection();
    commands.add(new ExamineFile(detection.book()::inUse, home.machine().clock()));
    commands.addAll(
        RuleCommands.over(
            detection.book(),
            detection.counts(),
            home.store(),
            () -> home.office().settings().zone()));
    commands.add(new ListFindings(detection.findings()));
    commands.addAll(SettingsCommands.over(SettingsParts.of(home, vault)));
    commands.addAll(SnapshotCommands.on(home.machine(), vault));
    return new Commands(commands);
  }

  /** Builds the index anew from every log file of the home. */
  static RebuildIndex rebuild(Installation home) {
    return new RebuildIndex(
        home.store(),
        home.visitorLog(),
        home.record()::forgetWaiting,
        out -> again(home, out),
        home.privacy().erasures()::without,
        home.record().writing());
  }

  private static long again(Installation home, CommandOutput out)
      throws IOException, CommandRefused {
    try {
      return home.importer()
          .again((bytes, ofBytes, lines) -> out.progress("bytes", bytes, ofBytes));
    } catch (ImportException e) {
      throw new CommandRefused("an imported log could not be read again: " + e.getMessage());
    }
  }
}
