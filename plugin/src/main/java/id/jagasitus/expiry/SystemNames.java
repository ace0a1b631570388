package id.jagasitus.expiry;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import org.jspecify.annotations.Nullable;

/** Asks the name servers that this machine is set up with. */
public final class SystemNames implements Names {

  private static final int MOST = 20;

  /** Number of the kind of record, which the provider knows by no name. */
  private static final String CAA = "257";

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
    return records(domain, "NS").stream().map(SystemNames::name).sorted().toList();
  }

  @Override
  public List<String> mailServers(String domain) throws IOException {
    return records(domain, "MX").stream()
        .map(SystemNames::name)
        .map(name -> name.substring(name.indexOf(' ') + 1)) // after the preference
        .sorted()
        .toList();
  }

  @Override
  public List<String> issuers(String domain) throws IOException {
    return records(domain, CAA).stream().map(SystemNames::issuer).sorted().toList();
  }

  @SuppressWarnings("BanJNDI") // the provider for DNS gives texts and deserializes nothing
  private static List<Object> records(String domain, String type) throws IOException {
    try {
      DirContext names = open();
      try {
        return values(names.getAttributes(domain, new String[] {type}).get(type));
      } finally {
        names.close();
      }
    } catch (NameNotFoundException nothing) {
      return List.of();
    } catch (NamingException e) {
      throw new IOException("the name servers of " + domain + " cannot be asked for: " + e, e);
    }
  }

  private static String name(Object record) {
    return String.valueOf(record).toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
  }

  /** A record comes as flags, the length of the tag, the tag, and the value (RFC 8659, 4.1). */
  static String issuer(Object record) {
    if (!(record instanceof byte[] bytes)) {
      return name(record);
    }
    if (bytes.length < 2 || bytes.length < 2 + (bytes[1] & 0xFF)) {
      return HexFormat.of().formatHex(bytes);
    }
    int end = 2 + (bytes[1] & 0xFF);
    String tag = new String(bytes, 2, end - 2, StandardCharsets.US_ASCII);
    String value = new String(bytes, end, bytes.length - end, StandardCharsets.US_ASCII);
    return (tag + ' ' + value).toLowerCase(Locale.ROOT).replaceAll("[^\\x20-\\x7e]", "?").strip();
  }

  @SuppressWarnings("JdkObsolete") // what JNDI takes
  private static DirContext open() throws NamingException {
    var settings = new Hashtable<String, String>();
    settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
    settings.put("com.sun.jndi.dns.timeout.initial", "2000");
    settings.put("com.sun.jndi.dns.timeout.retries", "2");
    return new InitialDirContext(settings);
  }

  private static List<Object> values(@Nullable Attribute found) throws NamingException {
    var values = new ArrayList<Object>();
    for (int i = 0; found != null && i < Math.min(found.size(), MOST); i++) {
      values.add(found.get(i));
    }
    return values;
  }
}
