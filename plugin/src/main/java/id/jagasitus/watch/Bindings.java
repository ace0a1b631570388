package id.jagasitus.watch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What binds a page to elsewhere through its attributes and styles: code that runs on an event or a
 * click, frames that carry their page with them, and what styles, sets of pictures and early
 * connections load. Beside the elements that {@link PageWalk} reads, for {@link Ties} alone.
 */
final class Bindings {

  private static final int MOST_CODE = 400;
  private static final int MOST_LOADS = 400;
  private static final int LONGEST = 64 << 10;

  /** Addresses in a style sheet (CSS Syntax 3, 4.3.6; CSS Cascading 5, 2). */
  private static final Pattern SHEET =
      Pattern.compile("(?i)(?:url\\(\\s*[\"']?|@import\\s+[\"'])([^\"')\\s]{1,2000})");

  /** Browsers drop these from an address before they read its scheme (WHATWG URL, 4.4). */
  private static final Pattern DROPPED = Pattern.compile("[\\t\\n\\r]|^[\\x00-\\x20]+");

  /** A delay, and where to; the word {@code url} may be missing (HTML, 4.2.5.3). */
  private static final Pattern REFRESH =
      Pattern.compile(
          "(?is)[\\s\\d.]*[;,]?\\s*(?:url\\s*=\\s*)?[\"']?([^\\s\\d\"'][^\"']{0,2000}).*");

  private static final String SCRIPT = "javascript:";
  private static final Set<String> ADDRESSES =
      Set.of("href", "xlink:href", "src", "action", "formaction", "data");

  private final Set<String> code = new LinkedHashSet<>();
  private final Set<String> scripts = new LinkedHashSet<>();
  private final Set<String> refreshes = new LinkedHashSet<>();
  private final Set<String> forms = new LinkedHashSet<>();
  private final Set<String> loads = new LinkedHashSet<>();

  /** Takes in an element. */
  void element(Element element) {
    String name = element.normalName();
    if (element.attributesSize() > 0) {
      element.attributes().forEach(attribute -> attribute(name, attribute));
    }
    if (name.equals("style")) {
      sheet(element.data());
    }
    if (name.equals("meta") && element.attr("http-equiv").strip().equalsIgnoreCase("refresh")) {
      refresh(element.attr("content"));
    }
    if (name.equals("link")
        && element.attr("rel").toLowerCase(Locale.ROOT).contains("preconnect")) {
      load(element.attr("href"));
    }
  }

  private void refresh(String content) {
    Matcher found = REFRESH.matcher(content);
    if (found.matches()) {
      add(refreshes, found.group(1), MOST_LOADS);
    }
  }

  private void attribute(String element, Attribute attribute) {
    String name = attribute.getKey().toLowerCase(Locale.ROOT);
    String value = attribute.getValue();
    if (value.isBlank()) {
      return;
    }
    if (name.startsWith("on")) {
      code(name + '=' + value);
    } else if (ADDRESSES.contains(name)) {
      address(element, name, value);
    } else {
      switch (name) {
        case "srcdoc" -> code(name + '=' + value);
        case "style" -> sheet(value);
        case "srcset", "imagesrcset" -> set(value);
        case "poster", "background" -> load(value);
        default -> {}
      }
    }
  }

  private void address(String element, String name, String value) {
    String plain = DROPPED.matcher(value).replaceAll("");
    if (plain.regionMatches(true, 0, SCRIPT, 0, SCRIPT.length())) {
      code(plain);
    } else if (name.equals("formaction")) {
      add(forms, value, MOST_CODE); // of a button that may stand outside its form
    } else if (element.equals("script") && name.endsWith("href")) {
      add(scripts, value, MOST_CODE); // within a drawing (SVG 2, 15.3)
    } else if (loading(element, name)) {
      load(value);
    }
  }

  private static boolean loading(String element, String name) {
    return switch (element) {
      case "image", "use" -> true;
      case "input" -> name.equals("src");
      default -> false;
    };
  }

  /** Candidates are parted by commas, each with a blank before its size (HTML, 4.8.4.2). */
  private void set(String candidates) {
    for (String one : candidates.split(",\\s", MOST_LOADS)) {
      load(one.strip().split("\\s", 2)[0]);
    }
  }

  private void sheet(String css) {
    Matcher found = SHEET.matcher(css);
    while (loads.size() < MOST_LOADS && found.find()) {
      load(found.group(1));
    }
  }

  private void load(String address) {
    if (!address.isBlank() && !address.regionMatches(true, 0, "data:", 0, 5)) {
      add(loads, address.strip(), MOST_LOADS);
    }
  }

  private void code(String text) {
    add(code, text, MOST_CODE);
  }

  private static void add(Set<String> to, String text, int most) {
    if (to.size() < most) {
      to.add(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }
  }

  /** What runs on an event, on a click, or in a frame that the page carries; with its attribute. */
  List<String> code() {
    return List.copyOf(code);
  }

  /** Addresses of scripts within drawings, as written. */
  List<String> scripts() {
    return List.copyOf(scripts);
  }

  /** Where pages send people on by themselves, as written. */
  List<String> refreshes() {
    return List.copyOf(refreshes);
  }

  /** Where buttons send what people fill in, as written. */
  List<String> forms() {
    return List.copyOf(forms);
  }

  /** Addresses that are loaded or connected to, as written. */
  List<String> loads() {
    return List.copyOf(loads);
  }
}
