package id.jagasitus.watch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * The part of a page whose dates tell how new it is: without heads and feet, clocks and calendars,
 * and at first without what stands beside the content and is new whenever the site is.
 *
 * @param text title and text, blocks parted by line ends
 * @param times what the time elements in it say
 * @param files addresses of documents and uploaded pictures in it; at most 500
 */
record PageContent(String text, List<String> times, List<String> files) {

  private static final Set<String> FRAME_TAGS =
      Set.of("header", "nav", "footer", "marquee", "script", "style", "template", "noscript");
  private static final Set<String> FRAME_ROLES = Set.of("banner", "navigation", "contentinfo");

  /** Parts of identifiers and classes of what shows the time of day or what is to come. */
  private static final Pattern FRAME_MARK =
      Pattern.compile(
          "clock|(?:^|[\\s-])jam(?:[\\s-]|$)|tanggal-hari|today|hari-ini|current-date|date-now|now-date"
              + "|waktu-(?:sekarang|server|digital)|live-(?:date|time)|topbar|top-bar|agenda|calendar|kalender"
              + "|upcoming");

  /** The same of what stands beside the content. */
  private static final Pattern ASIDE_MARK =
      Pattern.compile(
          "sidebar|related|terkait|lainnya|baca-juga|recent|latest|terbaru|terkini|popul[ae]r"
              + "|trending|comment|komentar|widget");

  /** Headings of the same, where nothing is marked. */
  private static final Pattern ASIDE_HEADING =
      Pattern.compile(
          "(?i)\\s*(?:baca juga|(?:berita|artikel|pos|post|postingan|info|pengumuman)\\s+(?:terkait|lainnya|lain|terbaru"
              + "|terkini|populer|terpopuler)|related (?:posts?|news|articles?)|recent posts?|komentar|comments?)[\\s:]*");

  private static final Pattern SETS_CLOCK =
      Pattern.compile(
          "(?:getElementById|querySelector|\\$|jQuery)\\(\\s*[\"']([#.]?[\\w-]{1,80})[\"']\\s*\\)\\s*\\.\\s*"
              + "(?:innerHTML|innerText|textContent|text|html|append|value)\\b");
  private static final int MOST_CLOCKS = 100;
  private static final int MOST_FILES = 500;

  private static final Pattern SAYS_WHEN =
      Pattern.compile("(?i)date(?:published|modified|created)|published|updated|dtstamp");
  private static final Pattern DOCUMENT =
      Pattern.compile("(?i)\\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|zip|rar)(?:[?#]|$)");
  private static final Pattern UPLOADED = Pattern.compile("/uploads?/");

  PageContent {
    times = List.copyOf(times);
    files = List.copyOf(files);
  }

  /** The content alone. */
  static PageContent ownOf(Document page) {
    return of(page, true);
  }

  /** The content and what stands beside it. */
  static PageContent wholeOf(Document page) {
    return of(page, false);
  }

  private static PageContent of(Document page, boolean own) {
    var gatherer = new Gatherer(scriptClocks(page), own);
    gatherer.text.append(page.title()).append('\n');
    NodeTraversor.filter(gatherer, page.body());
    return new PageContent(gatherer.text.toString(), gatherer.times, gatherer.files);
  }

  /** Elements that a script on the page fills with the time of day. */
  private static Set<String> scriptClocks(Document page) {
    var ids = new HashSet<String>();
    for (Element script : page.getElementsByTag("script")) {
      String data = script.data();
      if (data.contains("new Date")) {
        Matcher at = SETS_CLOCK.matcher(data);
        while (ids.size() < MOST_CLOCKS && at.find()) {
          String named = at.group(1);
          ids.add(at.group().startsWith("getElementById") ? '#' + named : named);
        }
      }
    }
    return ids;
  }

  private static final class Gatherer implements NodeFilter {
    private final StringBuilder text = new StringBuilder();
    private final List<String> times = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final Set<String> clocks;
    private final boolean own;
    private @Nullable Node beside;

    Gatherer(Set<String> clocks, boolean own) {
      this.clocks = clocks;
      this.own = own;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode piece) {
        text.append(piece.getWholeText());
      } else if (node instanceof Element element) {
        return element(element);
      }
      return FilterResult.CONTINUE;
    }

    private FilterResult element(Element element) {
      boolean behind = beside != null && beside.equals(element.parentNode());
      if (behind || (left(element) && !holdsContent(element))) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (own && headsAside(element)) {
        beside = element.parentNode();
      }
      switch (element.normalName()) {
        case "br" -> text.append('\n');
        case "time" ->
            times.add(element.hasAttr("datetime") ? element.attr("datetime") : element.text());
        case "abbr" -> said(element, "title", element.className());
        case "a" -> file(element.attr("href"), DOCUMENT);
        case "img" -> file(element.attr("src"), UPLOADED);
        default -> said(element, "content", element.attr("itemprop"));
      }
      return FilterResult.CONTINUE;
    }

    /** Whether what follows it in its box is other content. */
    private static boolean headsAside(Element element) {
      String name = element.normalName();
      boolean heading = name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) > '1';
      return heading && ASIDE_HEADING.matcher(element.text()).matches();
    }

    private void said(Element element, String attribute, String of) {
      if (element.hasAttr(attribute) && SAYS_WHEN.matcher(of).find()) {
        times.add(element.attr(attribute));
      }
    }

    private void file(String address, Pattern which) {
      if (files.size() < MOST_FILES && which.matcher(address).find()) {
        files.add(address);
      }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      beside = node.equals(beside) ? null : beside;
      if (node instanceof Element element && element.isBlock()) {
        text.append('\n');
      }
      return FilterResult.CONTINUE;
    }

    private boolean left(Element element) {
      String name = element.normalName();
      if (FRAME_TAGS.contains(name) || (own && name.equals("aside"))) {
        return true;
      }
      return element.attributesSize() > 0 && (marked(element) || runsClock(element));
    }

    private boolean runsClock(Element element) {
      return !clocks.isEmpty()
          && (clocks.contains('#' + element.id())
              || element.classNames().stream().anyMatch(name -> clocks.contains('.' + name)));
    }

    private boolean marked(Element element) {
      String marks = (element.id() + ' ' + element.className()).toLowerCase(Locale.ROOT).strip();
      String parted = marks.replace('_', '-');
      return FRAME_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
          || holds(FRAME_MARK, parted)
          || (own && holds(ASIDE_MARK, parted));
    }

    private static boolean holds(Pattern pattern, String text) {
      return !text.isEmpty() && pattern.matcher(text).find();
    }
  }

  /** An element that wraps the page's main text is no frame of it, whatever its class is called. */
  private static boolean holdsContent(Element element) {
    String name = element.normalName();
    return name.equals("body")
        || name.equals("html")
        || (name.equals("header") && inArticle(element))
        || NodeTraversor.filter(new ContentSearch(), element) == FilterResult.STOP;
  }

  private static boolean inArticle(Element element) {
    Element at = element.parent();
    while (at != null && !at.normalName().equals("article")) {
      at = at.parent();
    }
    return at != null;
  }

  /** Stops at a main or article element, or at a paragraph that follows a first-level heading. */
  private static final class ContentSearch implements NodeFilter {
    private final Set<Node> headed = Collections.newSetFromMap(new IdentityHashMap<>());

    @Override
    public FilterResult head(Node node, int depth) {
      return switch (node.normalName()) {
        case "main", "article" -> FilterResult.STOP;
        case "h1" -> heading(node);
        case "p" -> headed.contains(node.parentNode()) ? FilterResult.STOP : FilterResult.CONTINUE;
        default -> FilterResult.CONTINUE;
      };
    }

    private FilterResult heading(Node node) {
      Node parent = node.parentNode();
      if (parent != null) {
        headed.add(parent);
      }
      return FilterResult.CONTINUE;
    }
  }
}
