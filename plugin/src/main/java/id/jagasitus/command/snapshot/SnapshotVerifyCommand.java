package id.jagasitus.command.snapshot;

import id.jagasitus.command.Arguments;
import id.jagasitus.command.CommandOutput;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.repository.Environment;
import id.jagasitus.repository.Repository;
import id.jagasitus.snapshot.CheckResult;
import id.jagasitus.snapshot.Checker;
import id.jagasitus.snapshot.Work;
import java.io.IOException;
import java.util.Map;

/** {@code snapshot verify [--read-data]}: proves that the repository holds what it promises. */
final class SnapshotVerifyCommand extends SnapshotCommand {

  SnapshotVerifyCommand(Environment environment) {
    super("verify", environment);
  }

  @Override
  void run(Repository repository, Arguments arguments, CommandOutput out, Work work)
      throws IOException, CommandRefused {
    Checker.ReadData data =
        arguments.flag("read-data") ? Checker.ReadData.ALL : Checker.ReadData.NONE;
    CheckResult result = new Checker(repository, threads(), work).check(data);
    result.errors().forEach(error -> out.row(Map.of("error", error)));
    result.hints().forEach(hint -> out.row(Map.of("hint", hint)));
    out.result(
        Map.of(
            "sound", result.sound(),
            "snapshots", result.snapshots(),
            "trees", result.trees(),
            "packs", result.packs(),
            "packs_read", result.packsRead(),
            "bytes_read", result.bytesRead()));
    if (!result.sound()) {
      throw new CommandRefused(
          result.errors().size() + " faults were found; restore the files named from another copy");
    }
  }
}
