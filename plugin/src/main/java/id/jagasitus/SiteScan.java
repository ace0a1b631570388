package id.jagasitus;

import id.jagasitus.event.Signal;
import id.jagasitus.patrol.Injection;
import id.jagasitus.vault.Verdict;
import id.jagasitus.watch.CleanScanner;
import id.jagasitus.watch.Programs;
import id.jagasitus.watch.ScanResult;
import id.jagasitus.watch.TreeScan;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Scans a folder for signs of injected content, for the verdict that a snapshot carries. */
final class SiteScan {

  private static final Logger LOG = System.getLogger(SiteScan.class.getName());

  private final InstantSource clock;
  private final Supplier<ZoneId> zone;

  SiteScan(InstantSource clock, Supplier<ZoneId> zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /** Suspicious where harm is visible; unchecked where a person should look, or it failed. */
  Verdict verdict(Path folder) {
    LocalDate today = clock.instant().atZone(zone.get()).toLocalDate();
    var worst = new Worst();
    try {
      new TreeScan(new CleanScanner(Programs.in(folder)), today).scan(folder, "", worst::hear);
      return worst.verdict;
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The site could not be scanned before its snapshot", e);
      return Verdict.UNCHECKED;
    }
  }

  /** What would be told of a folder if it were the site; the worst first. */
  List<Signal> signals(Path folder) throws IOException {
    Instant now = clock.instant();
    Map<String, ScanResult> results = new TreeMap<>();
    new TreeScan(new CleanScanner(Programs.in(folder)), now.atZone(zone.get()).toLocalDate())
        .scan(folder, "", result -> results.put(place(folder, result), result));
    return Injection.gather(results).stream()
        .map(each -> each.signal(each.places().getFirst(), "", now))
        .toList();
  }

  private static String place(Path folder, ScanResult result) {
    return "/" + folder.relativize(Path.of(result.target())).toString().replace('\\', '/');
  }

  /** The worst of many answers. */
  private static final class Worst {
    private Verdict verdict = Verdict.CHECKED;

    void hear(ScanResult result) {
      Verdict heard =
          switch (result.verdict()) {
            case CRITICAL -> Verdict.SUSPICIOUS;
            case REVIEW -> Verdict.UNCHECKED;
            case NONE ->
                result.signals().stream().anyMatch(signal -> signal.id().equals("not-readable"))
                    ? Verdict.UNCHECKED
                    : Verdict.CHECKED;
          };
      verdict = heard.compareTo(verdict) > 0 ? heard : verdict;
    }
  }
}
