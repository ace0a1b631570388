package id.jagasitus.detect;

import id.jagasitus.config.Settings;
import id.jagasitus.event.Address;
import java.util.regex.Matcher;

/**
 * Thresholds of behaviour, each over ten minutes of one address unless said otherwise.
 *
 * @param missing paths not found before it is called probing; a visitor with old bookmarks meets
 *     two or three, a crawler with an old map about ten
 * @param sensitive requests for secret files and back doors; an ordinary visitor never makes one
 * @param admin different administrators' pages asked for; an editor who mistypes makes one or two
 * @param logIns log-in attempts; people need up to five
 * @param agents user agents; an office behind one address shows many over a day, few in ten minutes
 * @param requests requests; a page with 30 parts, read fast, makes about 900
 * @param serverErrors answers 5xx; a broken page reloaded makes a handful
 * @param megabytes sent to one address; a large document is 20
 * @param network how many times as much a whole network may do
 * @param sharedAgent networks from which attacks under one user agent come within an hour; one
 *     scanner has one, a rented crowd dozens
 * @param siteRequests requests of all visitors; ten visitors who read fast make 9,000
 * @param siteAttacks suspicious requests of all visitors; scanners make a few a minute every day
 * @param siteErrors answers 5xx to all visitors; one broken page on a busy day makes dozens
 * @param siteMegabytes sent in an hour before it can be unusual
 * @param siteVolumeTimes how many times the usual hour's volume is unusual
 * @param searchedPaths paths in a day that search visitors ask for and that never existed; a court
 *     that moved pages sees a handful, an injected site hundreds
 * @param resolveRobots whether the name service is asked about search robots that come from
 *     networks nobody published; off, since it then learns of visitors
 * @param nameServer which one: {@code address} or {@code address:port}; empty for the machine's own
 */
public record DetectConfig(
    int missing,
    int sensitive,
    int admin,
    int logIns,
    int agents,
    int requests,
    int serverErrors,
    int megabytes,
    int network,
    int sharedAgent,
    int siteRequests,
    int siteAttacks,
    int siteErrors,
    int siteMegabytes,
    int siteVolumeTimes,
    int searchedPaths,
    boolean resolveRobots,
    String nameServer) {

  /** IPv4, or IPv6 in brackets; then a port. */
  private static final java.util.regex.Pattern SERVER =
      java.util.regex.Pattern.compile("([0-9.]+|\\[[0-9a-fA-F:.]+])(?::[1-9][0-9]{0,4})?");

  /** What is used where nothing is set. */
  public static final DetectConfig DEFAULT =
      new DetectConfig(
          20, 3, 4, 8, 8, 3_000, 25, 1_000, 4, 8, 100_000, 300, 300, 1_000, 8, 20, false, "");

  /** Reads {@code detect.*}. */
  public static DetectConfig from(Settings settings) {
    Settings mine = settings.table("detect");
    return new DetectConfig(
        mine.integer("missing", DEFAULT.missing, 3, 10_000),
        mine.integer("sensitive", DEFAULT.sensitive, 1, 10_000),
        mine.integer("admin", DEFAULT.admin, 1, 15),
        mine.integer("log-ins", DEFAULT.logIns, 3, 10_000),
        mine.integer("agents", DEFAULT.agents, 3, 15),
        mine.integer("requests", DEFAULT.requests, 100, 30_000),
        mine.integer("server-errors", DEFAULT.serverErrors, 3, 10_000),
        mine.integer("megabytes", DEFAULT.megabytes, 10, 30_000),
        mine.integer("network", DEFAULT.network, 2, 100),
        mine.integer("shared-agent", DEFAULT.sharedAgent, 3, 15),
        mine.integer("site-requests", DEFAULT.siteRequests, 1_000, 100_000_000),
        mine.integer("site-attacks", DEFAULT.siteAttacks, 10, 1_000_000),
        mine.integer("site-errors", DEFAULT.siteErrors, 10, 1_000_000),
        mine.integer("site-megabytes", DEFAULT.siteMegabytes, 10, 1_000_000),
        mine.integer("site-volume-times", DEFAULT.siteVolumeTimes, 2, 1_000),
        mine.integer("searched-paths", DEFAULT.searchedPaths, 3, 10_000),
        mine.flag("resolve-robots", DEFAULT.resolveRobots),
        mine.parsed(
                "name-server", DetectConfig::server, "an address, or address:port", "192.0.2.53")
            .orElse(DEFAULT.nameServer));
  }

  /** A name server is given by its address: asking for its name would need another. */
  private static String server(String text) {
    Matcher parts = SERVER.matcher(text);
    if (!parts.matches() || Address.parse(parts.group(1)).isEmpty()) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }
}
