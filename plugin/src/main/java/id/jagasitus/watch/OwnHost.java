package id.jagasitus.watch;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  /** What a page says of itself; the other statements name its twins. */
  private static final Set<String> ITSELF = Set.of("canonical", "og:url", "base", Page.SAVED_FROM);

  private static final int SAID_OF_ITSELF = 5;

  /** A page leads to itself again and again; to others mostly once. */
  private static final int MOST_OF_A_PAGE = 12;

  private static final int GOVERNMENT_LABELS = 3;

  /** Where an office writes that it gets its mail. */
  private static final Pattern MAIL =
      Pattern.compile("(?i)@((?:[a-z0-9-]{1,40}\\.){1,3}go\\.id)\\b");

  private static final int MAILED = 2;

  private final Lexicon gambling = Lexicon.gambling();
  private final Map<String, Integer> votes = new HashMap<>();

  /** Counts what one page says. */
  void hear(Page page) {
    for (Page.Address address : page.addresses()) {
      if (ITSELF.contains(address.kind())) {
        vote(address.host(), SAID_OF_ITSELF);
      }
    }
    var named = new HashMap<String, Integer>();
    Stream<String> links = page.links().stream().filter(this::trusted).map(Page.Link::host);
    Stream<String> parts = page.sources().stream().map(Page.Source::host);
    Stream<String> pictures = page.images().stream().map(Page::host);
    Stream.of(links, parts, pictures)
        .flatMap(hosts -> hosts)
        .filter(host -> host.endsWith(".go.id"))
        .forEach(host -> named.merge(registered(host), 1, Integer::sum));
    Matcher mail = MAIL.matcher(page.visible().contains("@") ? page.visible() : "");
    while (mail.find()) {
      named.merge(registered(mail.group(1).toLowerCase(Locale.ROOT)), MAILED, Integer::sum);
    }
    named.forEach((host, times) -> vote(host, Math.min(times, MOST_OF_A_PAGE)));
  }

  /** What is planted leads to somebody else. */
  private boolean trusted(Page.Link link) {
    boolean offers =
        gambling.find(Words.of(link.anchor())).stream()
            .anyMatch(term -> term.weight() == Lexicon.Weight.STRONG);
    return !offers && !link.afterBody() && !gambling.strongInName(Page.path(link.href()));
  }

  private void vote(String host, int weight) {
    String name = registered(host);
    boolean shared = SHARED.stream().anyMatch(one -> host.equals(one) || host.endsWith('.' + one));
    if (!host.isEmpty() && !shared && !suspicious(host)) {
      votes.merge(name, weight, Integer::sum);
    }
  }

  /** Offices of the government register one name and speak under many. */
  private static String registered(String host) {
    String[] labels = host.split("\\.");
    boolean under = host.endsWith(".go.id") && labels.length > GOVERNMENT_LABELS;
    int from = labels.length - GOVERNMENT_LABELS;
    return under ? String.join(".", List.of(labels).subList(from, labels.length)) : host;
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
