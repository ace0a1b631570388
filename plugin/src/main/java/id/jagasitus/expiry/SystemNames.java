package id.jagasitus.expiry;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import org.jspecify.annotations.Nullable;

/** Asks the name servers that this machine is set up with. */
public final class SystemNames implements Names {

  private static final int MOST = 20;

  @Override
  public List<String> addresses(String host) throws IOException {
    return Arrays.stream(InetAddress.getAllByName(host))
        .map(InetAddress::getHostAddress)
        .limit(MOST)
        .sorted()
        .toList();
  }

  @Override
  @SuppressWarnings("BanJNDI") // the provider for DNS gives texts and deserializes nothing
  public List<String> nameServers(String domain) throws IOException {
    try {
      DirContext names = open();
      try {
        return values(names.getAttributes(domain, new String[] {"NS"}).get("NS"));
      } finally {
        names.close();
      }
    } catch (NamingException e) {
      throw new IOException("the name servers of " + domain + " cannot be asked for: " + e, e);
    }
  }

  @SuppressWarnings("JdkObsolete") // what JNDI takes
  private static DirContext open() throws NamingException {
    var settings = new Hashtable<String, String>();
    settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
    settings.put("com.sun.jndi.dns.timeout.initial", "2000");
    settings.put("com.sun.jndi.dns.timeout.retries", "2");
    return new InitialDirContext(settings);
  }

  private static List<String> values(@Nullable Attribute found) throws NamingException {
    var values = new ArrayList<String>();
    for (int i = 0; found != null && i < Math.min(found.size(), MOST); i++) {
      String name = String.valueOf(found.get(i)).toLowerCase(Locale.ROOT);
      values.add(name.replaceFirst("\\.$", ""));
    }
    values.sort(null);
    return values;
  }
}
