package id.jagasitus.watch;

import id.jagasitus.watch.PdfObjects.Item;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * A PDF as a page: its title, what its first pages say, and where it leads. Files of gambling texts
 * and links among a court's documents are found by search engines like any page.
 */
final class PdfPage {

  /** Longer files are pictures of paper, mostly; the rest of them is not read. */
  static final int MOST_BYTES = 8 << 20;

  private static final int MOST_TEXT = 200_000;
  private static final int MOST_PAGES = 12;
  private static final int MOST_LINKS = 2_000;
  private static final int LONGEST_STRING = 4096;
  private static final int HEAD = 1024;

  private static final Pattern PAGE = Pattern.compile("/Type\\s{0,8}/Page\\b");
  private static final Pattern DRAWING = Pattern.compile("/Subtype\\s{0,8}/Form\\b");
  private static final Pattern NAMED =
      Pattern.compile("/([^\\s/<>\\[\\]()]{1,100})\\s{1,8}(?=\\d)");
  private static final Pattern ADDRESS = Pattern.compile("/URI\\s{0,8}(?=[(<])");
  private static final Pattern SCRIPT = Pattern.compile("/JS\\s{0,8}(?=[(<])");
  private static final Pattern NAMED_IN_SCRIPT = Pattern.compile("https?://[^\\s\"'<>()]{3,500}");

  private final PdfObjects objects;
  private final Map<String, PdfFont> fonts = new HashMap<>();

  private PdfPage(PdfObjects objects) {
    this.objects = objects;
  }

  /** Whether a file is offered as one. */
  static boolean named(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".pdf");
  }

  /**
   * What a file that may be one begins with, a letter for each byte.
   *
   * @param cut whether the file is longer
   */
  record Bytes(String read, boolean cut) {

    /** Whether readers take it for one: its mark stands in the first kilobyte. */
    boolean marked() {
      return read.substring(0, Math.min(read.length(), HEAD)).contains("%PDF-");
    }
  }

  /**
   * Reads a file.
   *
   * @throws IOException when the file cannot be read
   */
  static Bytes bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] read = in.readNBytes(MOST_BYTES);
      return new Bytes(new String(read, StandardCharsets.ISO_8859_1), in.read() >= 0);
    }
  }

  /**
   * A file as a page of HTML.
   *
   * @param locked whether it is locked, be it with an empty password: its texts cannot be read
   */
  record Shown(String html, boolean locked) {}

  /**
   * Reads what a file shows; never fails, whatever stands in it.
   *
   * @param raw the file, a letter for each byte
   */
  static Shown of(String raw) {
    var objects = new PdfObjects(raw);
    return new Shown(new PdfPage(objects).html(), objects.locked());
  }

  private String html() {
    Document page = Document.createShell("");
    String about = objects.resolved(objects.trailer("/Info"), "/Info");
    page.title(said(about, "/Title"));
    meta(page, "description", said(about, "/Subject"));
    meta(page, "keywords", said(about, "/Keywords"));
    page.body().appendElement("p").text(text()); // a phrase may go over lines
    for (String address : addresses()) {
      page.body().appendElement("a").attr("href", address).text(address);
    }
    return page.outerHtml();
  }

  private static void meta(Document page, String name, String content) {
    if (!content.isBlank()) {
      page.head().appendElement("meta").attr("name", name).attr("content", content);
    }
  }

  private static String said(String about, String key) {
    return PdfStrings.text(PdfObjects.value(about, key)).strip();
  }

  private String text() {
    var out = new StringBuilder();
    List<Item> pages = drawn(PAGE).limit(MOST_PAGES).toList();
    pages.forEach(page -> page(page, out));
    drawn(DRAWING).limit(MOST_PAGES).forEach(form -> draw(form, List.of(form), out));
    return out.toString();
  }

  private Stream<Item> drawn(Pattern type) {
    return objects.all().stream().filter(item -> type.matcher(item.head()).find());
  }

  private void page(Item page, StringBuilder out) {
    String contents = PdfObjects.value(page.head(), "/Contents");
    Optional<Item> one = objects.item(contents, 0);
    boolean listed = one.isPresent() && !one.get().streams();
    draw(page, one.isPresent() && !listed ? List.of(one.get()) : list(contents, one), out);
  }

  private List<Item> list(String contents, Optional<Item> named) {
    String list = named.map(Item::head).orElse(contents).replaceFirst("^[^\\[]{0,100}\\[", "");
    return Arrays.stream(list.split("R", MOST_PAGES * 4))
        .flatMap(part -> objects.item(part + "R", 0).stream())
        .toList();
  }

  private void draw(Item page, List<Item> streams, StringBuilder out) {
    var content = new PdfContent(fontsOf(page.head()), out, MOST_TEXT);
    for (Item stream : streams) {
      content.read(new String(objects.stream(stream), StandardCharsets.ISO_8859_1));
    }
    out.append('\n');
  }

  private Map<String, PdfFont> fontsOf(String head) {
    String inherited = head;
    for (int i = 0; i < 4 && !inherited.contains("/Resources"); i++) {
      inherited = objects.resolved(inherited, "/Parent");
    }
    String resources = objects.resolved(inherited, "/Resources");
    String listed = objects.resolved(resources, "/Font");
    var named = new HashMap<String, PdfFont>();
    Matcher entry = NAMED.matcher(listed);
    while (entry.find()) {
      objects
          .item(listed, entry.end())
          .ifPresent(font -> named.put(entry.group(1), font(font.head())));
    }
    return named;
  }

  private PdfFont font(String head) {
    return fonts.computeIfAbsent(
        head,
        of -> {
          String map =
              objects
                  .item(PdfObjects.value(of, "/ToUnicode"), 0)
                  .map(item -> new String(objects.stream(item), StandardCharsets.ISO_8859_1))
                  .orElse("");
          return map.isEmpty() && !of.contains("/Type0")
              ? PdfFont.PLAIN
              : new PdfFont(map, of.contains("/Type0"));
        });
  }

  private Set<String> addresses() {
    var found = new LinkedHashSet<String>();
    strings(ADDRESS).forEach(found::add);
    strings(SCRIPT)
        .flatMap(script -> NAMED_IN_SCRIPT.matcher(script).results())
        .forEach(at -> found.add(at.group()));
    return found;
  }

  private Stream<String> strings(Pattern key) {
    return objects.all().stream()
        .map(Item::head)
        .flatMap(head -> key.matcher(head).results().map(at -> string(head, at.end())))
        .limit(MOST_LINKS);
  }

  private static String string(String head, int from) {
    String part = head.substring(from, Math.min(head.length(), from + LONGEST_STRING));
    return PdfStrings.text(part.substring(0, PdfStrings.end(part, 0)));
  }
}
