package id.jagasitus.watch;

import java.net.IDN;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * What the scanner needs to know of one HTML page: its texts by place, its links with where they
 * lie, and its scripts. Parsed once; at most {@value #MOST_LINKS} links and {@value #MOST_TEXT}
 * characters of text are kept, which a page made for people does not reach.
 *
 * @param title text of the title element
 * @param headings text of the first-level headings
 * @param meta description, keywords and their social-network twins
 * @param keywords the meta keywords alone
 * @param visible text that people see
 * @param prose visible text without menus, heads, feet and links: what the page itself says
 * @param hidden text that only machines see
 * @param links every link that leaves the page
 * @param addresses canonical, amphtml and og:url
 * @param sources external scripts and frames
 * @param inlineScript text of the scripts within the page
 * @param structured text of JSON-LD blocks
 * @param amp whether the page declares itself an AMP page
 * @param refresh target of a meta refresh, or empty
 */
record Page(
    String title,
    String headings,
    String meta,
    String keywords,
    String visible,
    String prose,
    String hidden,
    List<Link> links,
    List<Address> addresses,
    List<Source> sources,
    String inlineScript,
    String structured,
    boolean amp,
    String refresh) {

  /**
   * A link of the page.
   *
   * @param href target as written
   * @param host host of an absolute target, lower case; empty within the site
   * @param anchor text people click on, or the picture's alternative text
   * @param hidden whether people cannot see it
   * @param afterBody whether it stands behind the end of the document
   * @param control whether it lies in a menu, dialog or form, which pages hide and show again
   */
  record Link(
      String href,
      String host,
      String anchor,
      boolean hidden,
      boolean afterBody,
      boolean control) {}

  /**
   * An external script or frame.
   *
   * @param kind {@code script} or {@code frame}
   * @param covers whether a frame is hidden or lies over the whole page
   */
  record Source(String kind, String address, String host, boolean covers) {}

  /** An address the page gives for itself, with the kind of statement it is. */
  record Address(String kind, String href, String host) {}

  private static final Set<String> ASIDE = Set.of("nav", "header", "footer", "a", "aside", "menu");
  static final int MOST_LINKS = 20_000;
  static final int MOST_TEXT = 4_000_000;

  private static final Pattern END =
      Pattern.compile("</(?:body|html)\\s*>", Pattern.CASE_INSENSITIVE);

  Page {
    links = List.copyOf(links);
    addresses = List.copyOf(addresses);
    sources = List.copyOf(sources);
  }

  /** Reads a page; never fails, whatever the text is. */
  static Page parse(String html) {
    return of(document(html), html);
  }

  /** The parsed document, cut at the limit. */
  static Document document(String html) {
    return Jsoup.parse(html.length() > MOST_TEXT ? html.substring(0, MOST_TEXT) : html);
  }

  /** Reads a page whose document is already parsed. */
  static Page of(Document page, String html) {
    Hidden hides = Hidden.in(page);
    var texts = new Texts(hides, Set.of());
    NodeTraversor.traverse(texts, page.body());
    List<Link> links = links(page, hides, hrefsAfterEnd(html));
    return new Page(
        page.title(),
        page.select("h1").text(),
        meta(
            page,
            "description",
            "keywords",
            "og:title",
            "og:description",
            "twitter:title",
            "twitter:description",
            "abstract",
            "author"),
        meta(page, "keywords", "news_keywords"),
        texts.visible.toString(),
        prose(page, hides),
        texts.hidden.toString(),
        links,
        addresses(page),
        sources(page, hides),
        data(page, "script:not([type*=json])"),
        data(page, "script[type*=json]"),
        isAmp(page),
        refresh(page));
  }

  private static String meta(Document page, String... names) {
    var out = new StringBuilder();
    Set<String> wanted = Set.of(names);
    for (Element meta : page.getElementsByTag("meta")) {
      if (wanted.contains(meta.attr("name").toLowerCase(Locale.ROOT))
          || wanted.contains(meta.attr("property").toLowerCase(Locale.ROOT))) {
        out.append(meta.attr("content")).append(" . ");
      }
    }
    return out.toString();
  }

  private static String data(Document page, String selector) {
    var out = new StringBuilder();
    page.select(selector).forEach(script -> out.append(script.data()).append('\n'));
    return out.toString();
  }

  private static boolean isAmp(Document page) {
    Element html = page.selectFirst("html");
    return html != null && (html.hasAttr("amp") || html.hasAttr("⚡"));
  }

  private static String refresh(Document page) {
    Element meta = page.selectFirst("meta[http-equiv=refresh]");
    if (meta == null) {
      return "";
    }
    String content = meta.attr("content");
    int at = content.toLowerCase(Locale.ROOT).indexOf("url=");
    return at < 0 ? "" : content.substring(at + 4).strip();
  }

  private static List<String> hrefsAfterEnd(String html) {
    Matcher end = END.matcher(html);
    if (!end.find()) {
      return List.of();
    }
    int start = end.end();
    while (end.find() && html.substring(start, end.start()).isBlank()) {
      start = end.end();
    }
    return Jsoup.parseBodyFragment(html.substring(start)).select("a[href]").eachAttr("href");
  }

  private static List<Link> links(Document page, Hidden hides, List<String> afterEnd) {
    var links = new ArrayList<Link>();
    for (Element a : page.select("a[href],area[href],form[action]")) {
      if (links.size() == MOST_LINKS) {
        break;
      }
      String href = a.hasAttr("href") ? a.attr("href") : a.attr("action");
      String anchor = a.text() + ' ' + a.select("img").attr("alt") + ' ' + a.attr("title");
      links.add(
          new Link(
              href,
              host(href),
              anchor.strip(),
              hides.hides(a),
              afterEnd.contains(href),
              hides.control(a)));
    }
    return links;
  }

  private static List<Address> addresses(Document page) {
    var found = new ArrayList<Address>();
    for (String kind : List.of("canonical", "amphtml", "alternate")) {
      for (String href : page.select("link[rel=" + kind + "]").eachAttr("href")) {
        found.add(new Address(kind, href, host(href)));
      }
    }
    for (String href : page.select("meta[property=\"og:url\"]").eachAttr("content")) {
      found.add(new Address("og:url", href, host(href)));
    }
    for (String href : page.select("base[href]").eachAttr("href")) {
      found.add(new Address("base", href, host(href)));
    }
    return found;
  }

  private static List<Source> sources(Document page, Hidden hides) {
    var sources = new ArrayList<Source>();
    for (Element element : page.select("script[src],iframe[src],embed[src],object[data]")) {
      boolean script = element.normalName().equals("script");
      String address = element.hasAttr("src") ? element.attr("src") : element.attr("data");
      boolean covers = !script && (hides.hides(element) || Hidden.coversPage(element));
      sources.add(new Source(script ? "script" : "frame", address, host(address), covers));
    }
    return sources;
  }

  /** The text outside menus, heads, feet and links; all of it in a page made of nothing else. */
  private static String prose(Document page, Hidden hides) {
    var texts = new Texts(hides, ASIDE);
    NodeTraversor.traverse(texts, page.body());
    return texts.visible.toString();
  }

  /** Host of an absolute or protocol-relative address, lower case and in ASCII; empty when none. */
  static String host(String href) {
    String address = href.strip();
    if (address.startsWith("//")) {
      address = "https:" + address;
    }
    if (!address.regionMatches(true, 0, "http", 0, 4)) {
      return "";
    }
    int start = address.indexOf("://");
    if (start < 0) {
      return "";
    }
    String rest = address.substring(start + 3);
    int end = firstOf(rest, "/?#\\");
    String authority = rest.substring(0, end);
    String name = authority.substring(authority.lastIndexOf('@') + 1);
    int port = name.startsWith("[") ? name.indexOf(']') + 1 : name.indexOf(':');
    return ascii(port > 0 ? name.substring(0, port) : name);
  }

  private static String ascii(String name) {
    try {
      return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notAName) {
      return name.toLowerCase(Locale.ROOT); // shown and compared as it stands
    }
  }

  private static int firstOf(String text, String ends) {
    int at = 0;
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /** Path of an address, decoded where that is possible. */
  static String path(String href) {
    String host = host(href);
    int from = host.isEmpty() ? 0 : href.indexOf("://") + 3;
    int slash = href.indexOf('/', from);
    String raw = host.isEmpty() ? href : slash < 0 ? "" : href.substring(slash);
    try {
      String decoded = URI.create(raw.replace(' ', '+')).getPath();
      return decoded == null ? raw : decoded;
    } catch (IllegalArgumentException malformed) {
      return raw;
    }
  }

  /** Collects text in document order, parted at block boundaries but not within a line. */
  private static final class Texts implements NodeVisitor {
    private final Hidden hides;
    private final StringBuilder visible = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();
    private final Set<String> passedOver;
    private int hiddenDepth = -1;
    private int passedDepth = -1;

    Texts(Hidden hides, Set<String> passedOver) {
      this.hides = hides;
      this.passedOver = passedOver;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text && passedDepth < 0) {
        (hiddenDepth >= 0 ? hidden : visible).append(text.getWholeText());
      } else if (node instanceof Element element) {
        startElement(element, depth);
      }
    }

    private void startElement(Element element, int depth) {
      if (hiddenDepth < 0 && element.parent() != null && hides.hidesAlone(element)) {
        hiddenDepth = depth;
      }
      if (passedDepth < 0 && passedOver.contains(element.normalName())) {
        passedDepth = depth;
      }
      if (element.isBlock()
          || element.normalName().equals("br")
          || element.normalName().equals("td")) {
        visible.append('\n');
        hidden.append('\n');
      }
      if (element.normalName().equals("img") && passedDepth < 0) {
        (hiddenDepth >= 0 ? hidden : visible).append(' ').append(element.attr("alt")).append(' ');
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (depth == hiddenDepth) {
        hiddenDepth = -1;
      }
      if (depth == passedDepth) {
        passedDepth = -1;
      }
      if (node instanceof Element element && element.isBlock()) {
        visible.append('\n');
        hidden.append('\n');
      }
    }
  }
}
