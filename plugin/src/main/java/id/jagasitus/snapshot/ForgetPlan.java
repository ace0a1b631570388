package id.jagasitus.snapshot;

import java.util.List;
import java.util.Set;

/**
 * What a policy makes of the snapshots there are; for showing before it is carried out.
 *
 * @param keep each with its reasons, newest first
 * @param forget newest first
 */
public record ForgetPlan(List<Kept> keep, List<Snapshot> forget) {

  public ForgetPlan {
    keep = List.copyOf(keep);
    forget = List.copyOf(forget);
  }

  /**
   * A snapshot that stays.
   *
   * @param snapshot which
   * @param reasons words such as {@code last}, {@code daily}, {@code tag}, {@code young}, {@code
   *     minimum}, {@code implausible-time}
   */
  public record Kept(Snapshot snapshot, Set<String> reasons) {

    public Kept {
      reasons = Set.copyOf(reasons);
    }
  }
}
