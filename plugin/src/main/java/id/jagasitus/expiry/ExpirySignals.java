package id.jagasitus.expiry;

import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import id.jagasitus.service.Service;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Gathers what one look has to tell; each thing once. */
final class ExpirySignals {

  private static final String EXPIRING = "expiring";

  /** Whose the site is: certificate, registration, addresses. */
  private static final String IDENTITY = "identity-change";

  private static final List<Integer> CERTIFICATE_STEPS = List.of(30, 14, 7, 3, 1);
  private static final List<Integer> DOMAIN_STEPS = List.of(90, 60, 30, 14, 7, 3, 1);
  private static final int URGENT = 14;

  private final ExpiryBook book;
  private final Instant at;
  private final ZoneId zone;
  private final List<Signal> signals = new ArrayList<>();

  ExpirySignals(ExpiryBook book, Instant at, ZoneId zone) {
    this.book = book;
    this.at = at;
    this.zone = zone;
  }

  List<Signal> all() {
    return List.copyOf(signals);
  }

  private void tell(
      String rule, String intent, String place, Weight weight, Map<String, String> facts) {
    boolean harm = weight == Weight.HARM;
    signals.add(
        new Signal(
            rule,
            intent,
            weight.severity,
            weight.score,
            at,
            new Subject.Place(place),
            harm,
            facts,
            null));
  }

  /** A certificate that was read, and the one before of the same host. */
  void certificate(Optional<CertificateFacts> before, CertificateFacts now) {
    String place = "certificate:" + now.host();
    Map<String, String> facts =
        Map.of(
            "host", now.host(),
            "until", now.until().toString(),
            "issuer", now.issuer(),
            "names", String.join(" ", now.names().stream().limit(10).toList()),
            "sha256", now.sha256());
    ends(now, place, facts);
    if (!now.fits() && book.news("names " + now.sha256() + ' ' + now.host())) {
      tell("certificate-names", EXPIRING, place, Weight.LOOK, facts);
    }
    if (!now.trusted() && book.news("trust " + now.sha256())) {
      tell("certificate-untrusted", EXPIRING, place, Weight.LOOK, facts);
    }
    Optional<String> other =
        before.map(CertificateFacts::issuer).filter(issuer -> !issuer.equals(now.issuer()));
    if (other.isPresent()) {
      tell("certificate-issuer", IDENTITY, place, Weight.LOOK, with(facts, other.get()));
    }
  }

  private void ends(CertificateFacts now, String place, Map<String, String> facts) {
    long left = now.daysLeft(at);
    String key = "certificate " + now.sha256() + ' ';
    if (left < 0) {
      if (book.news(key + "over")) {
        tell("certificate-expired", EXPIRING, place, Weight.HARM, facts);
      }
      return;
    }
    Stream<Integer> steps =
        Stream.concat(CERTIFICATE_STEPS.stream(), Stream.of((int) now.notice()))
            .filter(step -> step <= now.notice());
    step(steps, left)
        .filter(step -> book.news(key + step))
        .ifPresent(step -> tell("certificate-ending", EXPIRING, place, weight(step), facts));
  }

  private static Weight weight(int step) {
    return step <= URGENT ? Weight.LOOK : Weight.NOTICE;
  }

  /** The narrowest step that is reached. */
  private static Optional<Integer> step(Stream<Integer> steps, long left) {
    return steps.filter(step -> left <= step).min(Integer::compareTo);
  }

  /** What the registry says, and what it said before. */
  void domain(Optional<DomainFacts> before, DomainFacts now) {
    String place = "domain:" + now.domain();
    Map<String, String> facts = facts(now);
    if (now.failing() && book.news("failing " + now.domain() + ' ' + now.status())) {
      tell("domain-failing", EXPIRING, place, Weight.HARM, facts);
    }
    before.ifPresent(was -> changed(was, now, place, facts));
  }

  private void changed(DomainFacts was, DomainFacts now, String place, Map<String, String> facts) {
    changed("domain-name-servers", place, was.nameServers(), now.nameServers(), facts);
    changed("domain-status", place, was.status(), now.status(), facts);
    changed("domain-registrar", place, List.of(was.registrar()), List.of(now.registrar()), facts);
  }

  private void changed(
      String rule, String place, List<String> was, List<String> now, Map<String, String> facts) {
    if (!was.equals(now)) {
      tell(rule, IDENTITY, place, Weight.LOOK, with(facts, String.join(", ", was)));
    }
  }

  private static Map<String, String> with(Map<String, String> facts, String before) {
    var more = new HashMap<>(facts);
    more.put("before", before);
    return more;
  }

  private static Map<String, String> facts(DomainFacts now) {
    return Map.of(
        "domain", now.domain(),
        "until", now.until().map(Instant::toString).orElse(""),
        "status", String.join(", ", now.status()),
        "name_servers", String.join(" ", now.nameServers()),
        "registrar", now.registrar());
  }

  /** The end of a domain that nobody entered in the register. */
  void domainEnds(DomainFacts now) {
    if (now.until().isEmpty()) {
      return;
    }
    Instant until = now.until().get();
    long left = Math.floorDiv(Duration.between(at, until).toSeconds(), 86_400L);
    String place = "domain:" + now.domain();
    String key = "domain " + now.domain() + ' ' + until + ' ';
    if (left < 0) {
      if (book.news(key + "over")) {
        tell("domain-expired", EXPIRING, place, Weight.HARM, facts(now));
      }
      return;
    }
    step(DOMAIN_STEPS.stream(), left)
        .filter(step -> book.news(key + step))
        .ifPresent(step -> tell("domain-ending", EXPIRING, place, weight(step), facts(now)));
  }

  /** A date that a person entered and the one that was read outside are apart. */
  void differs(Service service, LocalDate read, boolean renewed) {
    String key = "differs " + service.id() + ' ' + service.expires() + ' ' + read;
    if (book.news(key)) {
      tell(
          renewed ? "renewal-not-seen" : "date-differs",
          EXPIRING,
          service.place(),
          Weight.LOOK,
          Map.of(
              "service", service.name(),
              "entered", service.expires().toString(),
              "read", read.toString(),
              "zone", zone.getId()));
    }
  }

  /** How much something weighs. */
  private enum Weight {
    NOTICE(Severity.INFO, 20),
    LOOK(Severity.REVIEW, 50),
    HARM(Severity.CRITICAL, 90);

    private final Severity severity;
    private final int score;

    Weight(Severity severity, int score) {
      this.severity = severity;
      this.score = score;
    }
  }
}
