package id.jagasitus.watch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Goes over a parsed page once and gathers all that is asked of it. What hides, holds or leads is
 * entered and left with its element, so nothing looks up the tree again.
 */
final class PageWalk implements NodeVisitor {

  private static final Set<String> META =
      Set.of(
          "description",
          "keywords",
          "og:title",
          "og:description",
          "twitter:title",
          "twitter:description",
          "abstract",
          "author");
  private static final Set<String> KEYWORDS = Set.of("keywords", "news_keywords");
  private static final Set<String> ASIDE = Set.of("nav", "header", "footer", "a", "aside", "menu");
  private static final String SECRET = "input[type=password], input[name~=(?i)^(?:pin|otp|cvv)]";
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern DARK =
      Pattern.compile(
          "background(?:-color)?:(?:#000\\b|#000000|#0[0-9a-f]0[0-9a-f]0[0-9a-f]|black|rgb\\(0,0,0)");
  private static final Pattern DARK_SHEET =
      Pattern.compile(
          "body[^{}]{0,40}\\{[^}]{0,400}?background(?:-color)?\\s*:\\s*(?:#000\\b|#000000|black|rgb\\(\\s*0\\s*,\\s*0\\s*,\\s*0)");
  private static final Pattern NO_SCRIPT = Pattern.compile("(?i)json|template|html|rules");
  private static final Pattern LOADS = Pattern.compile("stylesheet|preload|prefetch|icon|manifest");
  private static final int LONGEST_ANCHOR = 4_000;
  private static final int LONGEST_CARRIED = 64 << 10;
  private static final int MOST_OPEN = 8;
  private static final int OUTSIDE = -1;

  /** Parts the scripts of a page: what one says does not belong to the next. */
  static final char NEXT_SCRIPT = '\u0000';

  final StringBuilder visible = new StringBuilder();
  final StringBuilder prose = new StringBuilder();
  final StringBuilder hidden = new StringBuilder();
  final StringBuilder headings = new StringBuilder();
  final StringBuilder meta = new StringBuilder();
  final StringBuilder keywords = new StringBuilder();
  final StringBuilder script = new StringBuilder();
  final StringBuilder structured = new StringBuilder();
  final Margins margins = new Margins(script);
  final Bindings bindings = new Bindings();
  final List<Page.Link> links = new ArrayList<>();
  final List<Page.Address> addresses = new ArrayList<>();
  final List<Page.Source> sources = new ArrayList<>();
  final List<String> images = new ArrayList<>();
  final List<String> loads = new ArrayList<>();
  final List<String> forms = new ArrayList<>();
  final List<String> inline = new ArrayList<>();
  final List<Page.Banner> banners = new ArrayList<>();
  String refresh = "";
  boolean amp;

  /** Whether the page is drawn on black. */
  boolean dark;

  /** Whether black paper is laid over the whole page. */
  boolean covered;

  private final Hidden hides;
  private final Set<String> afterEnd;
  private final Deque<Draft> open = new ArrayDeque<>();
  private int bodyDepth = OUTSIDE;
  private int hiddenDepth = OUTSIDE;
  private int buriedDepth = OUTSIDE;
  private int asideDepth = OUTSIDE;
  private int controlDepth = OUTSIDE;
  private int headingDepth = OUTSIDE;

  /**
   * @param afterEnd targets of links behind the end of the document
   */
  PageWalk(Hidden hides, Set<String> afterEnd) {
    this.hides = hides;
    this.afterEnd = afterEnd;
  }

  /** A link whose words are still coming. */
  private record Draft(
      Element element, int depth, Hidden.Sight sight, boolean control, StringBuilder words) {}

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      text(text.getWholeText());
    } else if (node instanceof Element element) {
      enter(element, depth);
      margins.element(element);
      bindings.element(element);
    } else if (node instanceof Comment comment) {
      saved(comment.getData());
      margins.comment(comment.getData());
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    if (!open.isEmpty() && open.peek().depth == depth) {
      close(open.pop());
    }
    hiddenDepth = left(hiddenDepth, depth);
    buriedDepth = left(buriedDepth, depth);
    asideDepth = left(asideDepth, depth);
    controlDepth = left(controlDepth, depth);
    headingDepth = left(headingDepth, depth);
    if (bodyDepth >= 0 && element.isBlock()) {
      parted();
    }
    bodyDepth = left(bodyDepth, depth);
  }

  private static int left(int mark, int depth) {
    return mark == depth ? OUTSIDE : mark;
  }

  private static int entered(int mark, int depth, boolean enters) {
    return mark < 0 && enters ? depth : mark;
  }

  private void text(String text) {
    if (bodyDepth < 0) {
      return;
    }
    for (Draft link : open) {
      if (link.words.length() < LONGEST_ANCHOR) {
        link.words.append(text);
      }
    }
    if (headingDepth >= 0) {
      headings.append(text);
    }
    if (hiddenDepth >= 0) {
      hidden.append(text);
    } else {
      visible.append(text);
      if (asideDepth < 0) {
        prose.append(text);
      }
    }
  }

  private void parted() {
    visible.append('\n');
    prose.append('\n');
    hidden.append('\n');
    open.forEach(link -> link.words.append(' '));
  }

  private void enter(Element element, int depth) {
    String name = element.normalName();
    bodyDepth = entered(bodyDepth, depth, name.equals("body"));
    Hidden.Sight sight = element.parent() == null ? Hidden.Sight.SEEN : hides.of(element);
    hiddenDepth = entered(hiddenDepth, depth, sight != Hidden.Sight.SEEN);
    buriedDepth = entered(buriedDepth, depth, sight == Hidden.Sight.BURIED);
    asideDepth = entered(asideDepth, depth, ASIDE.contains(name));
    controlDepth = entered(controlDepth, depth, Hidden.control(element));
    headingDepth = entered(headingDepth, depth, name.equals("h1"));
    if (bodyDepth >= 0 && (element.isBlock() || name.equals("br") || name.equals("td"))) {
      parted();
    }
    covered |= hiddenDepth < 0 && element.hasAttr("style") && covers(element);
    part(name, element, depth);
  }

  private static boolean covers(Element element) {
    return Hidden.overAll(element) && DARK.matcher(paper(element)).find() && element.hasText();
  }

  private void part(String name, Element element, int depth) {
    switch (name) {
      case "a", "area" -> link(element, element.hasAttr("href") ? "href" : "xlink:href", depth);
      case "form" -> form(element, depth);
      case "img" -> picture(element);
      case "video", "audio", "source", "track" -> loads(element.attr("src"));
      case "script" -> script(element);
      case "iframe" -> frame(element);
      case "embed" -> carrier(element, element.attr("src"));
      case "object" -> carrier(element, element.attr("data"));
      case "meta" -> meta(element);
      case "link" -> address(element);
      case "base" -> address("base", element.attr("href"));
      case "body" -> dark |= DARK.matcher(paper(element)).find();
      case "style" -> style(element.data());
      case "html" -> amp |= element.hasAttr("amp") || element.hasAttr("⚡");
      default -> {}
    }
  }

  private static String paper(Element body) {
    String style = body.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return "background:" + body.attr("bgcolor").toLowerCase(Locale.ROOT) + ';' + style;
  }

  private void link(Element element, String attribute, int depth) {
    if (!element.hasAttr(attribute)) {
      return;
    }
    var draft = new Draft(element, depth, sight(), controlDepth >= 0, new StringBuilder());
    if (open.size() < MOST_OPEN) {
      open.push(draft);
    } else {
      close(draft);
    }
  }

  private Hidden.Sight sight() {
    return buriedDepth >= 0
        ? Hidden.Sight.BURIED
        : hiddenDepth >= 0 ? Hidden.Sight.FOLDED : Hidden.Sight.SEEN;
  }

  private void close(Draft draft) {
    if (links.size() == Page.MOST_LINKS) {
      return;
    }
    Element of = draft.element;
    String href = of.attr(attribute(of));
    String words = INVISIBLE.matcher(draft.words).replaceAll("") + ' ' + of.attr("title");
    if (of.normalName().equals("area")) {
      words += ' ' + of.attr("alt");
    }
    links.add(
        new Page.Link(
            href,
            Page.host(href),
            BLANKS.matcher(words).replaceAll(" ").strip(),
            draft.sight,
            afterEnd.contains(href),
            draft.control));
  }

  private static String attribute(Element of) {
    return of.hasAttr("href") ? "href" : of.hasAttr("action") ? "action" : "xlink:href";
  }

  private void form(Element element, int depth) {
    link(element, "action", depth);
    forms.add(element.attr("action"));
    element.select("[formaction]").forEach(button -> forms.add(button.attr("formaction")));
    if (element.selectFirst(SECRET) != null) {
      String to = element.attr("action");
      source("password", element, to.isEmpty() ? "#" : to);
    }
  }

  private void style(String css) {
    dark |= DARK_SHEET.matcher(css).find();
    margins.style(css);
  }

  private void picture(Element image) {
    if (image.hasAttr("src")) {
      String source = image.attr("src");
      images.add(source);
      if (!open.isEmpty() && banners.size() < MOST_OPEN && !Page.host(source).isEmpty()) {
        banners.add(new Page.Banner(source, open.peek().element.attr("href")));
      }
    }
    if (Hidden.small(image.attr("width")) || Hidden.small(image.attr("height"))) {
      margins.unseen(image.attr("alt"));
    } else {
      text(' ' + image.attr("alt") + ' ');
    }
  }

  private void script(Element element) {
    boolean data = element.attr("type").toLowerCase(Locale.ROOT).contains("json");
    String code = element.data();
    (data ? structured : script).append(code).append('\n').append(data ? '\n' : NEXT_SCRIPT);
    runs(element, code);
    String address = element.attr("src");
    if (address.regionMatches(true, 0, "data:", 0, 5)) {
      script.append(ScriptText.carried(address)).append('\n');
      runs(element, address);
    } else {
      source("script", element, address);
    }
  }

  /** Blocks of data and of markup for later are no scripts. */
  private void runs(Element element, String code) {
    if (!code.isBlank() && !NO_SCRIPT.matcher(element.attr("type")).find()) {
      inline.add(code);
    }
  }

  /** A picture that is no file may be a program. */
  private void carrier(Element element, String address) {
    if (address.regionMatches(true, 0, "data:", 0, 5) && address.length() <= LONGEST_CARRIED) {
      Jsoup.parse(ScriptText.carried(address)).select("script").forEach(this::script);
    } else {
      source("frame", element, address);
    }
  }

  /** A frame may carry its page with it; what stands in there counts as hidden. */
  private void frame(Element element) {
    String address = element.attr("src");
    source("frame", element, address);
    boolean within = address.regionMatches(true, 0, "data:text/html", 0, 14);
    String carried = within ? ScriptText.carried(address) : element.attr("srcdoc");
    if (carried.isEmpty() || carried.length() > LONGEST_CARRIED) {
      return;
    }
    Document inner = Jsoup.parseBodyFragment(carried);
    hidden.append('\n').append(inner.text()).append('\n');
    for (Element link : inner.select("a[href]")) {
      String href = link.attr("href");
      if (links.size() < Page.MOST_LINKS) {
        links.add(
            new Page.Link(href, Page.host(href), link.text(), Hidden.Sight.FOLDED, false, false));
      }
    }
  }

  private void source(String kind, Element element, String address) {
    if (!address.isEmpty()) {
      boolean frame = kind.equals("frame");
      boolean covers = frame && (hiddenDepth >= 0 || Hidden.coversPage(element));
      sources.add(new Page.Source(kind, address, Page.host(address), covers));
    }
  }

  private void meta(Element element) {
    String name = element.attr("name").toLowerCase(Locale.ROOT);
    String property = element.attr("property").toLowerCase(Locale.ROOT);
    String content = element.attr("content");
    if (META.contains(name) || META.contains(property)) {
      meta.append(content).append(" . ");
    }
    if (KEYWORDS.contains(name) || KEYWORDS.contains(property)) {
      keywords.append(content).append(" . ");
    }
    if (property.equals("og:url")) {
      address("og:url", content);
    }
    int target = content.toLowerCase(Locale.ROOT).indexOf("url=");
    if (refresh.isEmpty()
        && target >= 0
        && element.attr("http-equiv").equalsIgnoreCase("refresh")) {
      refresh = content.substring(target + 4).replaceAll("[\"'\\s]", "");
    }
  }

  private void address(Element element) {
    String kind = element.attr("rel").toLowerCase(Locale.ROOT);
    if (LOADS.matcher(kind).find()) {
      loads(element.attr("href"));
    }
    boolean feed = element.hasAttr("type");
    if (kind.equals("canonical") || kind.equals("amphtml") || (kind.equals("alternate") && !feed)) {
      address(kind, element.attr("href"));
    }
  }

  private void loads(String address) {
    if (!address.isEmpty()) {
      loads.add(address);
    }
  }

  /** {@code saved from url=(0030)https://…}: what a browser notes where it keeps a page. */
  private void saved(String comment) {
    int at = comment.indexOf("saved from url=(");
    int address = at < 0 ? -1 : comment.indexOf(')', at);
    if (address >= 0) {
      address(Page.SAVED_FROM, comment.substring(address + 1).strip());
    }
  }

  private void address(String kind, String href) {
    if (!href.isEmpty()) {
      addresses.add(new Page.Address(kind, href, Page.host(href)));
    }
  }
}
