package id.jagasitus.uptime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the office decides about the checks that go over the network.
 *
 * @param site public address of the site, or empty while it is not set
 * @param checks further addresses: pages of the site, and services it depends on
 * @param reference an independent address that tells whether our own line works, or empty
 * @param failures looks that must fail in a row before an alarm, 1 to 10
 * @param slowMillis from when on an answer is slow
 * @param outside whether addresses other than the site's own may be called at all
 * @param rdap whether the registry of the domain may be asked
 * @param secondReference another independent address, or empty
 * @param rdapServer where the registry answers, up to the domain's name
 * @param links whether the addresses that pages lead to may be asked for
 */
public record UptimeSettings(
    String site,
    List<Check> checks,
    String reference,
    int failures,
    int slowMillis,
    boolean outside,
    boolean rdap,
    String secondReference,
    String rdapServer,
    boolean links) {

  /** The registry of {@code .id}: PANDI. */
  public static final String PANDI = "https://rdap.pandi.id/rdap/domain/";

  /** What holds until somebody decides: nothing is called. */
  public static final UptimeSettings INITIAL =
      new UptimeSettings("", List.of(), "", 3, 4_000, false, false);

  private static final int MOST = 50;

  /** As it was before there were a second reference, other registries and links. */
  public UptimeSettings(
      String site,
      List<Check> checks,
      String reference,
      int failures,
      int slowMillis,
      boolean outside,
      boolean rdap) {
    this(site, checks, reference, failures, slowMillis, outside, rdap, "", PANDI, false);
  }

  public UptimeSettings {
    checks = List.copyOf(checks);
    secondReference = Objects.requireNonNullElse(secondReference, ""); // not in older journals
    rdapServer = Objects.requireNonNullElse(rdapServer, PANDI);
    if (failures < 1 || failures > 10) {
      throw new IllegalArgumentException("failures");
    }
    if (slowMillis < 100 || slowMillis > 60_000) {
      throw new IllegalArgumentException("slowMillis");
    }
    if (checks.size() > MOST || checks.stream().anyMatch(check -> !http(check.address()))) {
      throw new IllegalArgumentException("checks");
    }
    if (!site.isEmpty() && !http(site)) {
      throw new IllegalArgumentException("site");
    }
    if (!reference.isEmpty() && !http(reference)) {
      throw new IllegalArgumentException("reference");
    }
    if (!secondReference.isEmpty() && !http(secondReference)) {
      throw new IllegalArgumentException("secondReference");
    }
    if (!http(rdapServer)) {
      throw new IllegalArgumentException("rdapServer");
    }
  }

  private static boolean http(String address) {
    return address.length() <= 500 && address.matches("(?i)https?://[^\\s/]+.*");
  }

  /** Independent addresses that tell whether our own line works. */
  public List<String> references() {
    return Stream.of(reference, secondReference).filter(address -> !address.isEmpty()).toList();
  }

  /** The further addresses that may be looked at: those of the site itself always may. */
  public List<Check> allowed() {
    return outside ? checks : checks.stream().filter(check -> own(check.address())).toList();
  }

  private boolean own(String address) {
    return !site.isEmpty() && authority(address).equals(authority(site));
  }

  private static String authority(String address) {
    return address.replaceFirst("(?i)^https?://([^/?#]+).*", "$1").toLowerCase(Locale.ROOT);
  }

  /** Every address that may ever be called with these settings. */
  public List<String> addresses() {
    var all = new ArrayList<String>();
    if (!site.isEmpty()) {
      all.add(site);
    }
    allowed().forEach(check -> all.add(check.address()));
    if (outside) {
      all.addAll(references());
    }
    if (rdap) {
      all.add(rdapServer);
    }
    return List.copyOf(all);
  }
}
