package id.jagasitus.detect;

import id.jagasitus.event.Address;
import id.jagasitus.event.Network;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The networks that search engines publish for their robots, as of the day that the file says, and
 * whether a visitor that calls itself such a robot comes from one of them.
 */
public final class SearchRobots {

  private static final String FILE = "robots.psv";

  private final Map<String, List<Network>> networks;

  private SearchRobots(Map<String, List<Network>> networks) {
    this.networks = networks;
  }

  /** The list that comes in the jar. */
  public static SearchRobots published() {
    try (InputStream in = SearchRobots.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks its file " + FILE);
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + FILE + " of the jar", e);
    }
  }

  private static SearchRobots read(BufferedReader lines) {
    var networks = new LinkedHashMap<String, List<Network>>();
    lines
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .forEach(
            line -> {
              int bar = line.indexOf('|');
              networks.put(
                  line.substring(0, bar),
                  Arrays.stream(line.substring(bar + 1).split(" ", -1))
                      .map(Network::parse)
                      .toList());
            });
    return new SearchRobots(networks);
  }

  /** What a visitor's claim to be a search robot is worth. */
  enum Claim {
    /** It makes no such claim, or one that nothing is published about. */
    NONE,
    /** It comes from a network that the search engine names. */
    GENUINE,
    /** It comes from elsewhere. */
    FALSE
  }

  /** Judges a claim by the address alone; private and loopback addresses are never accused. */
  Claim claim(String userAgent, String client) {
    if (!userAgent.contains("bot")) {
      return Claim.NONE;
    }
    String lower = userAgent.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, List<Network>> robot : networks.entrySet()) {
      if (lower.contains(robot.getKey())) {
        return claim(robot.getValue(), client);
      }
    }
    return Claim.NONE;
  }

  private static Claim claim(List<Network> own, String client) {
    Optional<Address> address = Address.parse(client);
    if (address.isEmpty() || Inner.holds(address.get())) {
      return Claim.NONE;
    }
    return own.stream().anyMatch(network -> network.contains(address.get()))
        ? Claim.GENUINE
        : Claim.FALSE;
  }

  /** Addresses that no stranger can have: private, loopback and link-local (RFC 6890). */
  private static final class Inner {

    private static final List<Network> BLOCKS =
        List.of(
            Network.parse("10.0.0.0/8"),
            Network.parse("127.0.0.0/8"),
            Network.parse("169.254.0.0/16"),
            Network.parse("172.16.0.0/12"),
            Network.parse("192.168.0.0/16"),
            Network.parse("::1/128"),
            Network.parse("fc00::/7"),
            Network.parse("fe80::/10"));

    static boolean holds(Address address) {
      return BLOCKS.stream().anyMatch(block -> block.contains(address));
    }
  }
}
