package id.jagasitus.watch;

import java.util.Map;
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
  private static final Map<String, String> KNOWN =
      Lexicon.lines("hosts.psv").stream()
          .map(line -> line.split("\\|", -1))
          .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));

  /** Where anybody may publish, and what forwards to anywhere. */
  private static final Set<String> LENT = Set.of("lent", "relay");

  private static final Set<String> GOVERNMENT = Set.of("go.id", "mil.id");

  public Hosts {
    approved = Set.copyOf(approved);
  }

  /**
   * Whether a host is neither the site's own, nor a known service, nor approved; relative is known,
   * and a name without a dot ({@code localhost}) leads nobody anywhere.
   */
  public boolean unknown(String host) {
    return host.indexOf('.') > 0 && !isOwn(host) && !known(host);
  }

  /** Whether a host is the site itself, with or without {@code www}, or one of its sub-domains. */
  boolean isOwn(String host) {
    return !own.isEmpty() && under(host, bare(own));
  }

  /** Whether a host is the very site, with or without {@code www}. */
  public boolean self(String host) {
    return !own.isEmpty() && bare(host.toLowerCase(java.util.Locale.ROOT)).equals(bare(own));
  }

  /** Whether a host is another than the site and those the office named; known services too. */
  boolean leadsOut(String host) {
    boolean name = host.indexOf('.') > 0 || host.indexOf(':') > 0;
    return name && !isOwn(host) && approved.stream().noneMatch(named -> under(host, named));
  }

  /** Whether a statement of the page's own address names somebody else's host. */
  boolean foreign(String host) {
    return own.isEmpty() ? unknown(host) : !host.isEmpty() && !isOwn(host);
  }

  /** Whether it is well known who lends the place, and not who uses it or where it leads. */
  boolean lent(String host) {
    return !isOwn(host) && LENT.contains(KNOWN.getOrDefault(entry(host), ""));
  }

  /** Whether a host only sends its visitors on, to wherever somebody told it. */
  boolean relays(String host) {
    return !isOwn(host) && "relay".equals(KNOWN.get(entry(host)));
  }

  /**
   * Whether what such a host publishes is its own doing: government names are broken into as often
   * as a court's, and lent places show anything.
   */
  boolean vouched(String host) {
    String entry = entry(host);
    return !entry.isEmpty() && !GOVERNMENT.contains(entry) && !lent(host);
  }

  /** Whether a host is a newspaper's: what its headlines name is told there, not offered. */
  boolean news(String host) {
    return "news".equals(KNOWN.get(entry(host)));
  }

  private boolean known(String host) {
    return !entry(host).isEmpty() || approved.stream().anyMatch(name -> under(host, name));
  }

  /** The host, or the domain above it, that is listed; empty when none is. */
  private static String entry(String host) {
    String name = host;
    while (!KNOWN.containsKey(name)) {
      int dot = name.indexOf('.');
      if (dot < 0) {
        return "";
      }
      name = name.substring(dot + 1);
    }
    return name;
  }

  private static boolean under(String host, String name) {
    return host.equals(name) || host.endsWith('.' + name);
  }

  private static String bare(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
