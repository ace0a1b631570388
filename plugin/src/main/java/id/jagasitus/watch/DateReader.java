package id.jagasitus.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
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

  /** Beside the page's own content: what else is new on the site. */
  private static final String ASIDE =
      "aside, [class*=sidebar], [id*=sidebar], [class*=related], [class*=terkait], [class*=recent],"
          + " [class*=terbaru], [class*=terkini], [class*=comment], [class*=komentar], [class*=widget]";

  private static final Pattern CLOCK_BEFORE =
      Pattern.compile(
          "(?:hari ini|sekarang|saat ini|waktu server|jam digital|today|server time)\\W{0,3}(?:hari |tanggal )?[^.\\n\\d]{0,20}$");
  private static final Pattern CLOCK_AFTER =
      Pattern.compile("^[\\s,|–—-]{0,5}(?:pukul |jam )?\\d{1,2}[:.]\\d{2}[:.]\\d{2}");
  private static final Pattern PRINTED =
      Pattern.compile(
          "(?:dicetak|diunduh|diakses|dikunjungi|printed|downloaded|accessed)[^.\\n]{0,40}$");
  private static final Pattern SETS_CLOCK =
      Pattern.compile("getElementById\\(\\s*[\"']([^\"']{1,80})[\"']");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:diposting|diposkan|dipublikasikan|dipublikasi|diterbitkan|terbit|diunggah|dimuat|ditulis"
              + "|diperbarui|diperbaharui|dimutakhirkan|pembaruan|pemutakhiran|update|updated|posted|published"
              + "|last modified|modified|terakhir diubah|tanggal rilis|rilis|publikasi|tanggal unggah|tanggal posting)[^.\\d]{0,40}$");

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
    return in(page, content(page, CLOCK + ", " + ASIDE), today)
        .or(() -> in(page, content(page, CLOCK), today));
  }

  /** The page without what is named, its blocks parted by line ends. */
  private static Document content(Document page, String without) {
    Document content = page.clone();
    content.getAllElements().stream()
        .filter(Element::isBlock)
        .forEach(block -> block.appendText("\n"));
    scriptClocks(page).forEach(id -> remove(content, "[id=\"" + id + "\"]"));
    remove(content, without);
    return content;
  }

  private static Optional<LocalDate> in(Document page, Document content, LocalDate today) {
    String text = text(content);
    List<DateText.Found> full =
        DateText.full(text).stream().filter(found -> !isClock(text, found)).toList();
    var said = new ArrayList<>(declared(page, content));
    full.stream().filter(at -> labelled(text, at)).map(DateText.Found::date).forEach(said::add);
    return latest(said, today)
        .or(() -> latest(dates(full, at -> !ahead(text, at)), today))
        .or(() -> latest(dates(DateText.months(text), at -> true), today))
        .or(() -> latest(dates(full, at -> true), today));
  }

  private static void remove(Document content, String what) {
    content.select(what).stream()
        .filter(element -> !holdsContent(element))
        .forEach(Element::remove);
  }

  /** Elements that a script on the page fills with the time of day. */
  private static List<String> scriptClocks(Document page) {
    var ids = new ArrayList<String>();
    for (Element script : page.select("script")) {
      if (script.data().contains("new Date")) {
        SETS_CLOCK
            .matcher(script.data())
            .results()
            .limit(20)
            .map(at -> at.group(1))
            .filter(id -> id.matches("[\\w-]+"))
            .forEach(ids::add);
      }
    }
    return ids;
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

  private static List<LocalDate> dates(
      List<DateText.Found> found, Predicate<DateText.Found> which) {
    return found.stream().filter(which).map(DateText.Found::date).toList();
  }

  private static boolean labelled(String text, DateText.Found found) {
    return LABEL.matcher(before(text, found)).find();
  }

  private static boolean ahead(String text, DateText.Found found) {
    return AHEAD.matcher(before(text, found)).find();
  }

  private static boolean isClock(String text, DateText.Found found) {
    String after = text.substring(found.end(), Math.min(text.length(), found.end() + 30));
    String before = before(text, found);
    return CLOCK_AFTER.matcher(after).find()
        || CLOCK_BEFORE.matcher(before).find()
        || PRINTED.matcher(before).find();
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
