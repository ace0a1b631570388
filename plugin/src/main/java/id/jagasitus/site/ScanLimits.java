package id.jagasitus.site;

/**
 * How far a scan goes before it says so and stops.
 *
 * @param maxEntries files, folders and links together
 * @param maxDepth folders inside each other
 */
public record ScanLimits(int maxEntries, int maxDepth) {

  /** Far above any court's site; 200,000 entries take about 100 MB of memory. */
  public static final ScanLimits DEFAULT = new ScanLimits(200_000, 64);

  public ScanLimits {
    if (maxEntries < 1 || maxDepth < 1) {
      throw new IllegalArgumentException(
          "limits of a scan: expected at least 1 each, got " + maxEntries + " and " + maxDepth);
    }
  }
}
