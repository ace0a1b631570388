package id.jagasitus.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of a paper: what was approved, and what came back signed.
 *
 * @param kind what it is
 * @param about which thing it is about, as {@link PaperKind} says
 * @param seals approved files, oldest first; the version counts them
 * @param scans signed papers, oldest first
 */
public record KeptPaper(
    PaperKind kind, String about, List<Report.Seal> seals, List<Report.Scan> scans) {
  public KeptPaper {
    seals = List.copyOf(seals);
    scans = List.copyOf(scans);
  }

  static KeptPaper none(PaperKind kind, String about) {
    return new KeptPaper(kind, about, List.of(), List.of());
  }

  KeptPaper with(Report.Seal seal) {
    return new KeptPaper(kind, about, and(seals, seal), scans);
  }

  KeptPaper with(Report.Scan scan) {
    return new KeptPaper(kind, about, seals, and(scans, scan));
  }

  private static <T> List<T> and(List<T> list, T more) {
    var all = new ArrayList<>(list);
    all.add(more);
    return all;
  }
}
