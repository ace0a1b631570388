package id.jagasitus.webapp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The packaged site keeps what a court's site owes its readers: links work, sections exist. */
final class SampleSiteTest {

  private static final Path SITE = Path.of("src/main/webapp");
  private static final String HOST = "https://www.pn-contoh.go.id/";
  private static final Map<String, Document> PAGES = pages();

  @Test
  void links_allLeadToAFileOfTheSite() {
    var broken = new ArrayList<String>();
    PAGES.forEach(
        (page, html) -> {
          for (Element element : html.select("[href],[src]")) {
            String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            if (internal(link) && !Files.isRegularFile(target(page, link))) {
              broken.add(page + " -> " + link);
            }
          }
        });
    assertEquals(List.of(), broken);
  }

  @Test
  void anchors_allExist() {
    var broken = new ArrayList<String>();
    PAGES.forEach(
        (page, html) -> {
          for (Element link : html.select("a[href*=#]")) {
            String fragment = link.attr("href").substring(link.attr("href").indexOf('#') + 1);
            if (html.getElementById(fragment) == null) {
              broken.add(page + " -> #" + fragment);
            }
          }
        });
    assertEquals(List.of(), broken);
  }

  @Test
  void pages_sayWhatTheyAre() {
    PAGES.forEach(
        (page, html) -> {
          assertEquals("id", html.expectFirst("html").attr("lang"), page);
          assertEquals(1, html.select("h1").size(), page + ": one h1");
          assertEquals(1, html.select("main#isi").size(), page + ": one main");
          assertEquals(1, html.select("a.lompat[href=#isi]").size(), page + ": a skip link");
          assertFalse(html.title().isBlank(), page + ": a title");
          assertFalse(html.select("meta[name=description]").attr("content").isBlank(), page);
          assertEquals(List.of(), html.select("img:not([alt])").eachAttr("src"), page);
        });
  }

  @Test
  void titles_areAllDifferent() {
    var seen = new HashSet<String>();
    PAGES.forEach((page, html) -> assertTrue(seen.add(html.title()), page + ": " + html.title()));
  }

  @Test
  void pages_holdNoInlineScriptOrStyle() {
    PAGES.forEach(
        (page, html) ->
            assertEquals(0, html.select("[style],style,script:not([src])").size(), page));
  }

  @Test
  void canonical_namesThePageItself() {
    PAGES.forEach(
        (page, html) -> {
          if (!page.equals("404.html")) {
            String own = HOST + page.replaceFirst("(^|/)index\\.html$", "$1");
            assertEquals(own, html.select("link[rel=canonical]").attr("href"), page);
          }
        });
  }

  @Test
  void dates_shownAreTheDatesMeant() {
    PAGES.forEach(
        (page, html) -> {
          for (Element time : html.select("time")) {
            LocalDate date = LocalDate.parse(time.attr("datetime"));
            String shown =
                "%02d %s %d".formatted(date.getDayOfMonth(), month(date), date.getYear());
            assertTrue(time.text().endsWith(shown), page + ": " + time);
          }
        });
  }

  @Test
  void pages_areAllReachedFromHome() {
    var reached = new TreeSet<String>();
    var open = new ArrayList<>(List.of("index.html"));
    while (!open.isEmpty()) {
      String page = open.removeLast();
      if (reached.add(page)) {
        Objects.requireNonNull(PAGES.get(page), page).select("a[href]").eachAttr("href").stream()
            .filter(link -> internal(link) && link.contains(".html"))
            .map(link -> SITE.relativize(target(page, link)).toString())
            .forEach(open::add);
      }
    }
    var orphans = new TreeSet<>(PAGES.keySet());
    orphans.removeAll(reached);
    assertEquals(Set.of("404.html"), orphans);
  }

  @Test
  void sections_areAllFoundBySlugOrLinkText() throws IOException {
    var missing = new ArrayList<String>();
    for (String[] section : sections()) {
      List<String> words = Arrays.asList(section[1].split(","));
      boolean found = words.stream().anyMatch(word -> reachable(word, section[3].equals("link")));
      if (!found) {
        missing.add(section[0] + " (" + section[1] + ")");
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void sitemap_listsEveryPageOnceWithADate() throws IOException {
    Document map = Jsoup.parse(Files.readString(SITE.resolve("sitemap.xml")), Parser.xmlParser());
    var listed = new ArrayList<>(map.select("loc").eachText());
    var expected = new TreeSet<>(PAGES.keySet());
    expected.remove("404.html");
    var own = new ArrayList<String>();
    expected.forEach(page -> own.add(HOST + page.replaceFirst("(^|/)index\\.html$", "$1")));
    listed.sort(null);
    own.sort(null);
    assertEquals(own, listed);
    map.select("lastmod").eachText().forEach(LocalDate::parse);
    assertEquals(listed.size(), map.select("lastmod").size());
  }

  @Test
  void feed_listsEveryNewsItem() throws IOException {
    Document feed = Jsoup.parse(Files.readString(SITE.resolve("rss.xml")), Parser.xmlParser());
    var news = PAGES.keySet().stream().filter(page -> page.matches("berita/2.*")).toList();
    var listed = feed.select("item > link").eachText();
    assertTrue(news.size() >= 8, "news items: " + news.size());
    news.forEach(page -> assertTrue(listed.contains(HOST + page), page));
  }

  @Test
  void documents_areAllLinkedAndArePdf() throws IOException {
    var linked = new TreeSet<Path>();
    PAGES.forEach(
        (page, html) ->
            html.select("a[href$=.pdf]")
                .eachAttr("href")
                .forEach(l -> linked.add(target(page, l))));
    try (Stream<Path> files = Files.list(SITE.resolve("dokumen"))) {
      assertEquals(new TreeSet<>(files.toList()), linked);
    }
    for (Path document : linked) {
      assertTrue(Files.readString(document, ISO_8859_1).startsWith("%PDF-"));
    }
  }

  @Test
  void site_staysSmall() throws IOException {
    long bytes;
    try (Stream<Path> files = Files.walk(SITE)) {
      bytes = files.filter(Files::isRegularFile).mapToLong(SampleSiteTest::size).sum();
    }
    assertTrue(bytes < 3 << 20, "bytes: " + bytes);
  }

  private static boolean reachable(String word, boolean outgoing) {
    String wanted = fold(word);
    return PAGES.values().stream()
        .flatMap(html -> html.select("a[href]").stream())
        .filter(link -> !link.attr("href").endsWith(".pdf"))
        .filter(link -> !outgoing || link.attr("href").startsWith("https://"))
        .anyMatch(
            link -> fold(link.text()).contains(wanted) || fold(link.attr("href")).contains(wanted));
  }

  /** A court's own host differs from court to court; everything else compares as words. */
  private static String fold(String text) {
    String own = text.replace("pn-tais.go.id", "pn-contoh.go.id").toLowerCase(Locale.ROOT);
    return " " + own.replaceAll("[^a-z0-9]+", " ").strip() + " ";
  }

  private static boolean internal(String link) {
    return !link.startsWith("#") && URI.create(link).getScheme() == null;
  }

  private static Path target(String page, String link) {
    String plain = link.replaceFirst("[?#].*$", "");
    return plain.startsWith("/")
        ? SITE.resolve(plain.substring(1))
        : SITE.resolve(page).resolveSibling(plain).normalize();
  }

  private static String month(LocalDate date) {
    return date.format(DateTimeFormatter.ofPattern("MMMM", Locale.of("id")));
  }

  private static List<String[]> sections() throws IOException {
    try (InputStream in = SampleSiteTest.class.getResourceAsStream("sections.psv")) {
      if (in == null) {
        throw new IOException("sections.psv is not beside " + SampleSiteTest.class);
      }
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\\|"))
          .toList();
    }
  }

  private static Map<String, Document> pages() {
    var pages = new TreeMap<String, Document>();
    try (Stream<Path> files = Files.walk(SITE)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".html")).toList()) {
        pages.put(SITE.relativize(file).toString(), Jsoup.parse(Files.readString(file)));
      }
      return pages;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
