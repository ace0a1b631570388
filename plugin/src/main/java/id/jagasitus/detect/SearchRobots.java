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

  private final Map<String, Robot> robots;
  private final Optional<RobotNames> names;

  /** A search engine's networks, and how the names of its robots end. */
  private record Robot(List<Network> networks, List<String> endings) {}

  private SearchRobots(Map<String, Robot> robots, Optional<RobotNames> names) {
    this.robots = robots;
    this.names = names;
  }

  /** The same, which asks the name service about robots from other networks. */
  SearchRobots asking(RobotNames service) {
    return new SearchRobots(robots, Optional.of(service));
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
    var robots = new LinkedHashMap<String, Robot>();
    lines
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .forEach(
            line -> {
              String[] parts = line.split("\\|", -1);
              List<Network> networks =
                  Arrays.stream(parts[1].split(" ", -1)).map(Network::parse).toList();
              robots.put(parts[0], new Robot(networks, List.of(parts[2].split(" ", -1))));
            });
    return new SearchRobots(robots, Optional.empty());
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
    for (Map.Entry<String, Robot> robot : robots.entrySet()) {
      if (lower.contains(robot.getKey())) {
        return claim(robot.getValue(), client);
      }
    }
    return Claim.NONE;
  }

  private Claim claim(Robot robot, String client) {
    Optional<Address> address = Address.parse(client);
    if (address.isEmpty() || Inner.holds(address.get())) {
      return Claim.NONE;
    }
    return robot.networks.stream().anyMatch(network -> network.contains(address.get()))
        ? Claim.GENUINE
        : names.map(service -> byName(service, robot, address.get())).orElse(Claim.FALSE);
  }

  private static Claim byName(RobotNames service, Robot robot, Address address) {
    return switch (service.of(address.text(), robot.endings)) {
      case OPEN -> Claim.NONE;
      case TRUE -> Claim.GENUINE;
      case FALSE -> Claim.FALSE;
    };
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
