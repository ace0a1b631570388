package id.jagasitus.expiry;

import id.jagasitus.service.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What certificates and registry say, and how it compares with the register.
 *
 * @param certificates one for each host
 * @param domain of the site, once its registry was asked
 * @param zone in which ends are days
 */
public record ExpiryView(
    List<KnownCertificate> certificates, Optional<KnownDomain> domain, ZoneId zone) {

  private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)+");

  public ExpiryView {
    certificates = List.copyOf(certificates);
  }

  /** The last day of a service as it was read outside; empty where nothing was, or could be. */
  public Optional<LocalDate> read(Service service) {
    return switch (service.kind()) {
      case CERTIFICATE -> certificate(service).map(facts -> day(facts.until()));
      case DOMAIN ->
          domain
              .flatMap(KnownDomain::facts)
              .filter(facts -> names(service, facts.domain()))
              .flatMap(DomainFacts::until)
              .map(this::day);
      case CONNECTION, HOSTING, OTHER -> Optional.empty();
    };
  }

  /**
   * The services that a place of a finding is about: an entry of the register itself, or where a
   * certificate, a registration or a name was read, the entries that cover it.
   *
   * @param place such as {@code service:domain}, {@code certificate:pn-contoh.go.id}
   * @param services of the register
   */
  public List<Service> about(String place, List<Service> services) {
    int colon = place.indexOf(':');
    String kind = colon < 0 ? "" : place.substring(0, colon);
    String of = place.substring(colon + 1);
    Predicate<Service> covers =
        switch (kind) {
          case "service" -> service -> service.id().equals(of);
          case "certificate" ->
              service -> service.kind() == Service.Kind.CERTIFICATE && covers(service, of);
          case "domain", "names" ->
              service -> service.kind() == Service.Kind.DOMAIN && registered(service, of);
          default -> service -> false;
        };
    return services.stream().filter(covers).toList();
  }

  /** A certificate that was not read yet is known by its server alone. */
  private boolean covers(Service service, String server) {
    List<String> named = hosts(service);
    Optional<CertificateFacts> read =
        certificates.stream()
            .filter(known -> known.host().equals(server))
            .flatMap(known -> known.facts().stream())
            .findFirst();
    return named.isEmpty()
        || named.contains(server.replaceFirst(":\\d+$", ""))
        || read.filter(facts -> named.stream().anyMatch(host -> isFor(facts, host))).isPresent();
  }

  private static boolean registered(Service service, String host) {
    return DomainName.registered(host).filter(domain -> names(service, domain)).isPresent();
  }

  /** Days by which what was read lies behind what a person entered; negative when before it. */
  public Optional<Long> difference(Service service) {
    return read(service).map(day -> day.toEpochDay() - service.expires().toEpochDay());
  }

  private Optional<CertificateFacts> certificate(Service service) {
    List<String> hosts = hosts(service);
    return certificates.stream()
        .flatMap(known -> known.facts().stream())
        .filter(facts -> hosts.isEmpty() || hosts.stream().anyMatch(host -> isFor(facts, host)))
        .findFirst();
  }

  private static boolean isFor(CertificateFacts facts, String host) {
    return facts.host().equals(host)
        || facts.names().stream().anyMatch(name -> CertificateFacts.covers(name, host));
  }

  private static boolean names(Service service, String domain) {
    List<String> hosts = hosts(service);
    return hosts.isEmpty()
        || hosts.stream().anyMatch(host -> DomainName.registered(host).equals(Optional.of(domain)));
  }

  /** Hosts in what people call a service; one that names none is the site's. */
  private static List<String> hosts(Service service) {
    return HOST.matcher(service.name().toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private LocalDate day(Instant until) {
    return until.atZone(zone).toLocalDate();
  }
}
