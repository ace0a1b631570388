package id.jagasitus.guard;

import id.jagasitus.site.Inventory;
import id.jagasitus.site.InventoryScanner;
import id.jagasitus.site.ScanLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The site's files as last scanned. One thread refreshes, any number read. */
public final class SiteFiles {

  private static final Duration SHORTEST = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofMinutes(15);

  /** A scan may take this share of the machine's time. */
  private static final int SHARE = 50;

  private final Optional<InventoryScanner> scanner;
  private final LongSupplier nanoTime;
  private volatile @Nullable Inventory current;
  private volatile Duration took = Duration.ZERO;

  /**
   * Knows nothing before the first {@link #refresh}.
   *
   * @param folder where the site is served from; empty where that is not known
   * @param nanoTime ticks for measuring how long a scan takes
   */
  public SiteFiles(Optional<Path> folder, InstantSource clock, LongSupplier nanoTime) {
    this.scanner = folder.map(root -> new InventoryScanner(root, ScanLimits.DEFAULT, clock));
    this.nanoTime = nanoTime;
  }

  /** What was found last; empty where there is no folder, or nothing was scanned yet. */
  public Optional<Inventory> current() {
    return Optional.ofNullable(current);
  }

  /**
   * Scans again; only what changed is read.
   *
   * @throws IOException when the folder is not there; what was known before stays
   */
  public void refresh() throws IOException {
    if (scanner.isPresent()) {
      long began = nanoTime.getAsLong();
      current = scanner.get().scan(current);
      took = Duration.ofNanos(nanoTime.getAsLong() - began);
    }
  }

  /** When to look again: soon for a small site, seldom for one whose scan takes long. */
  public Duration interval() {
    Duration wanted = took.multipliedBy(SHARE);
    return wanted.compareTo(SHORTEST) < 0
        ? SHORTEST
        : wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
  }
}
