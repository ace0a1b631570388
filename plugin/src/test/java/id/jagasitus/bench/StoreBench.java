package id.jagasitus.bench;

import id.jagasitus.accesslog.ImportSummary;
import id.jagasitus.accesslog.Importer;
import id.jagasitus.accesslog.Progress;
import id.jagasitus.event.Masking;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.query.Reach;
import id.jagasitus.store.EventFilter;
import id.jagasitus.store.EventQuery;
import id.jagasitus.store.EventStore;
import id.jagasitus.store.LuceneEventStore;
import id.jagasitus.store.Panel;
import id.jagasitus.store.PanelQuery;
import id.jagasitus.store.StoreConfig;
import id.jagasitus.store.StoreStats;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Measures import and panels on a home of its own; run by {@code deploy/bench/import.sh} and {@code
 * deploy/bench/panels.sh}.
 */
public final class StoreBench {

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final Set<String> OWN = Set.of("www.pn-contoh.go.id");

  private static final long MINUTE = 60_000;
  private static final long DAY = 24 * 60 * MINUTE;

  private interface Work {
    Object run() throws Exception;
  }

  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[1]);
    long start = System.nanoTime();
    try (EventStore store =
        LuceneEventStore.open(home.resolve("index"), StoreConfig.DEFAULT, InstantSource.system())) {
      switch (args[0]) {
        case "import" -> importFile(store, home, Path.of(args[2]), start);
        case "panels" -> panels(store, Integer.parseInt(args[2]));
        case "idle" -> idle(store);
        case "search" -> search(store, args[2]);
        case "live" -> live(store, Integer.parseInt(args[2]));
        default -> throw new IllegalArgumentException(args[0]);
      }
    }
  }

  private static void importFile(EventStore store, Path home, Path file, long start)
      throws Exception {
    var importer =
        new Importer(
            home.resolve("access/imported"),
            store.lines(),
            Masking.NONE,
            address -> false,
            InstantSource.system(),
            new SecureRandom(),
            2);
    ImportSummary summary = importer.run(file, "bench.log", Optional.empty(), Progress.SILENT);
    double seconds = (System.nanoTime() - start) / 1e9;
    StoreStats stats = store.stats();
    System.out.printf(
        "%s%n%.2f s, %.0f lines/s, %d events, %.2f B a line in the index%n",
        summary,
        seconds,
        summary.lines() / seconds,
        stats.events(),
        (double) stats.bytes() / Math.max(1, stats.events()));
  }

  private static void panels(EventStore store, int rounds) throws Exception {
    StoreStats stats = store.stats();
    System.out.println(stats);
    long from = stats.oldest() / MINUTE * MINUTE; // as the pages do
    long to = (stats.newest() / MINUTE + 1) * MINUTE;
    EventFilter all = EventFilter.of("", Reach.ADDRESSES, WIB).between(from, to);
    for (Panel panel : Panel.values()) {
      var query = query(all, EnumSet.of(panel));
      timed(panel.toString(), rounds, () -> store.panels(query));
    }
    var page = query(all.withOwn(false), EnumSet.allOf(Panel.class));
    timed("whole page", rounds, () -> store.panels(page));
    var steps = new java.util.concurrent.atomic.AtomicLong();
    timed(
        "whole page, range moving on",
        rounds,
        () -> {
          long begin = from + steps.incrementAndGet() * MINUTE;
          return store.panels(query(all.between(begin, to), EnumSet.allOf(Panel.class)));
        });
    var day = query(all.between(to - DAY, to), EnumSet.allOf(Panel.class));
    timed("whole page of the last day", rounds, () -> store.panels(day));
    var networks =
        query(
            EventFilter.of("", Reach.NETWORKS, WIB).between(from, to), EnumSet.of(Panel.ADDRESSES));
    timed("networks", rounds, () -> store.panels(networks));
    EventFilter ever = EventFilter.of("", Reach.ADDRESSES, WIB);
    timed("facets", rounds, () -> store.facets(all, 10));
    timed("newest 50", rounds, () -> store.search(EventQuery.first(ever, 50)));
    for (String text :
        new String[] {
          "status:404",
          "path:\"/wp-login.php\"",
          "ip:66.249.0.0/16",
          "ua:sqlmap",
          "query:union",
          "path:*.pdf",
          "duration:>2s"
        }) {
      EventFilter filter = EventFilter.of(text, Reach.ADDRESSES, WIB);
      timed("newest 50 " + text, rounds, () -> store.search(EventQuery.first(filter, 50)));
      timed("count " + text, rounds, () -> store.count(filter));
    }
  }

  private static PanelQuery query(EventFilter filter, Set<Panel> wanted) {
    return new PanelQuery(filter, Duration.ofHours(1), 4, 10, OWN, wanted);
  }

  private static void timed(String name, int rounds, Work work) throws Exception {
    for (int i = 0; i < 5; i++) {
      work.run();
    }
    double[] millis = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      work.run();
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        "%-40s p50 %7.1f ms   p95 %7.1f ms%n",
        name, millis[rounds / 2], millis[(int) Math.ceil(rounds * 0.95) - 1]);
  }

  private static void idle(EventStore store) throws Exception {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "%s%nheap in use %.1f MiB%n",
        store.stats(), (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0);
  }

  private static void search(EventStore store, String text) throws Exception {
    EventFilter filter = EventFilter.of(text, Reach.ADDRESSES, WIB);
    long[] n = new long[1];
    store.each(
        filter,
        event -> {
          n[0]++;
          return true;
        });
    System.out.println(store.count(filter) + " counted, " + n[0] + " read");
  }

  /** Live events made from stored ones, with what only a live request has. */
  private static void live(EventStore store, int events) throws Exception {
    var random = new java.util.Random(1);
    var batch = new java.util.ArrayList<RequestEvent>();
    long start = System.nanoTime();
    for (int i = 0; i < events; i++) {
      batch.add(LiveEvents.next(random, i));
      if (batch.size() == 500) {
        store.append(batch);
        batch.clear();
      }
      if (i % 20_000 == 0) {
        store.refresh();
      }
    }
    store.append(batch);
    store.refresh();
    double seconds = (System.nanoTime() - start) / 1e9;
    StoreStats stats = store.stats();
    System.out.printf(
        "%s%n%.0f events/s, %.1f B an event%n",
        stats, events / seconds, (double) stats.bytes() / stats.events());
  }

  private StoreBench() {}
}
