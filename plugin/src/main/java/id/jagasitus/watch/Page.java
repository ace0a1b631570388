package id.jagasitus.watch;

import java.net.IDN;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;

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
 * @param margins text in attributes, drawn by styles, in comments, and drawn backwards
 * @param marginHosts hosts that attributes name which are no links
 * @param links every link that leaves the page
 * @param addresses canonical, amphtml and og:url
 * @param sources external scripts and frames
 * @param images addresses of pictures as written
 * @param loads addresses of styles, media and what is loaded ahead, as written
 * @param forms where forms are sent, as written
 * @param banners pictures of other hosts within links
 * @param inlineScript text of the scripts within the page
 * @param inline the texts of those scripts, one by one
 * @param structured text of JSON-LD blocks
 * @param dark whether it is drawn on black
 * @param covered whether black paper with text is laid over all of it
 * @param amp whether the page declares itself an AMP page
 * @param refresh target of a meta refresh, or empty
 * @param bindings what attributes and styles bind it to
 */
record Page(
    String title,
    String headings,
    String meta,
    String keywords,
    String visible,
    String prose,
    String hidden,
    String margins,
    Set<String> marginHosts,
    List<Link> links,
    List<Address> addresses,
    List<Source> sources,
    List<String> images,
    List<String> loads,
    List<String> forms,
    List<Banner> banners,
    String inlineScript,
    List<String> inline,
    String structured,
    boolean dark,
    boolean covered,
    boolean amp,
    String refresh,
    Bindings bindings) {

  /**
   * A link of the page.
   *
   * @param href target as written
   * @param host host of an absolute target, lower case; empty within the site
   * @param anchor text people click on, or the picture's alternative text
   * @param sight how well people see it
   * @param afterBody whether it stands behind the end of the document
   * @param control whether it lies in a menu, dialog or form, which pages hide and show again
   */
  record Link(
      String href,
      String host,
      String anchor,
      Hidden.Sight sight,
      boolean afterBody,
      boolean control) {

    /** Whether people do not see it, at least not at first. */
    boolean hidden() {
      return sight != Hidden.Sight.SEEN;
    }
  }

  /**
   * An external script or frame.
   *
   * @param kind {@code script}, {@code frame}, or {@code password} for where a password is sent
   * @param covers whether a frame is hidden or lies over the whole page
   */
  record Source(String kind, String address, String host, boolean covers) {}

  /** A picture, and where it leads. */
  record Banner(String image, String href) {}

  /** An address the page gives for itself, with the kind of statement it is. */
  record Address(String kind, String href, String host) {}

  /** Kind of the statement that a browser leaves in a page it saves. */
  static final String SAVED_FROM = "saved from";

  static final int MOST_LINKS = 20_000;
  static final int MOST_TEXT = 4_000_000;

  Page {
    marginHosts = Set.copyOf(marginHosts);
    links = List.copyOf(links);
    addresses = List.copyOf(addresses);
    sources = List.copyOf(sources);
    images = List.copyOf(images);
    loads = List.copyOf(loads);
    forms = List.copyOf(forms);
    inline = List.copyOf(inline);
    banners = List.copyOf(banners);
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
    var walk = new PageWalk(Hidden.in(page), hrefsAfterEnd(html));
    NodeTraversor.traverse(walk, page);
    return new Page(
        page.title(),
        walk.headings.toString(),
        walk.meta.toString(),
        walk.keywords.toString(),
        walk.visible.toString(),
        walk.prose.toString(),
        walk.hidden.toString(),
        walk.margins.words(),
        walk.margins.hosts(),
        walk.links,
        walk.addresses,
        walk.sources,
        walk.images,
        walk.loads,
        walk.forms,
        walk.banners,
        walk.script.toString(),
        walk.inline,
        walk.structured.toString(),
        walk.dark,
        walk.covered,
        walk.amp,
        walk.refresh,
        walk.bindings);
  }

  private static Set<String> hrefsAfterEnd(String html) {
    int start = end(html, 0);
    if (start < 0) {
      return Set.of();
    }
    int next = end(html, start);
    while (next >= 0 && html.substring(start, html.lastIndexOf('<', next)).isBlank()) {
      start = next;
      next = end(html, start);
    }
    String rest = html.substring(start);
    return rest.isBlank()
        ? Set.of()
        : Set.copyOf(Jsoup.parseBodyFragment(rest).select("a[href]").eachAttr("href"));
  }

  /** Behind the next end tag of the body or the document; -1 when there is none. */
  private static int end(String html, int from) {
    for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
      boolean ends =
          html.regionMatches(true, at + 2, "body", 0, 4)
              || html.regionMatches(true, at + 2, "html", 0, 4);
      int close = ends ? html.indexOf('>', at) : -1;
      if (close >= 0 && html.substring(at + 6, close).isBlank()) {
        return close + 1;
      }
    }
    return -1;
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
}
