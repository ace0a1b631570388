package id.jagasitus.watch;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks for one address as every visitor of the probe matrix and compares the answers: what only
 * search engines get to see is planted for them. Kits that check the addresses or the host names of
 * the search engine cannot be seen this way.
 */
public final class CloakCheck {

  private static final double ALIKE = 0.5;
  private static final int SHINGLE = 4;
  private static final int MOST_SAID = 50_000;
  private static final Pattern FIGURE = Pattern.compile("\\d");

  private final PageFetch fetch;
  private final CleanScanner scanner;
  private final Hosts hosts;
  private final LocalDate today;
  private final Pace pace;

  /** Rests before each request, so that a probe is no burst to the site. */
  @FunctionalInterface
  public interface Pace {
    void rest() throws InterruptedException;
  }

  public CloakCheck(PageFetch fetch, CleanScanner scanner, Hosts hosts, LocalDate today) {
    this(fetch, scanner, hosts, today, () -> {});
  }

  public CloakCheck(
      PageFetch fetch, CleanScanner scanner, Hosts hosts, LocalDate today, Pace pace) {
    this.fetch = fetch;
    this.scanner = scanner;
    this.hosts = hosts;
    this.today = today;
    this.pace = pace;
  }

  /**
   * What a probe told.
   *
   * @param said what the page says to any of the visitors and where it leads, without figures,
   *     which change by themselves
   * @param ties what the page binds its visitors to; empty when it was not shown
   */
  public record Probed(ScanResult result, String said, Optional<PageTies> ties) {}

  /** One visitor's answer. */
  private record Answer(Visitor as, PageFetch.Fetched page, ScanResult scan, Page read) {}

  /**
   * Probes an address.
   *
   * @return what the worst page shows and what differs between visitors
   * @throws IOException when the ordinary visitor got no answer at all
   */
  public ScanResult probe(URI address) throws IOException, InterruptedException {
    return look(address).result();
  }

  /** As {@link #probe}, with what was said. */
  public Probed look(URI address) throws IOException, InterruptedException {
    Answer plain = answer(address, Visitor.BROWSER);
    var signals = new ArrayList<ScanSignal>(plain.scan().signals());
    foreignRedirect(plain, signals);
    nothingShown(plain.page(), signals);
    if (!plain.page().whole()) {
      signals.add(new ScanSignal("longer-than-read", 0, "8 MiB read"));
    }
    Set<String> titles = new TreeSet<>(Set.of(plain.read().title()));
    var others = new ArrayList<Answer>();
    for (Visitor visitor : Visitor.OTHERS) {
      try {
        others.add(answer(address, visitor));
      } catch (IOException e) {
        signals.add(new ScanSignal("probe-failed", 0, visitor.name() + ": " + e.getMessage()));
      }
    }
    Answer again = answer(address, Visitor.BROWSER);
    titles.add(again.read().title());
    boolean steady = titles.size() == 1 && near(plain, again) >= ALIKE;
    others.stream()
        .filter(other -> !other.as().searching())
        .forEach(o -> titles.add(o.read().title()));
    others.forEach(other -> compare(plain, other, titles, steady, signals));
    Optional<LocalDate> date = plain.scan().date();
    ScanResult result =
        ScanResult.of(address.toString(), signals.stream().distinct().toList(), date);
    String said = said(Stream.concat(Stream.of(plain), others.stream()));
    return new Probed(result, said, ties(plain, others, again));
  }

  private Optional<PageTies> ties(Answer plain, List<Answer> others, Answer again) {
    var all = new ArrayList<>(others);
    all.addFirst(plain);
    all.addLast(again);
    return PageTies.of(
        all.stream().map(one -> new PageTies.Answer(one.page(), one.read())).toList(), hosts);
  }

  private static String said(Stream<Answer> answers) {
    return answers.map(CloakCheck::said).distinct().sorted().collect(Collectors.joining("\n"));
  }

  private static String said(Answer answer) {
    Page page = answer.read();
    String text = page.title() + ' ' + page.visible() + ' ' + page.hidden();
    Stream<String> words = Words.of(text).stream().filter(word -> !FIGURE.matcher(word).find());
    Stream<String> targets =
        page.links().stream().map(link -> link.host() + Page.path(link.href())).distinct().sorted();
    return Stream.concat(words, targets).limit(MOST_SAID).collect(Collectors.joining(" "));
  }

  private Answer answer(URI address, Visitor as) throws IOException, InterruptedException {
    pace.rest();
    PageFetch.Fetched page = fetch.follow(address, as, hosts);
    String path = String.valueOf(page.address().getPath());
    ScanResult scan = scanner.scanPage(address.toString(), page.text(), path, hosts, today);
    return new Answer(as, page, scan, Page.parse(page.text()));
  }

  private void foreignRedirect(Answer plain, List<ScanSignal> signals) {
    String to = Page.host(plain.page().location());
    if (hosts.unknown(to)) {
      signals.add(new ScanSignal("redirect-foreign", 60, plain.page().location()));
    }
  }

  /** What was looked at is no page, and "no sign" must not be read as more than that. */
  private static void nothingShown(PageFetch.Fetched page, List<ScanSignal> signals) {
    if (!page.location().isEmpty()) {
      String hops = page.chain().size() + " × → " + page.location();
      signals.add(new ScanSignal("redirect-unfollowed", 0, hops));
    } else if (page.status() != 200) {
      signals.add(new ScanSignal("no-page", 0, String.valueOf(page.status())));
    }
  }

  private void compare(
      Answer plain, Answer other, Set<String> titles, boolean steady, List<ScanSignal> signals) {
    String who = other.as().name() + ": ";
    if (!target(plain).equals(target(other)) && hosts.unknown(target(other))) {
      signals.add(new ScanSignal("cloaked-redirect", 60, who + other.page().location()));
      return;
    }
    if (other.scan().score() >= plain.scan().score() + 30) {
      signals.add(new ScanSignal("cloaked-content", 60, who + detail(other)));
    }
    Set<String> fresh = unknownHosts(other);
    fresh.removeAll(unknownHosts(plain));
    if (!fresh.isEmpty() && other.as().searching()) {
      signals.add(new ScanSignal("cloaked-links", 60, who + String.join(", ", fresh)));
    }
    boolean answered = plain.page().status() == 200 && other.page().status() == 200;
    if (other.as().searching() && steady && answered) {
      differs(plain, other, titles, signals);
    } else if (other.as().searching()
        && plain.page().status() != 200
        && other.page().status() == 200) {
      signals.add(new ScanSignal("cloaked-page", 60, who + other.read().title()));
    } else if (plain.page().status() != other.page().status()) {
      signals.add(new ScanSignal("status-differs", 0, who + other.page().status()));
    }
  }

  private static void differs(
      Answer plain, Answer other, Set<String> titles, List<ScanSignal> signals) {
    String who = other.as().name() + ": ";
    if (!titles.contains(other.read().title())) {
      signals.add(new ScanSignal("cloaked-title", 60, who + other.read().title()));
    } else if (near(plain, other) < ALIKE) {
      signals.add(new ScanSignal("differs-for-search", 30, who + "text"));
    }
  }

  private static String target(Answer answer) {
    return Page.host(answer.page().location());
  }

  private static String detail(Answer answer) {
    return answer.scan().signals().stream()
        .filter(signal -> signal.points() >= 30)
        .map(ScanSignal::detail)
        .findFirst()
        .orElse(answer.read().title());
  }

  private Set<String> unknownHosts(Answer answer) {
    var found = new TreeSet<String>();
    answer.read().links().forEach(link -> found.add(link.host()));
    answer.read().sources().forEach(source -> found.add(source.host()));
    answer.read().addresses().forEach(said -> found.add(said.host()));
    found.removeIf(host -> !hosts.unknown(host));
    return found;
  }

  /** Share of word sequences that both have; 1 for the same text. */
  private static double near(Answer one, Answer other) {
    Set<String> left = shingles(one.read().visible());
    Set<String> right = shingles(other.read().visible());
    if (left.isEmpty() && right.isEmpty()) {
      return 1;
    }
    var both = new HashSet<>(left);
    both.retainAll(right);
    return (double) both.size() / (left.size() + right.size() - both.size());
  }

  private static Set<String> shingles(String text) {
    List<String> words = Words.of(text.substring(0, Math.min(text.length(), 100_000)));
    var shingles = new HashSet<String>();
    for (int i = 0; i + SHINGLE <= Math.max(words.size(), SHINGLE); i++) {
      shingles.add(String.join(" ", words.subList(i, Math.min(words.size(), i + SHINGLE))));
    }
    return shingles;
  }
}
