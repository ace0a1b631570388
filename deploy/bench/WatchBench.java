import id.jagasitus.fresh.SectionRegister;
import id.jagasitus.journal.Journal;
import id.jagasitus.patrol.SitePatrol;
import id.jagasitus.site.Baseline;
import id.jagasitus.site.InventoryScanner;
import id.jagasitus.site.ScanLimits;
import id.jagasitus.watch.Hosts;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Set;

/** {@code WatchBench integrity|look TREE}: the first line is cold, the last one unchanged. */
public final class WatchBench {

  private WatchBench() {}

  public static void main(String[] arguments) throws Exception {
    Path tree = Path.of(arguments[1]).toRealPath();
    if (arguments[0].equals("integrity")) {
      integrity(tree);
      return;
    }
    Path home = Files.createTempDirectory("watch-bench");
    try (Journal journal = Journal.open(home.resolve("journal"), InstantSource.system())) {
      SitePatrol patrol =
          SitePatrol.open(
              tree,
              home.resolve("watch"),
              home.resolve("evidence"),
              journal,
              new SectionRegister(journal),
              () -> new Hosts("pn-contoh.go.id", Set.of()),
              InstantSource.system(),
              () -> ZoneId.of("Asia/Jakarta"));
      time("full scan, cold", () -> patrol.look(false));
      time("nothing changed", () -> patrol.look(false));
      time("nothing changed", () -> patrol.look(false));
    }
  }

  private static void integrity(Path tree) throws Exception {
    var scanner = new InventoryScanner(tree, ScanLimits.DEFAULT, InstantSource.system());
    Path file = Files.createTempFile("watch-bench", ".baseline");
    time("baseline built", () -> build(scanner, file));
    time("everything compared", () -> compare(scanner, file));
    time("everything compared, warm", () -> compare(scanner, file));
    Files.delete(file);
  }

  private static Object build(InventoryScanner scanner, Path file) throws IOException {
    var baseline = Baseline.approve(scanner.scanAll(), Instant.now(), "bench");
    baseline.write(file);
    return baseline;
  }

  private static Object compare(InventoryScanner scanner, Path file) throws IOException {
    var changes = Baseline.read(file).diff(scanner.scanAll());
    if (!changes.changed().isEmpty()) {
      throw new IllegalStateException("the tree changed under the bench");
    }
    return changes;
  }

  private interface Work {
    Object run() throws Exception;
  }

  private static void time(String what, Work work) throws Exception {
    long wall = System.nanoTime();
    long cpu = cpu();
    work.run();
    long took = System.nanoTime() - wall;
    long used = cpu() - cpu;
    System.gc();
    long kept = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.out.printf(
        "%s: wall %.2f s, cpu %.2f s, heap kept %d MiB%n",
        what, took / 1e9, used / 1e9, kept >> 20);
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
