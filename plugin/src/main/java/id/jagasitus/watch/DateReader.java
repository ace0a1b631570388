package id.jagasitus.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
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

  private static final Pattern CLOCK_BEFORE =
      Pattern.compile(
          "(?:(?<!pada )hari ini|sekarang|saat ini|waktu server|jam digital|today|server time)\\W{0,3}(?:hari |tanggal )?[^.\\n\\d]{0,20}$");
  private static final Pattern CLOCK_AFTER =
      Pattern.compile("^[\\s,|–—-]{0,5}(?:pukul |jam )?\\d{1,2}[:.]\\d{2}[:.]\\d{2}");

  /** What a feed or a header of mail says, which does not tick. */
  private static final Pattern STAMP = Pattern.compile("^[\\s\\d:.]{6,12}(?:gmt|utc|[+-]\\d{4})");

  private static final Pattern AGO =
      Pattern.compile(
          "\\b(\\d{1,3})\\s(?:(detik|menit|jam)|(hari)|(minggu|pekan)|(bulan)|(tahun))\\s(?:yang )?lalu\\b"
              + "|\\b(kemarin)\\b[,\\s]{1,3}(?:pukul )?\\d{1,2}[.:]\\d{2}");

  private static final Pattern PRINTED =
      Pattern.compile(
          "(?:dicetak|diunduh|diakses|dikunjungi|printed|downloaded|accessed)[^.\\n]{0,40}$");

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

  /**
   * What pages call their own dates: values of {@code name}, {@code property}, {@code itemprop}.
   */
  private static final Set<String> META =
      Set.of(
          "article:published_time",
          "article:modified_time",
          "og:updated_time",
          "date",
          "last-modified",
          "dcterms.modified",
          "dcterms.date",
          "dc.date",
          "dc.date.modified",
          "datemodified",
          "datepublished",
          "datecreated",
          "pubdate",
          "publish_date",
          "publication_date",
          "revised",
          "last_modified",
          "lastmod",
          "dcterms.created",
          "dcterms.issued",
          "dc.date.created",
          "dc.date.issued",
          "citation_date",
          "citation_publication_date",
          "parsely-pub-date");

  private DateReader() {}

  /**
   * The newest content date of a page that is not later than today.
   *
   * @param page the page; not changed
   * @param today the day of judging in the court's zone
   */
  static Optional<LocalDate> newest(Document page, LocalDate today) {
    List<LocalDate> stated = stated(page);
    return in(PageContent.ownOf(page), stated, today)
        .or(() -> in(PageContent.wholeOf(page), stated, today));
  }

  private static Optional<LocalDate> in(
      PageContent content, List<LocalDate> stated, LocalDate today) {
    String text = content.text().toLowerCase(Locale.ROOT).replace('\u00A0', ' ');
    List<DateText.Found> full =
        DateText.full(text).stream().filter(found -> !isClock(text, found)).toList();
    var said = new ArrayList<>(stated);
    content.times().forEach(time -> said.addAll(dates(time)));
    full.stream().filter(at -> labelled(text, at)).map(DateText.Found::date).forEach(said::add);
    return latest(said, today)
        .or(() -> latest(dates(full, at -> !ahead(text, at)), today))
        .or(() -> latest(dates(DateText.months(text), at -> true), today))
        .or(() -> latest(dates(full, at -> true), today))
        .or(() -> latest(named(content.files(), today), today))
        .or(() -> latest(ago(text, today), today));
  }

  /** {@code 2 hari yang lalu}, counted from the day of reading: better than nothing. */
  private static List<LocalDate> ago(String text, LocalDate today) {
    Matcher at = AGO.matcher(text.contains("lalu") || text.contains("kemarin") ? text : "");
    return at.results().map(hit -> ago(hit, today)).toList();
  }

  private static LocalDate ago(MatchResult hit, LocalDate today) {
    if (hit.group(7) != null) {
      return today.minusDays(1);
    }
    int count = Integer.parseInt(hit.group(1));
    if (hit.group(2) != null) {
      return today;
    }
    return hit.group(3) != null
        ? today.minusDays(count)
        : hit.group(4) != null
            ? today.minusWeeks(count)
            : hit.group(5) != null ? today.minusMonths(count) : today.minusYears(count);
  }

  private static List<LocalDate> named(List<String> files, LocalDate today) {
    return files.stream().flatMap(file -> NameDate.of(file, today).stream()).toList();
  }

  private static Optional<LocalDate> latest(List<LocalDate> dates, LocalDate today) {
    return dates.stream().filter(date -> !date.isAfter(today)).max(Comparator.naturalOrder());
  }

  /** What the page's metadata say, which nobody sees. */
  private static List<LocalDate> stated(Document page) {
    var dates = new ArrayList<LocalDate>();
    for (Element meta : page.getElementsByTag("meta")) {
      if (names(meta, "name")
          || names(meta, "property")
          || names(meta, "itemprop")
          || meta.attr("http-equiv").equalsIgnoreCase("last-modified")) {
        dates.addAll(dates(meta.attr("content")));
      }
    }
    for (Element script : page.getElementsByTag("script")) {
      if (script.attr("type").toLowerCase(Locale.ROOT).contains("json")) {
        Matcher at = STRUCTURED.matcher(script.data());
        while (at.find()) {
          dates.addAll(dates(at.group(1)));
        }
      }
    }
    return dates;
  }

  private static boolean names(Element meta, String attribute) {
    return META.contains(meta.attr(attribute).toLowerCase(Locale.ROOT));
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
    boolean stamp = found.end() - found.start() > 4 && text.charAt(found.start() + 4) == '-';
    boolean ticks = CLOCK_AFTER.matcher(after).find() && !STAMP.matcher(after).find();
    return (!stamp && ticks)
        || CLOCK_BEFORE.matcher(before).find()
        || PRINTED.matcher(before).find();
  }

  private static String before(String text, DateText.Found found) {
    return text.substring(Math.max(0, found.start() - 80), found.start());
  }
}
