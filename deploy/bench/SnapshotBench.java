import id.jagasitus.repository.Environment;
import id.jagasitus.repository.Identity;
import id.jagasitus.repository.LocalBackend;
import id.jagasitus.repository.Repository;
import id.jagasitus.snapshot.ArchiveRequest;
import id.jagasitus.snapshot.Archiver;
import id.jagasitus.snapshot.Checker;
import id.jagasitus.snapshot.RestoreRequest;
import id.jagasitus.snapshot.Restorer;
import id.jagasitus.snapshot.Snapshots;
import id.jagasitus.snapshot.Work;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/**
 * One step of the comparison, run several times in one process: the last is what a warm server
 * takes. Prints wall and CPU seconds of each.
 */
final class SnapshotBench {

  private static final com.sun.management.OperatingSystemMXBean MACHINE =
      (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Environment environment;

  private SnapshotBench() throws IOException {
    environment =
        new Environment(Identity.ofThisProcess(), InstantSource.system(), new SecureRandom());
  }

  private interface Step {
    void run(Repository repository, int round) throws IOException;
  }

  public static void main(String[] arguments) throws IOException {
    var bench = new SnapshotBench();
    String repo = arguments[1];
    Path tree = Path.of(arguments[2]);
    int rounds = Integer.parseInt(arguments[3]);
    switch (arguments[0]) {
      case "first" -> {
        for (int i = 0; i < rounds; i++) {
          Repository.init(
                  new LocalBackend(Path.of(repo + '-' + i)), word(), bench.environment, null)
              .close();
          bench.timed("first", repo + '-' + i, 0, (each, round) -> bench.archive(each, tree));
        }
      }
      case "again" ->
          bench.repeat("again", repo, rounds, (each, round) -> bench.archive(each, tree));
      case "change" -> { // the same change, in one repository after the other
        for (int i = 0; i < rounds; i++) {
          bench.timed("1 %", repo + '-' + i, i, (each, round) -> bench.archive(each, tree));
        }
      }
      case "verify" -> bench.repeat("verify", repo, rounds, bench::verify);
      case "restore" ->
          bench.repeat("restore", repo, rounds, (each, i) -> bench.restore(each, tree, i));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static char[] word() {
    return "x".toCharArray();
  }

  private void repeat(String what, String repo, int rounds, Step step) throws IOException {
    for (int i = 0; i < rounds; i++) {
      timed(what, repo, i, step);
    }
  }

  private void timed(String what, String repo, int round, Step step) throws IOException {
    long wall = System.nanoTime();
    long cpu = MACHINE.getProcessCpuTime();
    try (Repository repository =
        Repository.open(new LocalBackend(Path.of(repo)), word(), environment)) {
      step.run(repository, round);
    }
    System.out.printf(
        Locale.ROOT,
        "jagasitus %s: wall %.2f cpu %.2f%n",
        what,
        (System.nanoTime() - wall) / 1e9,
        (MACHINE.getProcessCpuTime() - cpu) / 1e9);
  }

  private void archive(Repository repository, Path tree) throws IOException {
    new Archiver(repository, environment, 2)
        .snapshot(ArchiveRequest.of(List.of(tree)), Work.unslowed());
  }

  private void verify(Repository repository, int round) throws IOException {
    new Checker(repository, 2, Work.unslowed()).check(Checker.ReadData.ALL);
  }

  private void restore(Repository repository, Path target, int round) throws IOException {
    var request =
        RestoreRequest.all(new Snapshots(repository).find("latest"), Path.of(target + "-" + round));
    new Restorer(repository, 2).restore(request, Work.unslowed());
  }
}
