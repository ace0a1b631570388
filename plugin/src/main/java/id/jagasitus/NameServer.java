package id.jagasitus;

import id.jagasitus.detect.RobotNames;
import id.jagasitus.dns.Resolver;
import id.jagasitus.event.Address;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks name servers whom an address belongs to, and which addresses a name has. */
final class NameServer implements RobotNames.NameService {

  /** What a host name is made of; whoever holds an address may have put anything there. */
  private static final Pattern HOST = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)+");

  private final Resolver resolver;

  private NameServer(Resolver resolver) {
    this.resolver = resolver;
  }

  /**
   * One server, or those of the machine.
   *
   * @param address {@code address} or {@code address:port}; empty for those of the machine
   * @param patience how long the first of two tries waits; the second waits twice as long
   */
  static NameServer at(String address, Duration patience) {
    return new NameServer(Resolver.at(address, patience));
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
    return reversed.isEmpty() ? List.of() : resolver.texts(reversed, "PTR");
  }

  @Override
  public List<String> addressesOf(String name) throws IOException {
    if (!HOST.matcher(name).matches()) {
      return List.of();
    }
    return Stream.concat(resolver.texts(name, "A").stream(), resolver.texts(name, "AAAA").stream())
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
}
