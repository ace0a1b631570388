package id.jagasitus.watch;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * The clean scanner: looks at one file or one served page for signs of gambling injection,
 * defacement, cloaking and back doors. It never says that something is clean, only that no sign was
 * found.
 */
public final class CleanScanner {

  private static final Pattern VERIFICATION = Pattern.compile("google[0-9a-f]{8,24}\\.html");
  private static final Pattern ADDRESS_IN_XML =
      Pattern.compile(
          "<(?:\\w+:)?loc>([^<]{1,2000})<|<(?:link|Url)\\b[^>]{0,300}?(?:href|template)=\"([^\"]{1,2000})\"");
  private static final Pattern BINARY =
      Pattern.compile(
          "(?i)\\.(?:jpe?g|png|gif|webp|avif|bmp|ico|pdf|docx?|xlsx?|pptx?|od[tsp]|zip|rar|7z|gz|tar|mp[34]|webm|mov|avi|woff2?|ttf|otf|eot)$");
  private static final Pattern SITEMAP =
      Pattern.compile("(?im)^[ \\t]{0,20}sitemap[ \\t]{0,20}:[ \\t]{0,20}(\\S{1,500})");
  private static final Pattern ALLOWED =
      Pattern.compile("(?im)^[ \\t]{0,20}allow[ \\t]{0,20}:[ \\t]{0,20}(\\S{1,500})");
  private static final Logger LOG = System.getLogger(CleanScanner.class.getName());
  private static final int REMARK = 0;
  private static final int SUSPECT = 40;
  private static final int MANY_BRANDS = 8;
  private static final int NOTE = 600;

  /** Marks of a page in a file that is none by its name. */
  private static final Pattern MARKED =
      Pattern.compile("(?i)<(?:html|body|title|center|h1|marquee)\\b[^>]{0,300}>");

  private static final Pattern WRITTEN =
      Pattern.compile("content\\s{0,4}:\\s{0,4}[\"']([^\"'\\n]{3,2000})[\"']");
  private static final Pattern STARTS =
      Pattern.compile("\"start_url\"\\s{0,9}:\\s{0,9}\"(https?://[^\"\\s]{3,300})\"");

  /** What is wrong with a page, and nothing in a program that holds texts to choose from. */
  private static final Set<String> PAGE_ONLY =
      Set.of("page-replaced", "foreign-script", "foreign-language", "title-apart");

  private final PageScanner pages = new PageScanner();
  private final Lexicon gambling = Lexicon.gambling();
  private final Lexicon slogans = Lexicon.slogans();
  private final Programs programs;

  /**
   * @param programs what it means that a program lies in the site
   */
  public CleanScanner(Programs programs) {
    this.programs = programs;
  }

  /**
   * Judges a file.
   *
   * @param file what to read, at most 8 MiB of it
   * @param path its path within the site, with a leading slash; empty when unknown
   * @param hosts who is known
   * @param today day of judging in the court's zone; later dates are announcements
   * @throws IOException when the file cannot be read
   */
  public ScanResult scanFile(Path file, String path, Hosts hosts, LocalDate today)
      throws IOException {
    return study(file, path, hosts, today).result();
  }

  /** As {@link #scanFile}, with what else the same reading tells. */
  Study study(Path file, String path, Hosts hosts, LocalDate today) throws IOException {
    if (BINARY.matcher(String.valueOf(file.getFileName())).find()) {
      return binary(file, path, hosts, today);
    }
    FileText read = FileText.read(file);
    String name = path.isEmpty() ? String.valueOf(file.getFileName()) : path;
    var signals = new ArrayList<ScanSignal>();
    var judged = guarded(new Subject(read.text(), name, path, hosts, today), this::judge, signals);
    if (read.cut()) {
      signals.add(new ScanSignal("longer-than-read", REMARK, FileText.MOST_BYTES + " bytes read"));
    }
    Optional<LocalDate> known = judged.date().or(() -> NameDate.of(name, today));
    return new Study(ScanResult.of(file.toString(), signals, known), judged.page(), judged.ties());
  }

  /** Pictures, documents and the like: what is hidden in them, and when they were made. */
  private Study binary(Path file, String path, Hosts hosts, LocalDate today) throws IOException {
    String name = path.isEmpty() ? String.valueOf(file.getFileName()) : path;
    var signals = new ArrayList<ScanSignal>();
    BinaryMarks marks = BinaryMarks.of(file);
    if (marks.program()) {
      signals.add(new ScanSignal("program-in-disguise", 80, "<?php"));
    }
    boolean says = DocumentDate.knows(String.valueOf(file.getFileName()));
    Optional<LocalDate> date = says ? made(file, marks, today) : Optional.empty();
    Optional<LocalDate> written =
        marks.rooted() ? paper(file, new Subject("", name, path, hosts, today), signals) : date;
    Optional<LocalDate> known = date.or(() -> NameDate.of(name, today)).or(() -> written);
    return new Study(ScanResult.of(file.toString(), signals, known), Optional.empty(), Set.of());
  }

  /** A PDF is judged as the page it is to search engines and to those they send. */
  private Optional<LocalDate> paper(Path file, Subject of, List<ScanSignal> signals)
      throws IOException {
    if (!PdfPage.named(file)) {
      return Optional.empty();
    }
    PdfPage.Bytes bytes = PdfPage.bytes(file);
    if (!bytes.marked()) {
      return Optional.empty();
    }
    if (bytes.cut()) {
      signals.add(new ScanSignal("longer-than-read", REMARK, PdfPage.MOST_BYTES + " bytes read"));
    }
    return guarded(of, (subject, said) -> paper(bytes.read(), subject, said), signals).date();
  }

  private Judged paper(String raw, Subject of, List<ScanSignal> signals) {
    PdfPage.Shown shown = PdfPage.of(raw);
    if (shown.locked()) {
      signals.add(new ScanSignal("document-locked", REMARK, "/Encrypt"));
    }
    return page(new Subject(shown.html(), of.name(), of.path(), of.hosts(), of.today()), signals);
  }

  private static Optional<LocalDate> made(Path file, BinaryMarks marks, LocalDate today)
      throws IOException {
    return DocumentDate.of(file, marks).filter(day -> !day.isAfter(today));
  }

  /** What is judged, and by whose measure. */
  record Subject(String text, String name, String path, Hosts hosts, LocalDate today) {}

  /** What judging told besides signals. */
  record Judged(Optional<LocalDate> date, Optional<PageReading> page, Set<Tie> ties) {
    static final Judged NOTHING = new Judged(Optional.empty(), Optional.empty(), Set.of());

    static Judged on(Optional<LocalDate> date) {
      return new Judged(date, Optional.empty(), Set.of());
    }
  }

  /** Judges a page as it was served; {@code html} is the decoded body. */
  public ScanResult scanPage(
      String target, String html, String path, Hosts hosts, LocalDate today) {
    var signals = new ArrayList<ScanSignal>();
    Judged judged = guarded(new Subject(html, path, path, hosts, today), this::page, signals);
    return ScanResult.of(target, signals, judged.date());
  }

  /** One way of judging; adds what it saw. */
  interface Judge {
    Judged of(Subject subject, List<ScanSignal> signals);
  }

  /** A page that breaks the scanner must not keep the rest of the site from being looked at. */
  static Judged guarded(Subject of, Judge judge, List<ScanSignal> signals) {
    try {
      return judge.of(of, signals);
    } catch (RuntimeException | StackOverflowError broken) {
      LOG.log(Level.ERROR, of.name() + " could not be judged", broken);
      signals.add(new ScanSignal("not-judged", SUSPECT, broken.getClass().getSimpleName()));
      return Judged.NOTHING;
    }
  }

  private Judged judge(Subject of, List<ScanSignal> signals) {
    String lower = of.name().toLowerCase(Locale.ROOT);
    String leaf = lower.substring(lower.lastIndexOf('/') + 1);
    String extension = leaf.substring(leaf.lastIndexOf('.') + 1);
    verification(leaf, of.text(), signals);
    if (CodeSigns.isProgram(extension)) {
      CodeSigns.program(of.text(), programs, signals);
      return program(of, signals);
    }
    return switch (extension) {
      case "html", "htm", "xhtml", "shtml", "svg" -> {
        CodeSigns.inPage(of.text(), signals);
        yield page(of, signals);
      }
      case "htaccess", "ini", "config" -> {
        CodeSigns.configuration(of.text(), programs, of.hosts(), signals);
        yield Judged.NOTHING;
      }
      case "js", "mjs" -> {
        ScriptSigns.look(of.text(), false, of.hosts(), signals);
        new ScriptHarm(of.hosts(), slogans, signals).file(of.text());
        if (beginsLikePage(of.text())) {
          yield page(of, signals);
        }
        yield new Judged(
            plain(of.text(), of.today(), false, signals),
            Optional.empty(),
            Set.of(Ties.file(of.text(), of.hosts())));
      }
      case "md" -> Judged.on(plain(of.text(), of.today(), false, signals)); // quotes programs
      case "xml", "txt", "json", "csv" -> {
        robots(leaf, of, signals);
        yield list(of, signals);
      }
      case "css" -> {
        style(of.text(), signals);
        yield Judged.NOTHING;
      }
      default -> other(of, signals);
    };
  }

  /** Lists and notes; where marks of a page stand in one, a browser or a robot may show it so. */
  private Judged list(Subject of, List<ScanSignal> signals) {
    Optional<LocalDate> date = plain(of.text(), of.today(), true, signals);
    maps(of, signals);
    starts(of, signals);
    boolean marked = of.name().endsWith(".txt") && MARKED.matcher(of.text()).find();
    if (marked) {
      return page(of, signals);
    }
    boolean note = of.name().endsWith(".txt") && of.text().length() < NOTE;
    List<String> words = note ? Words.of(of.text()) : List.of();
    List<String> said = PageFacts.strong(slogans.find(words));
    if (!said.isEmpty() && !pages.tellsOfCase(words)) {
      signals.add(new ScanSignal("defacement-slogan", 60, said.getFirst()));
    }
    return Judged.on(date);
  }

  /** What a style writes into the page. */
  private void style(String text, List<ScanSignal> signals) {
    List<String> words =
        WRITTEN.matcher(text).results().flatMap(at -> Words.of(at.group(1)).stream()).toList();
    List<String> strong = PageFacts.strong(gambling.find(words));
    if (!strong.isEmpty()) {
      signals.add(new ScanSignal("gambling-in-margins", 60, String.join(", ", strong)));
    }
  }

  /** A map of the site that names pages, or further maps, of somebody else's offer. */
  private static void maps(Subject of, List<ScanSignal> signals) {
    ADDRESS_IN_XML
        .matcher(of.name().endsWith(".xml") ? of.text() : "")
        .results()
        .map(at -> (at.group(1) == null ? at.group(2) : at.group(1)).strip())
        .filter(at -> of.hosts().unknown(Page.host(at)) && offered(Page.host(at)))
        .findFirst()
        .ifPresent(at -> signals.add(new ScanSignal("sitemap-foreign", 60, at)));
  }

  private static boolean offered(String host) {
    return Strangers.thrownAway(host) || Brands.mayLeadTo(host);
  }

  /** Where a page that people keep on their telephones begins. */
  private static void starts(Subject of, List<ScanSignal> signals) {
    Matcher at = STARTS.matcher(of.text());
    if (at.find() && of.hosts().unknown(Page.host(at.group(1)))) {
      signals.add(new ScanSignal("address-foreign", 60, at.group(1)));
    }
  }

  /** A robots file that hands out somebody else's map of this site. */
  private void robots(String leaf, Subject of, List<ScanSignal> signals) {
    Matcher allowed = ALLOWED.matcher(leaf.equals("robots.txt") ? of.text() : "");
    while (allowed.find()) {
      if (pages.offersInName(allowed.group(1))) {
        signals.add(new ScanSignal("gambling-in-robots", 60, allowed.group(1)));
        return;
      }
    }
    Matcher map = SITEMAP.matcher(leaf.equals("robots.txt") ? of.text() : "");
    while (map.find()) {
      String host = Page.host(map.group(1));
      boolean stranger = of.hosts().unknown(host) || of.hosts().lent(host);
      if (pages.offersInName(Page.path(map.group(1)))) {
        signals.add(new ScanSignal("gambling-in-robots", 60, map.group(1)));
        return;
      }
      if (stranger || of.hosts().foreign(host)) {
        int points = stranger || pages.offersInName(map.group(1)) ? 60 : REMARK;
        signals.add(new ScanSignal("sitemap-foreign", points, map.group(1)));
        return;
      }
    }
  }

  /** Program text is no text of a page: what it says for itself, nobody reads. */
  private Judged program(Subject of, List<ScanSignal> signals) {
    var said = new ArrayList<ScanSignal>();
    Judged judged = page(of, said);
    boolean bare = CodeSigns.showsNothing(of.text());
    said.stream().filter(signal -> !bare || !PAGE_ONLY.contains(signal.id())).forEach(signals::add);
    return judged;
  }

  private Judged page(Subject of, List<ScanSignal> signals) {
    Document document = Page.document(of.text());
    Page page = Page.of(document, of.text());
    signals.addAll(pages.scan(page, of.path(), of.hosts()));
    Optional<LocalDate> date = DateReader.newest(document, of.today());
    return new Judged(
        date, Optional.of(PageReading.of(page, date)), Ties.of(page, of.hosts()).keySet());
  }

  /** Lists, sitemaps and robots files: only words, and addresses made of them. */
  private Optional<LocalDate> plain(
      String text, LocalDate today, boolean list, List<ScanSignal> signals) {
    boolean address =
        text.contains("loc>")
            && ADDRESS_IN_XML
                .matcher(text)
                .results()
                .anyMatch(at -> at.group(1) != null && pages.offersInName(at.group(1)));
    if (address) {
      signals.add(new ScanSignal("gambling-in-sitemap", 60, "loc"));
    }
    List<String> words = Words.of(text);
    List<String> strong =
        gambling.find(words).stream()
            .filter(term -> term.weight() == Lexicon.Weight.STRONG)
            .map(Lexicon.Term::phrase)
            .toList();
    int brands = list ? Brands.in(words).size() : 0; // scripts name things with figures
    if (brands >= MANY_BRANDS) {
      signals.add(new ScanSignal("brand-list", 60, brands + ""));
    }
    if (!strong.isEmpty()) {
      signals.add(
          new ScanSignal(
              "gambling-words", 10 * Math.min(6, strong.size()), String.join(", ", strong)));
    }
    return DateText.full(text).stream()
        .map(DateText.Found::date)
        .filter(date -> !date.isAfter(today))
        .max(LocalDate::compareTo);
  }

  private Judged other(Subject of, List<ScanSignal> signals) {
    CodeSigns.disguised(of.text(), signals);
    return beginsLikePage(of.text()) ? page(of, signals) : Judged.NOTHING;
  }

  private static boolean beginsLikePage(String text) {
    String head = text.substring(0, Math.min(text.length(), 1000)).toLowerCase(Locale.ROOT);
    return head.contains("<html") || head.contains("<!doctype html");
  }

  private static void verification(String leaf, String text, List<ScanSignal> signals) {
    if (VERIFICATION.matcher(leaf).matches() || text.startsWith("google-site-verification:")) {
      signals.add(new ScanSignal("search-verification-file", 30, leaf));
    }
  }
}
