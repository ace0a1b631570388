package id.jagasitus.expiry;

import id.jagasitus.dns.Resolver;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** What name servers say of the site's name. */
public final class SystemNames implements Names {

  private static final int MOST = 20;

  /** Number of the kind of record, which the provider knows by no name. */
  private static final String CAA = "257";

  private final Resolver resolver;

  /**
   * @param resolver asked for everything but the addresses, which the machine itself looks up as
   *     every program on it does
   */
  public SystemNames(Resolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public List<String> addresses(String host) throws IOException {
    return Arrays.stream(InetAddress.getAllByName(host))
        .map(InetAddress::getHostAddress)
        .limit(MOST)
        .sorted()
        .toList();
  }

  @Override
  public List<String> nameServers(String domain) throws IOException {
    return resolver.texts(domain, "NS").stream().sorted().toList();
  }

  @Override
  public List<String> mailServers(String domain) throws IOException {
    return resolver.texts(domain, "MX").stream()
        .map(name -> name.substring(name.indexOf(' ') + 1)) // after the preference
        .sorted()
        .toList();
  }

  @Override
  public List<String> issuers(String domain) throws IOException {
    return resolver.records(domain, CAA).stream().map(SystemNames::issuer).sorted().toList();
  }

  /** A record comes as flags, the length of the tag, the tag, and the value (RFC 8659, 4.1). */
  static String issuer(Object record) {
    if (!(record instanceof byte[] bytes)) {
      return Resolver.text(record);
    }
    if (bytes.length < 2 || bytes.length < 2 + (bytes[1] & 0xFF)) {
      return HexFormat.of().formatHex(bytes);
    }
    int end = 2 + (bytes[1] & 0xFF);
    String tag = new String(bytes, 2, end - 2, StandardCharsets.US_ASCII);
    String value = new String(bytes, end, bytes.length - end, StandardCharsets.US_ASCII);
    return (tag + ' ' + value).toLowerCase(Locale.ROOT).replaceAll("[^\\x20-\\x7e]", "?").strip();
  }
}
