package id.jagasitus;

import id.jagasitus.cleanup.Cleanups;
import id.jagasitus.expiry.ExpiryWatch;
import id.jagasitus.expiry.NameWatch;
import id.jagasitus.fresh.SectionRegister;
import id.jagasitus.home.Home;
import id.jagasitus.integrity.Outgoing;
import id.jagasitus.integrity.Publishing;
import id.jagasitus.journal.Journal;
import id.jagasitus.patrol.OutsideLinks;
import id.jagasitus.service.Service;
import id.jagasitus.service.ServiceRegister;
import id.jagasitus.uptime.Reachability;
import id.jagasitus.watch.OwnProbes;
import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the checks of the site remember, and what people told them: folded from the journal, or read
 * from files below {@code watch/}.
 */
record SiteRecords(
    SectionRegister sections,
    ServiceRegister services,
    Reachability reachability,
    Publishing publishing,
    ExpiryWatch expiry,
    NameWatch names,
    Cleanups cleanups,
    OutsideLinks links,
    Outgoing outgoing,
    OwnProbes probes) {

  /**
   * @param zone the office's
   * @throws IOException when the journal or a file cannot be read
   */
  static SiteRecords open(Home home, Journal journal, InstantSource clock, Supplier<ZoneId> zone)
      throws IOException {
    var sections = new SectionRegister(journal);
    journal.follow(List.of("section."), sections::fold);
    var services = new ServiceRegister(journal);
    journal.follow(List.of("service."), services::fold);
    var reachability = Reachability.open(home.watch().resolve("uptime"), journal, zone);
    journal.follow(List.of("watch."), reachability::fold);
    var cleanups = new Cleanups(journal);
    journal.follow(List.of("cleanup."), cleanups::fold);
    var publishing = new Publishing(journal);
    journal.follow(List.of("publishing."), publishing::fold);
    return new SiteRecords(
        sections,
        services,
        reachability,
        publishing,
        ExpiryWatch.open(home.watch().resolve("expiry"), services, clock, zone),
        NameWatch.open(home.watch().resolve("names")),
        cleanups,
        OutsideLinks.open(home.watch().resolve("links")),
        Outgoing.open(home.watch().resolve("outgoing"), journal),
        OwnProbes.open(home.watch().resolve("probes"), clock));
  }

  /**
   * Ids of the services that a place of a finding is about; one that is no longer in the register
   * is still what it names.
   */
  List<String> entries(String place) {
    var ids = new ArrayList<String>();
    if (place.startsWith(Service.place(""))) {
      ids.add(place.substring(Service.place("").length()));
    }
    expiry.view().about(place, services.all()).stream()
        .map(Service::id)
        .filter(id -> !ids.contains(id))
        .forEach(ids::add);
    return ids;
  }
}
