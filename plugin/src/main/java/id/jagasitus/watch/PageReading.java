package id.jagasitus.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * What the other checks want to know of a page: where it leads and how new it says it is.
 *
 * @param title text of the title element
 * @param date newest content date
 * @param links targets as written with the words people click on; at most 500
 * @param images addresses of pictures as written; at most 500
 * @param scripts addresses of external scripts and frames
 * @param text visible text, at most 20,000 characters
 */
public record PageReading(
    String title,
    Optional<LocalDate> date,
    List<Link> links,
    List<String> images,
    List<String> scripts,
    String text) {

  private static final int MOST = 500;
  private static final int LONGEST = 200;
  private static final int LONGEST_TEXT = 20_000;

  /** A link as written, and its words. */
  public record Link(String href, String words) {}

  public PageReading {
    links = List.copyOf(links);
    images = List.copyOf(images);
    scripts = List.copyOf(scripts);
  }

  /**
   * Reads a page's text.
   *
   * @param today later dates are announcements
   */
  public static PageReading of(String html, LocalDate today) {
    Document document = Page.document(html);
    return of(Page.of(document, html), DateReader.newest(document, today));
  }

  static PageReading of(Page page, Optional<LocalDate> date) {
    var links = new ArrayList<Link>();
    for (Page.Link link : page.links()) {
      if (links.size() < MOST) {
        links.add(new Link(cut(link.href(), 1000), cut(link.anchor(), LONGEST)));
      }
    }
    return new PageReading(
        cut(page.title(), LONGEST),
        date,
        links,
        page.images().stream().limit(MOST).map(source -> cut(source, 1000)).toList(),
        page.sources().stream()
            .filter(source -> !source.kind().equals("password"))
            .limit(MOST)
            .map(Page.Source::address)
            .toList(),
        cut(page.visible(), LONGEST_TEXT));
  }

  /** The same without its running text, for keeping many. */
  public PageReading slim() {
    return new PageReading(title, date, links, images, scripts, "");
  }

  private static String cut(String text, int most) {
    return text.length() > most ? text.substring(0, most) : text;
  }
}
