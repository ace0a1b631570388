package id.jagasitus;

import id.jagasitus.detect.RobotNames;
import id.jagasitus.event.Address;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import org.jspecify.annotations.Nullable;

/**
 * Asks name servers in the words of the protocol (RFC 1035; the JDK's own provider speaks it, over
 * TCP where an answer is cut), so that "there is no such name" and "nobody answers" stay apart.
 */
final class NameServer implements RobotNames.NameService {

  /** Records looked at of one answer. */
  private static final int MOST = 20;

  /** What a host name is made of; whoever holds an address may have put anything there. */
  private static final Pattern HOST = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)+");

  private final String server;
  private final Duration patience;

  private NameServer(String server, Duration patience) {
    this.server = server;
    this.patience = patience;
  }

  /**
   * One server, or those of the machine.
   *
   * @param address {@code address} or {@code address:port}; empty for those of the machine
   * @param patience how long the first of two tries waits; the second waits twice as long
   */
  static NameServer at(String address, Duration patience) {
    return new NameServer("dns:" + (address.isEmpty() ? "" : "//" + address), patience);
  }

  /** One thread for questions, which ends while there are none. */
  static Executor background() {
    var executor =
        new ThreadPoolExecutor(
            1,
            1,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> Thread.ofPlatform().daemon().name("jagasitus-names").unstarted(work));
    executor.allowCoreThreadTimeOut(true);
    return executor;
  }

  @Override
  public List<String> namesOf(String address) throws IOException {
    String reversed = Address.parse(address).map(NameServer::reversed).orElse("");
    return reversed.isEmpty() ? List.of() : ask(reversed, "PTR");
  }

  @Override
  public List<String> addressesOf(String name) throws IOException {
    if (!HOST.matcher(name).matches()) {
      return List.of();
    }
    return Stream.concat(ask(name, "A").stream(), ask(name, "AAAA").stream())
        .flatMap(text -> Address.parse(text).stream())
        .map(Address::text)
        .toList();
  }

  /** Under which name the names of an address stand (RFC 1035 §3.5, RFC 3596 §2.5). */
  static String reversed(Address address) {
    var text = new StringBuilder();
    if (address.isV4()) {
      for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
        text.append(address.low() >>> shift & 255).append('.');
      }
      return text + "in-addr.arpa";
    }
    for (long half : new long[] {address.low(), address.high()}) {
      for (int shift = 0; shift < Long.SIZE; shift += 4) {
        text.append(Character.forDigit((int) (half >>> shift & 15), 16)).append('.');
      }
    }
    return text + "ip6.arpa";
  }

  /** Kind by kind: JNDI makes one question for several kinds "any", which servers may refuse. */
  @SuppressWarnings("BanJNDI") // the provider for DNS gives texts and deserializes nothing
  private List<String> ask(String name, String kind) throws IOException {
    try {
      DirContext names = open();
      try {
        return texts(names.getAttributes(name, new String[] {kind}).get(kind));
      } finally {
        names.close();
      }
    } catch (NameNotFoundException e) {
      return List.of();
    } catch (NamingException e) {
      throw new IOException("asking " + server + " about " + name + ": " + e, e);
    }
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

  private static List<String> texts(@Nullable Attribute found) throws NamingException {
    var texts = new ArrayList<String>();
    for (int i = 0; found != null && i < Math.min(found.size(), MOST); i++) {
      String text = String.valueOf(found.get(i)).toLowerCase(Locale.ROOT);
      texts.add(text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
    }
    return texts;
  }
}
