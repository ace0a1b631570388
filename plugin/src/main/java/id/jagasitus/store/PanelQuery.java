package id.jagasitus.store;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a dashboard wants to know.
 *
 * @param filter which events; its range must have both ends
 * @param slot length of a slot of the series, counted from the start of the range; at most {@value
 *     #MOST_SLOTS} fit into it
 * @param earlierWeeks how many weeks before to count the same range in, 0 to 8
 * @param top length of the lists, 1 to 100
 * @param ownHosts hosts of the site itself, for telling own from foreign referring pages; the Host
 *     header of the request counts as own anyway
 * @param wanted the figures to work out
 */
public record PanelQuery(
    EventFilter filter,
    Duration slot,
    int earlierWeeks,
    int top,
    Set<String> ownHosts,
    Set<Panel> wanted) {

  /** Most slots of a series. */
  public static final int MOST_SLOTS = 2000;

  public PanelQuery {
    ownHosts = Set.copyOf(ownHosts);
    wanted = Set.copyOf(wanted);
    if (earlierWeeks < 0 || earlierWeeks > 8 || top < 1 || top > 100) {
      throw new IllegalArgumentException("expected 0 to 8 weeks and a top of 1 to 100");
    }
    long range = Math.subtractExact(filter.to(), filter.from());
    if (slot.toMillis() < 1000 || range < 1 || range / slot.toMillis() > MOST_SLOTS) {
      throw new IllegalArgumentException(
          "slot " + slot + " over " + range + " ms: expected 1 to " + MOST_SLOTS + " slots");
    }
  }

  /** Every figure, hourly, top ten, four earlier weeks. */
  public static PanelQuery hourly(EventFilter filter, Set<String> ownHosts) {
    return new PanelQuery(filter, Duration.ofHours(1), 4, 10, ownHosts, EnumSet.allOf(Panel.class));
  }

  int slots() {
    return (int) ((filter.to() - filter.from() - 1) / slot.toMillis()) + 1;
  }
}
