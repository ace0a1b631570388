package id.jagasitus.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads from a page how new its content is. What the page says about its own publication (time
 * elements, metadata, "diperbarui 6 November 2026") goes before dates in running text, and those
 * before a bare month. Dates still to come are announcements, and a clock in the page's head shows
 * today whatever the content is: neither counts.
 */
final class DateReader {

  private static final String CLOCK =
      "header, nav, footer, marquee, [role=banner], [role=navigation], [role=contentinfo],"
          + " [id*=clock], [class*=clock], [id*=jam], .jam, [id*=tanggal-hari], [class*=tanggal-hari],"
          + " [id*=date-today], [class*=today], [id*=today], [id*=hari-ini], [class*=hari-ini],"
          + " [id*=current-date], [class*=current-date], [class*=topbar], [id*=topbar], [class*=top-bar],"
          + " [class*=agenda], [id*=agenda], [class*=upcoming], script, style, template, noscript";

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:diposting|diposkan|dipublikasikan|dipublikasi|diterbitkan|terbit|diunggah|dimuat|ditulis"
              + "|diperbarui|diperbaharui|dimutakhirkan|pembaruan|pemutakhiran|update|updated|posted|published"
              + "|last modified|modified|terakhir diubah|tanggal rilis|rilis)[^.\\n]{0,40}$");

  private static final Pattern AHEAD =
      Pattern.compile(
          "(?:akan |mendatang|agenda|rencana|dijadwalkan|undangan|batas waktu|paling lambat|sampai dengan|s\\.d\\.?|hingga"
              + "|berlaku sampai|jatuh tempo|sidang berikutnya|ditunda)[^.\\n]{0,40}$");

  private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})");
  private static final Pattern STRUCTURED =
      Pattern.compile("\"date(?:Modified|Published|Created)\"\\s*:\\s*\"(\\d{4}-\\d{2}-\\d{2})");

  private static final String META =
      "meta[property=article:published_time], meta[property=article:modified_time],"
          + " meta[property=og:updated_time], meta[name=date], meta[name=last-modified], meta[name=dcterms.modified],"
          + " meta[name=dcterms.date], meta[name=DC.date], meta[name=DC.date.modified], meta[itemprop=dateModified],"
          + " meta[itemprop=datePublished], meta[name=pubdate], meta[http-equiv=last-modified]";

  private DateReader() {}

  /**
   * The newest content date of a page that is not later than today.
   *
   * @param page the page; not changed
   * @param today the day of judging in the court's zone
   */
  static Optional<LocalDate> newest(Document page, LocalDate today) {
    Document content = page.clone();
    content.getAllElements().stream()
        .filter(Element::isBlock)
        .forEach(block -> block.appendText("\n"));
    content.select(CLOCK).stream()
        .filter(element -> !holdsContent(element))
        .forEach(Element::remove);
    return latest(declared(page, content), today)
        .or(() -> latest(labelled(content), today))
        .or(() -> latest(written(content), today))
        .or(() -> latest(months(content), today));
  }

  /** An element that wraps the page's main text is no header, whatever its class is called. */
  private static boolean holdsContent(Element element) {
    return element.normalName().equals("body")
        || element.normalName().equals("html")
        || element.selectFirst("main, article, h1 ~ p") != null
        || (element.normalName().equals("header")
            && element.parents().stream().anyMatch(in -> in.normalName().equals("article")));
  }

  private static Optional<LocalDate> latest(List<LocalDate> dates, LocalDate today) {
    return dates.stream().filter(date -> !date.isAfter(today)).max(Comparator.naturalOrder());
  }

  private static List<LocalDate> declared(Document page, Document content) {
    var dates = new ArrayList<LocalDate>();
    for (Element time : content.select("time")) {
      String text = time.hasAttr("datetime") ? time.attr("datetime") : time.text();
      dates.addAll(dates(text));
    }
    page.select(META).forEach(meta -> dates.addAll(dates(meta.attr("content"))));
    for (Element json : page.select("script[type*=json]")) {
      Matcher at = STRUCTURED.matcher(json.data());
      while (at.find()) {
        dates.addAll(dates(at.group(1)));
      }
    }
    return dates;
  }

  private static List<LocalDate> dates(String text) {
    Matcher iso = ISO.matcher(text);
    String read = iso.find() ? iso.group(1) : text;
    return DateText.full(read).stream().map(DateText.Found::date).toList();
  }

  private static List<LocalDate> labelled(Document content) {
    String text = text(content);
    return DateText.full(text).stream()
        .filter(found -> LABEL.matcher(before(text, found)).find())
        .map(DateText.Found::date)
        .toList();
  }

  private static List<LocalDate> written(Document content) {
    String text = text(content);
    return DateText.full(text).stream()
        .filter(found -> !AHEAD.matcher(before(text, found)).find())
        .map(DateText.Found::date)
        .toList();
  }

  private static List<LocalDate> months(Document content) {
    return DateText.months(text(content)).stream().map(DateText.Found::date).toList();
  }

  private static String text(Document content) {
    return (content.title() + "\n" + content.body().wholeText())
        .toLowerCase(Locale.ROOT)
        .replace('\u00A0', ' ');
  }

  private static String before(String text, DateText.Found found) {
    return text.substring(Math.max(0, found.start() - 80), found.start());
  }
}
