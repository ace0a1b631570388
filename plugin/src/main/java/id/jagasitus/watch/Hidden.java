package id.jagasitus.watch;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * Which elements of a page a visitor does not get to see, judged from inline styles, attributes,
 * scripts and the page's own style blocks. Only what hides from people without hiding from search
 * engines counts; scripts and styles hold no page text at all.
 */
final class Hidden {

  /** How well people see an element. */
  enum Sight {
    SEEN,
    /** Not shown at first, as menus and dialogs are. */
    FOLDED,
    /** Never to be seen. */
    BURIED;

    Sight worse(Sight other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  private static final Pattern RULE = Pattern.compile("([^{}]{1,300})\\{([^{}]{0,2000})\\}");
  private static final Pattern MEDIA = Pattern.compile("@media[^{}]{0,300}\\{");
  private static final Pattern PASSING =
      Pattern.compile(":{1,2}(?:hover|focus|active|target|before|after|checked|visited)");
  private static final int MOST_RULES = 400;

  /** A script that hides what an expression names: by id, by selector, or through jQuery. */
  private static final Pattern BY_SCRIPT =
      Pattern.compile(
          "(?:getElementById|querySelector(?:All)?|getElementsByClassName|\\$|jQuery)\\s*\\(\\s*[\"']([^\"']{1,80})[\"']\\s*\\)(?:\\[0\\])?\\s*\\."
              + "\\s*(?:style\\s*\\.\\s*(?:display\\s*=\\s*[\"']none|visibility\\s*=\\s*[\"']hidden|opacity\\s*=\\s*[\"']?0[^.]"
              + "|(?:left|top|textIndent|marginLeft)\\s*=\\s*[\"']-\\d{3,})"
              + "|style\\s*\\.\\s*cssText\\s*=|hide\\s*\\(|css\\s*\\(\\s*\\{?\\s*[\"']?(?:display|visibility|opacity|left|top))");

  private static final Set<String> CONTROL_TAGS =
      Set.of("nav", "header", "dialog", "form", "menu", "details");
  private static final Pattern CONTROL =
      Pattern.compile(
          "(?i)(?:^|[ _-])(?:menu|nav|navbar|modal|dropdown|popup|tab|tabs|collapse|offcanvas|drawer|screen-reader|sr-only|visually-hidden|skip|accordion|tooltip|lightbox|mobile|sidebar|widget|cookie|carousel|slide|slider|share)");

  private final Map<Element, Sight> known;

  private Hidden(Map<Element, Sight> known) {
    this.known = known;
  }

  /** Reads the style blocks and scripts of a page. */
  static Hidden in(Document page) {
    Map<Element, Sight> known = new HashMap<>(); // elements are the same or not, never alike
    int rules = 0;
    for (Element style : page.getElementsByTag("style")) {
      rules = sheet(page, style.data(), known, rules);
    }
    for (Element script : page.getElementsByTag("script")) {
      rules = script(page, script.data(), known, rules);
    }
    return new Hidden(known);
  }

  private static int sheet(Document page, String css, Map<Element, Sight> known, int before) {
    int rules = before;
    Matcher rule = RULE.matcher(MEDIA.matcher(css).replaceAll(""));
    while (rule.find() && rules++ < MOST_RULES) {
      Sight sight = sight(rule.group(2));
      if (sight != Sight.SEEN) {
        select(page, rule.group(1)).forEach(at -> known.merge(at, sight, Sight::worse));
      }
    }
    return rules;
  }

  private static int script(Document page, String script, Map<Element, Sight> known, int before) {
    int rules = before;
    Matcher at = BY_SCRIPT.matcher(script);
    while (rules++ < MOST_RULES && at.find()) {
      String named = at.group(1);
      String selector = at.group().startsWith("getElementById") ? "[id=\"" + named + "\"]" : named;
      select(page, at.group().startsWith("getElementsByClass") ? "." + named : selector)
          .forEach(element -> known.merge(element, Sight.FOLDED, Sight::worse));
    }
    int style = script.indexOf("<style");
    return style < 0 || rules >= MOST_RULES
        ? rules
        : sheet(page, script.substring(script.indexOf('>', style) + 1), known, rules);
  }

  /** Whether an element is one that pages hide at first and show on demand. */
  static boolean control(Element element) {
    if (CONTROL_TAGS.contains(element.normalName())) {
      return true;
    }
    String name = element.className() + ' ' + element.id();
    return name.length() > 1 && CONTROL.matcher(name).find();
  }

  /** Whether a frame is laid over the whole page, or has no room at all. */
  static boolean coversPage(Element element) {
    return overAll(element) || small(element.attr("width")) || small(element.attr("height"));
  }

  /** Whether an element is laid over the whole window. */
  static boolean overAll(Element element) {
    String css = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return css.contains("position:fixed") && (css.contains("100") || css.contains("inset:0"));
  }

  private static List<Element> select(Document page, String selector) {
    String plain = selector.strip();
    if (plain.startsWith("@") || PASSING.matcher(plain).find()) {
      return List.of();
    }
    try {
      return page.select(plain);
    } catch (Selector.SelectorParseException | IllegalArgumentException unknownSyntax) {
      return List.of(); // a selector the parser does not know selects nothing we could judge
    }
  }

  /** How well people see the element by what is said of it alone, whatever it lies in. */
  Sight of(Element element) {
    Sight said = known.getOrDefault(element, Sight.SEEN);
    return said == Sight.BURIED ? said : said.worse(itself(element));
  }

  private static Sight itself(Element element) {
    String style = element.attr("style");
    Sight styled = style.isEmpty() ? Sight.SEEN : sight(style);
    boolean named = !element.id().isEmpty() || !element.className().isEmpty();
    if (styled == Sight.FOLDED) {
      return named ? Sight.FOLDED : Sight.BURIED; // what nothing can name, nothing shows again
    }
    if (styled == Sight.SEEN && element.hasAttr("hidden")) {
      return Sight.FOLDED;
    }
    return styled.worse(byTag(element));
  }

  private static Sight byTag(Element element) {
    return switch (element.normalName()) {
      case "template" -> Sight.FOLDED;
      case "font" -> element.attr("size").matches("-[3-9]|-\\d\\d+|0") ? Sight.BURIED : Sight.SEEN;
      case "marquee" ->
          small(element.attr("height")) || small(element.attr("width")) ? Sight.BURIED : Sight.SEEN;
      default -> Sight.SEEN;
    };
  }

  static boolean small(String size) {
    return size.matches("[012](?:px|%)?");
  }

  /** What a list of CSS declarations does to what it is applied to. */
  static Sight sight(String css) {
    if (css.isBlank()) {
      return Sight.SEEN;
    }
    var declarations = Declarations.of(css);
    return declarations.buries()
        ? Sight.BURIED
        : declarations.foldsAway() ? Sight.FOLDED : Sight.SEEN;
  }
}
