package id.jagasitus.patrol;

import id.jagasitus.watch.Hosts;
import id.jagasitus.watch.PageFetch;
import id.jagasitus.watch.PageReading;
import id.jagasitus.watch.Visitor;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Chooses what a round asks for: the home page, some pages it links to, and in turn a page that
 * does not exist, {@code robots.txt} and the sitemaps. Kits serve doorways under addresses of their
 * own, and some answer search engines under any.
 */
public final class ServedPages {

  /** Stands for a page that does not exist, which has another name in every round. */
  public static final String MISSING = "/*";

  private static final List<String> IN_TURN =
      List.of(MISSING, "/robots.txt", "/sitemap.xml", "/wp-sitemap.xml");
  private static final int INNER = 2;
  private static final int LETTERS = 12;
  private static final String NO_PAGE =
      "(?i).*\\.(?:jpe?g|png|gif|webp|svg|pdf|docx?|xlsx?|pptx?"
          + "|zip|rar|mp[34]|webm|css|js|ics|rss|xml)$";

  private final RandomGenerator random;
  private int turn;

  public ServedPages(RandomGenerator random) {
    this.random = random;
  }

  /**
   * One page to ask for.
   *
   * @param path name it is known under
   */
  record Wanted(String path, URI address) {}

  /** The pages of one round; only the home page where that does not answer. */
  List<Wanted> round(URI home, PageFetch fetch, LocalDate today) throws InterruptedException {
    var wanted = new ArrayList<Wanted>();
    wanted.add(new Wanted(name(home), home));
    List<URI> inner = new ArrayList<>(links(home, fetch, today));
    for (int i = 0; i < INNER && !inner.isEmpty(); i++) {
      URI page = inner.remove(random.nextInt(inner.size()));
      wanted.add(new Wanted(name(page), page));
    }
    String path = IN_TURN.get(turn++ % IN_TURN.size());
    wanted.add(new Wanted(path, home.resolve(path.equals(MISSING) ? missing() : path)));
    return wanted;
  }

  private static String name(URI page) {
    String path = String.valueOf(page.getRawPath());
    String query = page.getRawQuery();
    return (path.isEmpty() ? "/" : path) + (query == null ? "" : '?' + query);
  }

  private String missing() {
    var name = new StringBuilder("/");
    for (int i = 0; i < LETTERS; i++) {
      name.append((char) ('a' + random.nextInt(26)));
    }
    return name.append(".html").toString();
  }

  /** Pages of the same server that the home page leads to, asked for under our own name. */
  private static Set<URI> links(URI home, PageFetch fetch, LocalDate today)
      throws InterruptedException {
    var found = new LinkedHashSet<URI>();
    try {
      var host = new Hosts(String.valueOf(home.getHost()), Set.of());
      PageFetch.Fetched page = fetch.follow(home, Visitor.SELF, host);
      for (PageReading.Link link : PageReading.of(page.text(), today).links()) {
        inner(page.address(), link.href()).ifPresent(found::add);
      }
    } catch (IOException unanswered) {
      return found; // the probe of the home page says why
    }
    found.remove(home);
    return found;
  }

  private static Optional<URI> inner(URI page, String href) {
    try {
      URI at = page.resolve(href.strip());
      URI bare = new URI(at.getScheme(), at.getRawAuthority(), at.getPath(), at.getQuery(), null);
      boolean same = String.valueOf(at.getRawAuthority()).equals(page.getRawAuthority());
      boolean html = !name(bare).matches(NO_PAGE);
      return same && html && page.getScheme().equals(at.getScheme())
          ? Optional.of(bare)
          : Optional.empty();
    } catch (java.net.URISyntaxException | IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
