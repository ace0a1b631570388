package id.jagasitus.dns;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import org.jspecify.annotations.Nullable;

/**
 * Asks name servers (RFC 1035; the JDK's own provider speaks it, over TCP where an answer is cut),
 * so that "there is no such name" and "nobody answers" stay apart.
 */
public final class Resolver {

  /** Records looked at of one answer. */
  private static final int MOST = 20;

  private final String server;
  private final Duration patience;

  private Resolver(String server, Duration patience) {
    this.server = server;
    this.patience = patience;
  }

  /**
   * One server, or those of the machine.
   *
   * @param address {@code address} or {@code address:port}; empty for those of the machine
   * @param patience how long the first of two tries waits; the second waits twice as long
   */
  public static Resolver at(String address, Duration patience) {
    return new Resolver("dns:" + (address.isEmpty() ? "" : "//" + address), patience);
  }

  /**
   * The records of a name, texts or bytes, at most {@value #MOST}; none where there is no such
   * name. One kind at a time: JNDI makes one question for several kinds "any", which servers may
   * refuse.
   *
   * @param kind such as {@code MX}, or the number of a kind the provider knows by no name
   * @throws IOException when nobody answers, or the answer is a failure
   */
  @SuppressWarnings("BanJNDI") // the provider for DNS gives texts and deserializes nothing
  public List<Object> records(String name, String kind) throws IOException {
    try {
      DirContext names = open();
      try {
        return values(names.getAttributes(name, new String[] {kind}).get(kind));
      } finally {
        names.close();
      }
    } catch (NameNotFoundException nothing) {
      return List.of();
    } catch (NamingException e) {
      throw new IOException("asking " + server + " about " + name + ": " + e, e);
    }
  }

  /** The records of a name as texts: small letters, without the dot of the root. */
  public List<String> texts(String name, String kind) throws IOException {
    return records(name, kind).stream().map(Resolver::text).toList();
  }

  /** A record as a text. */
  public static String text(Object record) {
    String text = String.valueOf(record).toLowerCase(Locale.ROOT);
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  @SuppressWarnings("JdkObsolete") // what JNDI takes
  private DirContext open() throws NamingException {
    var settings = new Hashtable<String, String>();
    settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
    settings.put(Context.PROVIDER_URL, server);
    settings.put("com.sun.jndi.dns.timeout.initial", String.valueOf(patience.toMillis()));
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
