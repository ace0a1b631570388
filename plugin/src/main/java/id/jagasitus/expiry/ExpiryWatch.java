package id.jagasitus.expiry;

import id.jagasitus.event.Signal;
import id.jagasitus.service.Service;
import id.jagasitus.service.ServiceRegister;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads certificates whenever it looks, asks the registry once a day at most, and compares: with
 * the last time, with the calendar, and with the register of services. Safe for several threads;
 * one look at a time.
 */
public final class ExpiryWatch {

  /** A little less than a day, so that a daily look does not fall behind. */
  private static final Duration ONCE = Duration.ofHours(23);

  private static final int MOST_HOSTS = 20;

  private final ExpiryBook book;
  private final ServiceRegister services;
  private final InstantSource clock;
  private final Supplier<ZoneId> zone;

  private ExpiryWatch(
      ExpiryBook book, ServiceRegister services, InstantSource clock, Supplier<ZoneId> zone) {
    this.book = book;
    this.services = services;
    this.clock = clock;
    this.zone = zone;
  }

  /** Opens what was read before from a file. */
  public static ExpiryWatch open(
      Path file, ServiceRegister services, InstantSource clock, Supplier<ZoneId> zone)
      throws IOException {
    return new ExpiryWatch(ExpiryBook.open(file), services, clock, zone);
  }

  /**
   * What to look at.
   *
   * @param servers https addresses, the site's first
   * @param domain to ask the registry about; empty while that is not allowed
   */
  public record Wanted(List<URI> servers, Optional<String> domain) {
    public Wanted {
      servers = List.copyOf(servers);
    }
  }

  /** What was read last. */
  public synchronized ExpiryView view() {
    return new ExpiryView(book.certificates(), book.domain(), zone.get());
  }

  /**
   * Looks once.
   *
   * @return signals of what is new
   * @throws IOException when what was read cannot be kept
   */
  public synchronized List<Signal> look(Wanted wanted, Certificates certificates, Registry registry)
      throws IOException, InterruptedException {
    var signals = new ExpirySignals(book, clock.instant(), zone.get());
    book.replace(read(wanted.servers(), certificates, signals));
    if (wanted.domain().isPresent()) {
      ask(wanted.domain().get(), registry, signals);
    } else {
      book.replace(Optional.<KnownDomain>empty());
    }
    compare(signals);
    book.write();
    return signals.all();
  }

  private List<KnownCertificate> read(
      List<URI> servers, Certificates certificates, ExpirySignals signals) {
    var known = new ArrayList<KnownCertificate>();
    for (URI server : servers.stream().limit(MOST_HOSTS).toList()) {
      String host = host(server);
      if (known.stream().noneMatch(one -> one.host().equals(host))) {
        known.add(read(server, host, certificates, signals));
      }
    }
    return known;
  }

  private static String host(URI server) {
    String host = String.valueOf(server.getHost());
    return server.getPort() < 0 || server.getPort() == 443 ? host : host + ':' + server.getPort();
  }

  private KnownCertificate read(
      URI server, String host, Certificates certificates, ExpirySignals signals) {
    Optional<CertificateFacts> before = book.certificate(host).flatMap(KnownCertificate::facts);
    try {
      CertificateFacts now = certificates.read(server);
      signals.certificate(before, now);
      return new KnownCertificate(host, Optional.of(now), clock.instant(), "");
    } catch (IOException e) {
      String problem = String.valueOf(e.getMessage());
      return new KnownCertificate(host, before, clock.instant(), problem);
    }
  }

  private void ask(String name, Registry registry, ExpirySignals signals)
      throws InterruptedException {
    Instant now = clock.instant();
    if (now.isBefore(book.asked(name).plus(ONCE))) {
      return;
    }
    Optional<DomainFacts> before =
        book.domain().filter(known -> known.name().equals(name)).flatMap(KnownDomain::facts);
    try {
      DomainFacts facts = registry.ask(name);
      signals.domain(before, facts);
      book.replace(Optional.of(new KnownDomain(name, Optional.of(facts), now, "")));
    } catch (IOException e) {
      String problem = String.valueOf(e.getMessage());
      book.replace(Optional.of(new KnownDomain(name, before, now, problem)));
    }
  }

  /** Beside the register: confirms renewals that took effect, tells of dates that differ. */
  private void compare(ExpirySignals signals) throws IOException {
    ExpiryView view = view();
    boolean entered = false;
    for (Service service : services.all()) {
      Optional<Long> difference = view.difference(service);
      if (difference.isPresent()) {
        entered |= service.kind() == Service.Kind.DOMAIN;
        judge(service, difference.get(), view, signals);
      }
    }
    if (!entered) {
      view.domain().flatMap(KnownDomain::facts).ifPresent(signals::domainEnds);
    }
  }

  private void judge(Service service, long days, ExpiryView view, ExpirySignals signals)
      throws IOException {
    boolean renewed = service.renewed() && !service.confirmed();
    if (renewed && days >= -1) {
      services.confirm(service.id());
    }
    if (Math.abs(days) > 1) {
      signals.differs(service, view.read(service).orElseThrow(), renewed);
    }
  }
}
