package id.jagasitus.fresh;

import id.jagasitus.watch.PageReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds where each section lives: by hand, by the page's slug, by the words of links to it, by the
 * host of links that lead out. Slugs of court sites are irregular, so the best fit wins, then the
 * shallower page.
 */
final class SectionFinder {

  private static final int SHORT_KEYWORD = 3;
  private static final int MOST_HEARD = 20;

  /** What stands behind it in a title is the name of the site. */
  private static final Pattern TITLE_END = Pattern.compile(" [-|–—] ");

  /** An address, and in it the host without {@code www}. */
  private static final Pattern HOST = Pattern.compile("^(?:https?:)?//(?:www\\.)?([^/?#:]*).*$");

  private final SitePages site;
  private final Map<String, Set<Slug>> wordsTo = new TreeMap<>();
  private final Map<String, Set<Slug>> wordsOut = new TreeMap<>();
  private final Map<String, Slug> slugs = new HashMap<>();
  private final List<Candidate> candidates = new ArrayList<>();

  SectionFinder(SitePages site) {
    this.site = site;
    site.pages().forEach(this::hear);
    site.pages().forEach((path, page) -> candidates.add(candidate(path, page)));
  }

  /** A page under the names that it has. */
  private record Candidate(String path, Slug slug, Slug title, Set<Slug> words) {}

  private Candidate candidate(String path, PageReading page) {
    String title = TITLE_END.split(page.title(), 2)[0];
    Set<Slug> words = wordsTo.getOrDefault(path, Set.of());
    return new Candidate(path, Slug.ofPath(path), slug(title), words);
  }

  /** Menus repeat on every page. */
  private Slug slug(String words) {
    return slugs.computeIfAbsent(words, Slug::of);
  }

  /**
   * Where a section is.
   *
   * @param address path within the site, or the address of a link that leads out
   * @param how {@code hand}, {@code slug}, {@code link}, {@code title} or {@code host}
   * @param outside whether it leads out
   */
  record Place(String address, String how, boolean outside) {}

  private void hear(String page, PageReading reading) {
    for (PageReading.Link link : reading.links()) {
      switch (site.follow(page, link.href())) {
        case SitePages.Target.Inside inside -> add(wordsTo, inside.path(), link.words());
        case SitePages.Target.Outside outside -> add(wordsOut, outside.address(), link.words());
        case SitePages.Target.Broken broken -> {}
        case SitePages.Target.Nowhere nowhere -> {}
      }
    }
  }

  private void add(Map<String, Set<Slug>> to, String target, String words) {
    Set<Slug> heard = to.computeIfAbsent(target, key -> new LinkedHashSet<>());
    if (heard.size() < MOST_HEARD) {
      heard.add(slug(words));
    }
  }

  Optional<Place> find(Section section) {
    if (!section.place().isEmpty()) {
      return byHand(section);
    }
    if (section.id().equals("home")) {
      return site.follow("/", "/") instanceof SitePages.Target.Inside inside
          ? Optional.of(new Place(inside.path(), "slug", false))
          : Optional.empty();
    }
    Optional<Place> inside = inside(section);
    return section.kind() == Section.Kind.LINK
        ? outside(section).or(() -> inside)
        : inside.or(() -> document(section));
  }

  private Optional<Place> byHand(Section section) {
    return switch (site.follow("/", section.place())) {
      case SitePages.Target.Inside inside -> Optional.of(new Place(inside.path(), "hand", false));
      case SitePages.Target.Outside outside ->
          Optional.of(new Place(outside.address(), "hand", true));
      case SitePages.Target.Broken broken -> Optional.empty();
      case SitePages.Target.Nowhere nowhere -> Optional.empty();
    };
  }

  private Optional<Place> inside(Section section) {
    var best = new Best();
    List<Slug> keywords = keywords(section);
    for (Candidate page : candidates) {
      best.offer(score(keywords, page.slug) * 3, page.path, "slug");
      for (Slug words : page.words) {
        best.offer(score(keywords, words) * 2 + 1, page.path, "link");
      }
      best.offer(score(keywords, page.title) * 2, page.path, "title");
    }
    return best.place(false);
  }

  private List<Slug> keywords(Section section) {
    return section.keywords().stream().map(this::slug).toList();
  }

  /** A document that is linked without a page of its own. */
  private Optional<Place> document(Section section) {
    var best = new Best();
    List<Slug> keywords = keywords(section);
    wordsTo.forEach(
        (path, heard) ->
            heard.forEach(words -> best.offer(score(keywords, words) * 2 + 1, path, "link")));
    return best.place(false);
  }

  private Optional<Place> outside(Section section) {
    var best = new Best();
    List<Slug> keywords = keywords(section);
    wordsOut.forEach(
        (address, heard) -> {
          String host = HOST.matcher(address.toLowerCase(Locale.ROOT)).replaceFirst("$1");
          for (String keyword : section.keywords()) {
            boolean names = keyword.contains(".") && host.equals(keyword);
            boolean begins = !keyword.contains(".") && host.startsWith(keyword + ".");
            best.offer(names || begins ? 20 : 0, address, "host");
          }
          heard.forEach(words -> best.offer(score(keywords, words) * 2 + 1, address, "link"));
        });
    return best.place(true);
  }

  /** Fit of the best keyword; the first ones are better, and short ones must fit whole. */
  private static int score(List<Slug> keywords, Slug slug) {
    int best = 0;
    for (int i = 0; i < keywords.size(); i++) {
      Slug keyword = keywords.get(i);
      int fit = keyword.text().isEmpty() ? 0 : slug.fit(keyword);
      boolean loose = keyword.text().length() <= SHORT_KEYWORD && fit == 2;
      if (fit > 0 && !loose) {
        best = Math.max(best, fit * 10 - Math.min(i, 4));
      }
    }
    return best;
  }

  /** Keeps the best offer; among equals the shallower, then the shorter path. */
  private static final class Best {
    private final Map<String, String> how = new HashMap<>();
    private String address = "";
    private int score = 1;

    void offer(int offered, String path, String by) {
      if (offered > score || (offered == score && !address.isEmpty() && shallower(path, address))) {
        score = offered;
        address = path;
        how.put(path, by);
      }
    }

    private static boolean shallower(String path, String than) {
      int depth = path.split("/").length;
      int other = than.split("/").length;
      return depth < other || (depth == other && path.length() < than.length());
    }

    Optional<Place> place(boolean outside) {
      return address.isEmpty()
          ? Optional.empty()
          : Optional.of(new Place(address, String.valueOf(how.get(address)), outside));
    }
  }
}
