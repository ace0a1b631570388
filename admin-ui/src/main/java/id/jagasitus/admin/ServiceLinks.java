package id.jagasitus.admin;

import id.jagasitus.console.Viewer;
import id.jagasitus.console.finding.FindingDesk;
import id.jagasitus.console.finding.FindingDesk.State;
import id.jagasitus.console.finding.FindingDesk.Wanted;
import id.jagasitus.console.finding.FindingLine;
import id.jagasitus.console.watch.WatchDesk.Watched;
import id.jagasitus.office.Case;
import id.jagasitus.service.Service;
import java.util.List;
import java.util.Optional;

/**
 * What is noticed and worked at about a service: where a certificate or a registration was read,
 * findings name that, and not the entry of the register that is renewed.
 *
 * @param now how the site stands
 * @param cases the newest first
 * @param findings that are open and about something that expires, or whose it is
 */
record ServiceLinks(Watched now, List<Case> cases, List<FindingLine> findings) {

  /** Intents of findings that can be about a service. */
  static final List<String> INTENTS = List.of("expiring", "identity-change");

  private static final int MOST = 5;

  ServiceLinks {
    cases = List.copyOf(cases);
    findings = List.copyOf(findings);
  }

  /** Findings of these intents, as a reader may see them. */
  static List<FindingLine> open(FindingDesk desk, Viewer viewer) {
    return INTENTS.stream()
        .map(intent -> new Wanted(State.OPEN, Optional.empty(), intent, false, 1))
        .flatMap(wanted -> desk.list(viewer, wanted).lines().stream())
        .toList();
  }

  /** Services of the register that a finding's place is about. */
  static List<Service> of(Watched now, String place) {
    return now.expiry().about(place, now.services());
  }

  /** Where a service stands on its page. */
  static String link(Service service) {
    return "/layanan#" + anchor(service);
  }

  static String anchor(Service service) {
    return "layanan-" + service.id();
  }

  /** The latest cases about a service. */
  List<Case> cases(Service service) {
    return cases.stream()
        .filter(
            about -> about.places().stream().anyMatch(place -> of(now, place).contains(service)))
        .limit(MOST)
        .toList();
  }

  /** Open findings about a service of which no case was made. */
  List<FindingLine> findings(Service service) {
    return findings.stream()
        .filter(line -> line.waits() && of(now, line.place()).contains(service))
        .limit(MOST)
        .toList();
  }
}
