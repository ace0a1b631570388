package id.jagasitus.watch;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which hosts a court's page may lead to without anybody wondering: the site itself and its
 * sub-domains, government names, and the well-known services a public page embeds. Every other host
 * is <em>unknown</em>, which by itself is no fault.
 *
 * @param own host of the site, lower case; empty when it is not known
 * @param approved further hosts the office approved
 */
public record Hosts(String own, Set<String> approved) {

  /** Well-known services ({@code hosts.psv}): who is listed there may be linked to and loaded. */
  private static final Set<String> KNOWN =
      Lexicon.lines("hosts.psv").stream()
          .map(line -> line.substring(0, line.indexOf('|')))
          .collect(Collectors.toUnmodifiableSet());

  public Hosts {
    approved = Set.copyOf(approved);
  }

  /**
   * Whether a host is neither the site's own, nor a known service, nor approved; relative is known.
   */
  public boolean unknown(String host) {
    return !host.isEmpty() && !isOwn(host) && !known(host);
  }

  /** Whether a host is the site itself, with or without {@code www}, or one of its sub-domains. */
  boolean isOwn(String host) {
    return !own.isEmpty() && under(host, bare(own));
  }

  /** Whether a host is the very site, with or without {@code www}. */
  public boolean self(String host) {
    return !own.isEmpty() && bare(host.toLowerCase(java.util.Locale.ROOT)).equals(bare(own));
  }

  /** Whether a statement of the page's own address names somebody else's host. */
  boolean foreign(String host) {
    return own.isEmpty() ? unknown(host) : !host.isEmpty() && !isOwn(host);
  }

  private boolean known(String host) {
    return listed(host) || approved.stream().anyMatch(name -> under(host, name));
  }

  /** Whether the host or a domain above it is listed. */
  private static boolean listed(String host) {
    String name = host;
    while (!KNOWN.contains(name)) {
      int dot = name.indexOf('.');
      if (dot < 0) {
        return false;
      }
      name = name.substring(dot + 1);
    }
    return true;
  }

  private static boolean under(String host, String name) {
    return host.equals(name) || host.endsWith('.' + name);
  }

  private static String bare(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
