package id.jagasitus.watch;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Infers which host pages belong to, when nobody said: from what they say of themselves. */
final class OwnHost {

  /**
   * Government services that every court's page links to, and that are therefore no court's own.
   */
  private static final List<String> SHARED =
      List.of(
          "mahkamahagung.go.id",
          "lapor.go.id",
          "kpk.go.id",
          "bssn.go.id",
          "komdigi.go.id",
          "kominfo.go.id",
          "lkpp.go.id",
          "menpan.go.id",
          "kemenkeu.go.id",
          "indonesia.go.id");

  private static final int SAID_OF_ITSELF = 5;

  private final Lexicon gambling = Lexicon.gambling();
  private final Map<String, Integer> votes = new HashMap<>();

  /** Counts what one page says. */
  void hear(Page page) {
    for (Page.Address address : page.addresses()) {
      vote(address.host(), SAID_OF_ITSELF);
    }
    page.links().stream()
        .map(Page.Link::host)
        .distinct()
        .filter(host -> host.endsWith(".go.id"))
        .forEach(host -> vote(host, 1));
  }

  private void vote(String host, int weight) {
    boolean shared =
        SHARED.stream().anyMatch(name -> host.equals(name) || host.endsWith('.' + name));
    if (!host.isEmpty() && !shared && !suspicious(host)) {
      votes.merge(host, weight, Integer::sum);
    }
  }

  private boolean suspicious(String host) {
    return gambling.strongInName(host) || Brands.inHost(host);
  }

  /**
   * The host most pages speak for, a government name before any other; empty when none is named.
   */
  String guess() {
    return votes.entrySet().stream()
        .max(
            Comparator.<Map.Entry<String, Integer>, Boolean>comparing(
                    vote -> vote.getKey().endsWith(".go.id"))
                .thenComparing(Map.Entry::getValue)
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
