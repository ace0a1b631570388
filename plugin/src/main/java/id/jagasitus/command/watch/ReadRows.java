package id.jagasitus.command.watch;

import id.jagasitus.expiry.CertificateFacts;
import id.jagasitus.expiry.DomainFacts;
import id.jagasitus.expiry.KnownCertificate;
import id.jagasitus.expiry.KnownDomain;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What certificates and the registry say, as lines of JSON. */
final class ReadRows {

  private ReadRows() {}

  static Map<String, @Nullable Object> certificate(KnownCertificate known, ZoneId zone) {
    Optional<CertificateFacts> facts = known.facts();
    Map<String, @Nullable Object> row =
        WatchRows.of(
            "panel", "expiring", "certificate", known.host(), "read", known.at().toString());
    row.put("problem", known.problem().isEmpty() ? null : known.problem());
    row.put("expires", facts.map(one -> day(one.until(), zone)).orElse(null));
    row.put("days_left", facts.map(one -> one.daysLeft(known.at())).orElse(null));
    row.put("issuer", facts.map(CertificateFacts::issuer).orElse(null));
    row.put("names", facts.map(CertificateFacts::names).orElse(null));
    row.put("fits", facts.map(CertificateFacts::fits).orElse(null));
    row.put("trusted", facts.map(CertificateFacts::trusted).orElse(null));
    row.put("sha256", facts.map(CertificateFacts::sha256).orElse(null));
    return row;
  }

  static Map<String, @Nullable Object> domain(KnownDomain known, ZoneId zone) {
    Optional<DomainFacts> facts = known.facts();
    Map<String, @Nullable Object> row =
        WatchRows.of("panel", "expiring", "domain", known.name(), "read", known.asked().toString());
    row.put("problem", known.problem().isEmpty() ? null : known.problem());
    row.put(
        "expires", facts.flatMap(DomainFacts::until).map(until -> day(until, zone)).orElse(null));
    row.put("status", facts.map(DomainFacts::status).orElse(null));
    row.put("name_servers", facts.map(DomainFacts::nameServers).orElse(null));
    row.put("registrar", facts.map(DomainFacts::registrar).orElse(null));
    row.put("signed", facts.map(DomainFacts::signed).orElse(null));
    return row;
  }

  private static String day(Instant until, ZoneId zone) {
    return until.atZone(zone).toLocalDate().toString();
  }
}
