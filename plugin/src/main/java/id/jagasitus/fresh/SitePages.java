package id.jagasitus.fresh;

import id.jagasitus.site.Inventory;
import id.jagasitus.site.Lookup;
import id.jagasitus.site.SiteFile;
import id.jagasitus.site.SitePath;
import id.jagasitus.watch.Hosts;
import id.jagasitus.watch.PageReading;
import id.jagasitus.watch.Study;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The site's pages as its own links connect them. */
public final class SitePages {

  private static final Pattern OTHER_SCHEME = Pattern.compile("(?i)(?!https?:)[a-z]+:");
  private static final int MOST_FOLLOWED = 100_000;

  /** What is read like a page because harm hides in it, and is none to a visitor. */
  private static final Pattern NO_PAGE = Pattern.compile("(?i).*\\.(?:svg|m?js)");

  private final Inventory inventory;
  private final SortedMap<SitePath, Study> studies;
  private final SortedMap<String, PageReading> pages = new TreeMap<>();
  private final Hosts hosts;

  /** Targets that are the same from every page: menus repeat. */
  private final Map<String, Target> followed = new ConcurrentHashMap<>();

  /**
   * @param studies of every file of the inventory
   */
  public SitePages(Inventory inventory, Map<SitePath, Study> studies, Hosts hosts) {
    this.inventory = inventory;
    this.studies = new TreeMap<>(studies);
    this.hosts = hosts;
    this.studies.forEach(
        (path, study) -> study.page().ifPresent(page -> put('/' + path.text(), page)));
  }

  private void put(String path, PageReading page) {
    if (!NO_PAGE.matcher(path).matches()) {
      pages.put(path, page);
    }
  }

  /** Every page by its path with a leading slash. */
  SortedMap<String, PageReading> pages() {
    return pages;
  }

  Inventory inventory() {
    return inventory;
  }

  /** Date of a file by its path with a leading slash. */
  Optional<LocalDate> date(String path) {
    Study study = studies.get(SitePath.of(path.substring(1)));
    return study == null ? Optional.empty() : study.result().date();
  }

  /** Where a link leads. */
  sealed interface Target {

    /** A file of the site; its path with a leading slash. */
    record Inside(String path) implements Target {}

    /** Nothing of the site. */
    record Broken(String path) implements Target {}

    /** Another host. */
    record Outside(String address) implements Target {}

    /** No place: a mail address, an anchor, a script. */
    record Nowhere() implements Target {}
  }

  /**
   * Follows a link.
   *
   * @param page path of the page it stands on
   * @param href as written
   */
  Target follow(String page, String href) {
    boolean everywhere = href.startsWith("/") || href.startsWith("http");
    if (!everywhere || followed.size() >= MOST_FOLLOWED) {
      return target(page, href);
    }
    return followed.computeIfAbsent(href, written -> target(page, written));
  }

  private Target target(String page, String href) {
    String written = href.strip().replace(" ", "%20");
    if (written.isEmpty() || written.startsWith("#") || OTHER_SCHEME.matcher(written).lookingAt()) {
      return new Target.Nowhere();
    }
    try {
      URI base = URI.create("http://site" + SitePath.of(page).escaped());
      URI to = base.resolve(written);
      String host = String.valueOf(to.getHost());
      boolean inside = host.equals("site") || hosts.self(host);
      return inside ? inside(String.valueOf(to.getRawPath())) : new Target.Outside(written);
    } catch (IllegalArgumentException malformed) {
      return new Target.Broken(href);
    }
  }

  private Target inside(String rawPath) {
    String path = rawPath.isEmpty() ? "/" : rawPath;
    Lookup found = inventory.lookup(path);
    if (found instanceof Lookup.SlashMissing) {
      found = inventory.lookup(path + '/');
    }
    return found instanceof Lookup.Found at
        ? new Target.Inside('/' + at.file().path().text())
        : new Target.Broken(path);
  }

  /** Length in bytes of a file by its path with a leading slash. */
  long size(String path) {
    return inventory.find(SitePath.of(path.substring(1))).map(SiteFile::size).orElse(0L);
  }
}
