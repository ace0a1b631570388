package id.jagasitus.patrol;

import id.jagasitus.fresh.FreshReport;
import id.jagasitus.site.Inventory;
import id.jagasitus.site.SitePath;
import id.jagasitus.watch.Study;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one look found.
 *
 * @param at when; the epoch while there was none
 * @param day the day it was judged for
 * @param inventory every entry of the site
 * @param studies what each file told
 * @param injections what is planted or suspicious
 * @param fresh how fresh the sections are
 */
public record SiteView(
    Instant at,
    LocalDate day,
    Inventory inventory,
    SortedMap<SitePath, Study> studies,
    List<Injection> injections,
    FreshReport fresh) {

  public SiteView {
    injections = List.copyOf(injections);
  }

  /** Before any look. */
  public static SiteView none() {
    return new SiteView(
        Instant.EPOCH,
        LocalDate.EPOCH,
        Inventory.empty(Instant.EPOCH),
        Collections.unmodifiableSortedMap(new TreeMap<>()),
        List.of(),
        new FreshReport(Instant.EPOCH, List.of(), List.of(), 0, 0, List.of()));
  }

  /** Whether any look was done. */
  public boolean done() {
    return !at.equals(Instant.EPOCH);
  }

  /** The same files, judged by another register. */
  SiteView judged(FreshReport other) {
    return new SiteView(at, day, inventory, studies, injections, other);
  }

  SiteView seen(Instant now) {
    return new SiteView(now, day, inventory, studies, injections, fresh);
  }
}
