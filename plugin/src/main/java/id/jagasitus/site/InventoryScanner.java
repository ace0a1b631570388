package id.jagasitus.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Takes the inventory of a site's folder. Files whose stamp is as it was in the inventory before
 * are not read again. Nothing that lies in the folder makes a scan throw: it becomes a {@link
 * ScanProblem}. One scan at a time for each scanner; the result may be shared.
 */
public final class InventoryScanner {

  private final Path root;
  private final ScanLimits limits;
  private final InstantSource clock;

  public InventoryScanner(Path root, ScanLimits limits, InstantSource clock) {
    this.root = root;
    this.limits = limits;
    this.clock = clock;
  }

  /** Reads every file anew, whatever its stamp says: finds what forged a stamp. */
  public Inventory scanAll() throws IOException {
    return scan(null);
  }

  /**
   * Reads only what may have changed since {@code before}.
   *
   * @throws IOException when the site's folder itself is not there
   */
  public Inventory scan(@Nullable Inventory before) throws IOException {
    return new Scan(root.toRealPath(), limits, clock, before).run();
  }
}
