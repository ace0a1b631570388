package id.jagasitus;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Names the public site is reached under: those of {@code [site] hosts}, and the one of the site's
 * address that the office set for watching it, with and without {@code www.}. A request's own Host
 * header is compared besides, where it was recorded.
 *
 * @param configured lower case
 * @param address the site's public address; empty where the office set none
 */
record OwnHosts(Set<String> configured, Supplier<String> address) implements Supplier<Set<String>> {

  private static final String WWW = "www.";

  @Override
  public Set<String> get() {
    var hosts = new HashSet<>(configured);
    String host = host(address.get());
    if (!host.isEmpty()) {
      String bare = host.startsWith(WWW) ? host.substring(WWW.length()) : host;
      hosts.add(bare);
      hosts.add(WWW + bare);
    }
    return Set.copyOf(hosts);
  }

  /** Host of an address that was checked when it was set, in lower case. */
  private static String host(String address) {
    String host = address.isEmpty() ? null : URI.create(address).getHost();
    return host == null ? "" : host.toLowerCase(java.util.Locale.ROOT);
  }
}
