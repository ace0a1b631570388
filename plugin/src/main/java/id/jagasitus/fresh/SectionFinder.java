package id.jagasitus.fresh;

import id.jagasitus.watch.PageReading;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds where each section lives: by hand, by the page's slug, by the words of links to it, by the
 * host of links that lead out. Slugs of court sites are irregular, so the best fit wins, then the
 * shallower page.
 */
final class SectionFinder {

  private static final int SHORT_KEYWORD = 3;

  private final SitePages site;
  private final Map<String, Set<String>> wordsTo = new TreeMap<>();
  private final Map<String, Set<String>> wordsOut = new TreeMap<>();

  SectionFinder(SitePages site) {
    this.site = site;
    site.pages().forEach(this::hear);
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

  private static void add(Map<String, Set<String>> to, String target, String words) {
    Set<String> heard = to.computeIfAbsent(target, key -> new HashSet<>());
    if (heard.size() < 20) {
      heard.add(Slug.of(words));
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
    for (var page : site.pages().entrySet()) {
      String path = page.getKey();
      best.offer(score(section, Slug.ofPath(path)) * 3, path, "slug");
      for (String words : wordsTo.getOrDefault(path, Set.of())) {
        best.offer(score(section, words) * 2 + 1, path, "link");
      }
      String title = page.getValue().title().split(" [-|–—] ", 2)[0];
      best.offer(score(section, Slug.of(title)) * 2, path, "title");
    }
    return best.place(false);
  }

  /** A document that is linked without a page of its own. */
  private Optional<Place> document(Section section) {
    var best = new Best();
    wordsTo.forEach(
        (path, heard) ->
            heard.forEach(words -> best.offer(score(section, words) * 2 + 1, path, "link")));
    return best.place(false);
  }

  private Optional<Place> outside(Section section) {
    var best = new Best();
    wordsOut.forEach(
        (address, heard) -> {
          String host = address.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
          for (String keyword : section.keywords()) {
            boolean names = keyword.contains(".") && host.startsWith(keyword);
            boolean begins = !keyword.contains(".") && host.startsWith(keyword + ".");
            best.offer(names || begins ? 20 : 0, address, "host");
          }
          heard.forEach(words -> best.offer(score(section, words) * 2 + 1, address, "link"));
        });
    return best.place(true);
  }

  /** Fit of the best keyword; the first ones are better, and short ones must fit whole. */
  private static int score(Section section, String slug) {
    int best = 0;
    List<String> keywords = section.keywords();
    for (int i = 0; i < keywords.size(); i++) {
      String keyword = Slug.of(keywords.get(i));
      int fit = keyword.isEmpty() ? 0 : Slug.fit(slug, keyword);
      boolean loose = keyword.length() <= SHORT_KEYWORD && fit == 2;
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
