package id.jagasitus.expiry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the part of a host's name that is registered and paid for. */
public final class DomainName {

  /** Second level of {@code .id} under which names are registered (PANDI). */
  private static final Set<String> SECOND =
      Set.of(
          "ac", "biz", "co", "desa", "go", "mil", "my", "net", "or", "ponpes", "sch", "web", "kop");

  private DomainName() {}

  /**
   * The registered name, such as {@code pn-contoh.go.id} of {@code sipp.pn-contoh.go.id}; empty for
   * an address, a single label or what is no name.
   */
  public static Optional<String> registered(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    if (!name.matches("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z]")) {
      return Optional.empty();
    }
    List<String> labels = Arrays.asList(name.split("\\.", -1));
    int last = labels.size();
    boolean second = labels.getLast().equals("id") && SECOND.contains(labels.get(last - 2));
    int wanted = second ? 3 : 2;
    return last < wanted
        ? Optional.empty()
        : Optional.of(String.join(".", labels.subList(last - wanted, last)));
  }
}
