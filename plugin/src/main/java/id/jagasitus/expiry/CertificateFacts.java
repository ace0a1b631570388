package id.jagasitus.expiry;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * What the certificate says that a server showed (RFC 5280).
 *
 * @param host who was asked, with its port where that is not 443
 * @param from begin of its time
 * @param until end of its time
 * @param names host names it is for; at most 100
 * @param issuer who issued it: organisation, or common name
 * @param sha256 of the certificate, hexadecimal
 * @param fits whether one of the names is the host's
 * @param trusted whether its chain leads to an authority that Java knows
 */
public record CertificateFacts(
    String host,
    Instant from,
    Instant until,
    List<String> names,
    String issuer,
    String sha256,
    boolean fits,
    boolean trusted) {

  private static final int LONGEST_NOTICE = 30;

  public CertificateFacts {
    names = List.copyOf(names);
  }

  /** Whole days until it ends; negative when it has. */
  public long daysLeft(Instant now) {
    return Math.floorDiv(ChronoUnit.SECONDS.between(now, until), Duration.ofDays(1).toSeconds());
  }

  /**
   * Days before its end from which on a renewal is late: a third of its time, thirty at most, since
   * short certificates are renewed by a program when two thirds have passed.
   */
  public long notice() {
    return Math.min(LONGEST_NOTICE, Duration.between(from, until).toDays() / 3);
  }

  /** Whether a name of a certificate is for a host; a star stands for one label (RFC 9525 6.3). */
  static boolean covers(String name, String host) {
    String wanted = host.toLowerCase(Locale.ROOT);
    String given = name.toLowerCase(Locale.ROOT);
    if (!given.startsWith("*.")) {
      return given.equals(wanted);
    }
    int dot = wanted.indexOf('.');
    return dot > 0 && wanted.substring(dot).equals(given.substring(1));
  }
}
