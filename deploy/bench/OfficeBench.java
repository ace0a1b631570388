import id.jagasitus.Plugin;
import id.jagasitus.PluginConfig;
import id.jagasitus.Surroundings;
import id.jagasitus.account.Role;
import id.jagasitus.config.Settings;
import id.jagasitus.console.Caller;
import id.jagasitus.console.Viewer;
import id.jagasitus.console.office.JournalDesk;
import id.jagasitus.home.Home;
import id.jagasitus.journal.Journal;
import id.jagasitus.office.CaseAct;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Makes a home with a long journal; opens it, and asks for what the office's pages ask for. */
public final class OfficeBench {
  private static final Viewer SITI =
      new Viewer("siti", Set.of(Role.ADMIN), "s", false, new Caller("192.0.2.1", true, ""));
  private static final Instant FIRST = Instant.parse("2026-01-05T02:00:00Z");

  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[1]);
    if (args[0].equals("make")) {
      make(home, Integer.parseInt(args[2]));
    } else {
      open(home);
    }
  }

  /** Two years of a busy office: findings that open and end, log-ins, looks at addresses. */
  private static void make(Path home, int lines) throws Exception {
    try (Plugin plugin = start(home)) {
      for (int i = 0; i < 200; i++) {
        var brief = new CaseAct.Describe("Insiden " + i, "x".repeat(300), "", List.of(), 0);
        plugin.console().cases().open(SITI, List.of(), brief, false);
      }
    }
    var room = new Semaphore(400);
    try (Journal journal = Journal.open(home.resolve("journal"), InstantSource.system());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int left = lines - (int) journal.head().seq();
      for (int i = 0; i < left; i++) {
        int number = i;
        room.acquire();
        threads.execute(
            () -> {
              append(journal, number);
              room.release();
            });
      }
    }
  }

  private static void append(Journal journal, int i) {
    Instant time = FIRST.plus(Duration.ofMinutes(5L * i));
    long id = 1 + i / 5 * 2 + i % 5 / 2;
    try {
      switch (i % 5) {
        case 0, 2 -> journal.append("system", "", "finding.opened", finding(id, time));
        case 1, 3 ->
            journal.append(
                "system",
                "",
                "finding.closed",
                Map.of(
                    "id",
                    id,
                    "why",
                    "quiet",
                    "score",
                    40,
                    "requests",
                    12,
                    "last",
                    time.toString()));
        default ->
            journal.append(
                "siti",
                "192.0.2.1",
                "address.revealed",
                Map.of(
                    "network", "203.0.113.0/24", "token", "A".repeat(22), "reason", "surat " + i));
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Map<String, Object> finding(long id, Instant time) {
    return Map.of(
        "id",
        id,
        "address",
        "B".repeat(22),
        "network",
        "203.0.113.0/24",
        "place",
        "",
        "intent",
        "probing",
        "severity",
        "REVIEW",
        "score",
        60,
        "rules",
        List.of("wp-login", "env-file", "scanner-agent"),
        "first",
        time.toString(),
        "last",
        time.toString());
  }

  private static Plugin start(Path home) throws Exception {
    PluginConfig config = PluginConfig.from(Settings.parse("config.toml", "", Map.of()));
    return Plugin.start(
        new Home(home),
        config,
        new Surroundings(Surroundings.thisMachine(), "bench", true, Optional.empty()));
  }

  private interface Page {
    void ask() throws Exception;
  }

  private static void open(Path home) throws Exception {
    long begun = System.nanoTime();
    try (Plugin plugin = start(home)) {
      System.out.printf("open           %5d ms%n", millis(begun));
      var console = plugin.console();
      var everything = new JournalDesk.Filter("", "", false, 0);
      var rare = new JournalDesk.Filter("siti", "case.", true, 0);
      page("hari ini", () -> console.days().today(SITI));
      page("sebulan", () -> console.days().month(YearMonth.now()));
      page("insiden", () -> console.cases().list());
      page("jejak audit", () -> console.journal().page(everything, 50));
      page("jejak, jarang", () -> console.journal().page(rare, 50));
      page("pelaku", () -> console.journal().authors());
      page("laporan", () -> console.reports().list());
      page("privasi", () -> console.privacy().overview());
    }
  }

  private static void page(String name, Page page) throws Exception {
    var times = new long[40];
    for (int i = 0; i < times.length; i++) {
      long begun = System.nanoTime();
      page.ask();
      times[i] = millis(begun);
    }
    Arrays.sort(times);
    System.out.printf("%-14s %5d ms (first in %d ms at most)%n", name, times[37], times[39]);
  }

  private static long millis(long since) {
    return (System.nanoTime() - since) / 1_000_000;
  }
}
