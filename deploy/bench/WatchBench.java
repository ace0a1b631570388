import id.jagasitus.fresh.SectionRegister;
import id.jagasitus.journal.Journal;
import id.jagasitus.patrol.SitePatrol;
import id.jagasitus.site.InventoryScanner;
import id.jagasitus.site.ScanLimits;
import id.jagasitus.watch.Hosts;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Set;

/** {@code WatchBench integrity|look TREE}: the first line is cold, the last one unchanged. */
public final class WatchBench {

  private WatchBench() {}

  public static void main(String[] arguments) throws Exception {
    Path tree = Path.of(arguments[1]).toRealPath();
    if (arguments[0].equals("integrity")) {
      var scanner = new InventoryScanner(tree, ScanLimits.DEFAULT, InstantSource.system());
      time("hash every file", () -> scanner.scanAll());
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
