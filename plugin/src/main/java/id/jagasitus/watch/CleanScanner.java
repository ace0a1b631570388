package id.jagasitus.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * The clean scanner: looks at one file or one served page for signs of gambling injection,
 * defacement, cloaking and back doors. It never says that something is clean, only that no sign was
 * found.
 */
public final class CleanScanner {

  private static final Pattern VERIFICATION = Pattern.compile("google[0-9a-f]{8,24}\\.html");
  private static final Pattern ADDRESS_IN_XML = Pattern.compile("<(?:\\w+:)?loc>([^<]{1,2000})<");
  private static final int REMARK = 0;
  private static final int MANY_BRANDS = 8;

  private final PageScanner pages = new PageScanner();
  private final Lexicon gambling = Lexicon.gambling();
  private final boolean staticSite;

  /**
   * @param staticSite whether programs have no business in the site at all
   */
  public CleanScanner(boolean staticSite) {
    this.staticSite = staticSite;
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
    FileText read = FileText.read(file);
    String name = path.isEmpty() ? file.getFileName().toString() : path;
    List<ScanSignal> signals = new ArrayList<>();
    Optional<LocalDate> date =
        judge(read.text(), name, path, hosts, today, signals)
            .or(() -> nameDate(file, today));
    if (DocumentDate.knows(name)) {
      date = DocumentDate.of(file).filter(day -> !day.isAfter(today)).or(() -> nameDate(file, today));
    }
    if (read.cut()) {
      signals.add(new ScanSignal("longer-than-read", REMARK, FileText.MOST_BYTES + " bytes read"));
    }
    return ScanResult.of(file.toString(), signals, date);
  }

  /** A date that the file's name carries, for a page that names none. */
  private static Optional<LocalDate> nameDate(Path file, LocalDate today) {
    return DateText.full(String.valueOf(file.getFileName()).replace('_', '-')).stream()
        .map(DateText.Found::date)
        .filter(date -> !date.isAfter(today))
        .max(LocalDate::compareTo);
  }

  /** Judges a page as it was served; {@code html} is the decoded body. */
  public ScanResult scanPage(
      String target, String html, String path, Hosts hosts, LocalDate today) {
    List<ScanSignal> signals = new ArrayList<>();
    Optional<LocalDate> date = page(html, path, hosts, today, signals);
    return ScanResult.of(target, signals, date);
  }

  private Optional<LocalDate> judge(
      String text,
      String name,
      String path,
      Hosts hosts,
      LocalDate today,
      List<ScanSignal> signals) {
    String lower = name.toLowerCase(Locale.ROOT);
    String leaf = lower.substring(lower.lastIndexOf('/') + 1);
    String extension = leaf.substring(leaf.lastIndexOf('.') + 1);
    verification(leaf, text, signals);
    if (CodeSigns.isProgram(extension)) {
      CodeSigns.program(text, staticSite, signals);
      return page(text, path, hosts, today, signals);
    }
    return switch (extension) {
      case "html", "htm", "xhtml", "shtml" -> page(text, path, hosts, today, signals);
      case "htaccess", "ini", "config" -> {
        CodeSigns.configuration(text, staticSite, signals);
        yield Optional.empty();
      }
      case "js", "mjs" -> script(text, hosts, today, signals);
      case "xml", "txt", "json", "csv" -> plain(text, today, signals);
      default -> other(text, path, hosts, today, signals);
    };
  }

  private Optional<LocalDate> page(
      String html, String path, Hosts hosts, LocalDate today, List<ScanSignal> signals) {
    Document document = Page.document(html);
    signals.addAll(pages.scan(Page.of(document, html), path, hosts));
    return DateReader.newest(document, today);
  }

  private Optional<LocalDate> script(
      String text, Hosts hosts, LocalDate today, List<ScanSignal> signals) {
    ScriptSigns.look(text, hosts, signals);
    return plain(text, today, signals);
  }

  /** Lists, sitemaps and robots files: only words, and addresses made of them. */
  private Optional<LocalDate> plain(String text, LocalDate today, List<ScanSignal> signals) {
    boolean address =
        ADDRESS_IN_XML.matcher(text).results().anyMatch(at -> gambling.strongInName(at.group(1)));
    if (address) {
      signals.add(new ScanSignal("gambling-in-sitemap", 60, "loc"));
    }
    List<String> strong =
        gambling.find(Words.of(text)).stream()
            .filter(term -> term.weight() == Lexicon.Weight.STRONG)
            .map(Lexicon.Term::phrase)
            .toList();
    int brands = Lexicon.brands(Words.of(text)).size();
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

  private Optional<LocalDate> other(
      String text, String path, Hosts hosts, LocalDate today, List<ScanSignal> signals) {
    CodeSigns.disguised(text, signals);
    String head = text.substring(0, Math.min(text.length(), 1000)).toLowerCase(Locale.ROOT);
    return head.contains("<html") || head.contains("<!doctype html")
        ? page(text, path, hosts, today, signals)
        : Optional.empty();
  }

  private static void verification(String leaf, String text, List<ScanSignal> signals) {
    if (VERIFICATION.matcher(leaf).matches() || text.startsWith("google-site-verification:")) {
      signals.add(new ScanSignal("search-verification-file", 30, leaf));
    }
  }
}
