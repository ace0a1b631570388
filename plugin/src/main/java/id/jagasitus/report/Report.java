package id.jagasitus.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A monthly report with its history, folded from the journal.
 *
 * @param id the month, {@code 2026-10}
 * @param versions every text, oldest first; at least one
 * @param seals approved versions, oldest first
 * @param scans signed papers that were uploaded, oldest first
 */
public record Report(
    String id, MonthlyFigures figures, List<Version> versions, List<Seal> seals, List<Scan> scans) {
  public Report {
    versions = List.copyOf(versions);
    seals = List.copyOf(seals);
    scans = List.copyOf(scans);
  }

  /** One text. */
  public record Version(int number, String author, Instant when, Map<Part, String> parts) {
    public Version {
      parts = Map.copyOf(parts);
    }
  }

  /**
   * An approved version.
   *
   * @param file SHA-256 of the PDF that was made then
   */
  public record Seal(
      int version, String number, String file, long bytes, String author, Instant when) {}

  /** A paper with signatures, scanned. */
  public record Scan(String name, String file, long bytes, String author, Instant when) {}

  /** The text as it is now. */
  public Version latest() {
    return versions.getLast();
  }

  /** The seal on the text as it is now. */
  public Optional<Seal> seal() {
    return seals.stream().filter(seal -> seal.version() == latest().number()).findFirst();
  }

  Report with(Version version) {
    return new Report(id, figures, and(versions, version), seals, scans);
  }

  Report with(Seal seal) {
    return new Report(id, figures, versions, and(seals, seal), scans);
  }

  Report with(Scan scan) {
    return new Report(id, figures, versions, seals, and(scans, scan));
  }

  private static <T> List<T> and(List<T> list, T more) {
    var all = new ArrayList<>(list);
    all.add(more);
    return all;
  }
}
