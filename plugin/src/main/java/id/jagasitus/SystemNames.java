package id.jagasitus;

import id.jagasitus.detect.RobotNames;
import id.jagasitus.event.Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The name service of this machine. */
final class SystemNames implements RobotNames.NameService {

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
  public Optional<String> nameOf(String address) {
    try {
      // An address in text is not looked up; this only reads it.
      String name = InetAddress.getByName(address).getCanonicalHostName();
      return name.equals(address) ? Optional.empty() : Optional.of(name.toLowerCase(Locale.ROOT));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> addressesOf(String name) {
    try {
      return Arrays.stream(InetAddress.getAllByName(name))
          .map(each -> Address.parse(each.getHostAddress()).map(Address::text).orElse(""))
          .toList();
    } catch (UnknownHostException e) {
      return List.of();
    }
  }
}
