package id.jagasitus.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The state of the site that a person approved: what changes are measured against, however long ago
 * that was. Only entries whose content was known can be approved. Immutable.
 */
public final class Baseline {

  private final Instant approved;
  private final String by;
  private final SortedMap<SitePath, SiteFile> files;

  Baseline(Instant approved, String by, SortedMap<SitePath, SiteFile> files) {
    this.approved = approved;
    this.by = by;
    this.files = files;
  }

  /** Approves everything that a scan found. */
  public static Baseline approve(Inventory now, Instant at, String by) {
    var files = new TreeMap<SitePath, SiteFile>();
    now.files().stream().filter(SiteFile::known).forEach(file -> files.put(file.path(), file));
    return new Baseline(at, by, files);
  }

  /** Approves only these paths as they are now, their absence included; the rest stays. */
  public Baseline approve(Collection<SitePath> paths, Inventory now, Instant at, String by) {
    var changed = new TreeMap<>(files);
    for (SitePath path : paths) {
      Optional<SiteFile> file = now.find(path);
      if (file.isPresent() && file.get().known()) {
        changed.put(path, file.get());
      } else if (file.isEmpty() && !now.unsure(path)) {
        changed.remove(path);
      }
    }
    return new Baseline(at, by, changed);
  }

  /** When it was approved. */
  public Instant approved() {
    return approved;
  }

  /** Name of the account that approved it. */
  public String by() {
    return by;
  }

  /** Every approved entry, by path. */
  public List<SiteFile> files() {
    return List.copyOf(files.values());
  }

  /** The approved entry at exactly this path. */
  public Optional<SiteFile> find(SitePath path) {
    return Optional.ofNullable(files.get(path));
  }

  /** What differs now. */
  public InventoryDiff diff(Inventory now) {
    return InventoryDiff.between(this, now);
  }

  /** Writes it whole or not at all: temporary name, sync, rename. */
  public void write(Path file) throws IOException {
    BaselineLines.write(this, file);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws DamagedBaselineException when the file is not what was written
   */
  public static Baseline read(Path file) throws IOException {
    return BaselineLines.read(file);
  }
}
