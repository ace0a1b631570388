package id.jagasitus.watch;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * Which elements of a page a visitor does not get to see, judged from inline styles, attributes and
 * the page's own style blocks. Only what hides from people without hiding from search engines
 * counts; scripts, styles and templates hold no page text at all.
 */
final class Hidden {

  private static final Pattern RULE = Pattern.compile("([^{}]{1,300})\\{([^{}]{0,2000})\\}");
  private static final int MOST_RULES = 400;
  private static final Pattern BY_SCRIPT =
      Pattern.compile(
          "getElementById\\(\\s*[\"']([^\"']{1,80})[\"']\\s*\\)\\s*\\.style\\s*\\.\\s*"
              + "(?:display\\s*=\\s*[\"']none|visibility\\s*=\\s*[\"']hidden|(?:left|top|textIndent)\\s*=\\s*[\"']-\\d{3,})");
  private static final Set<String> CONTROL_TAGS =
      Set.of("nav", "header", "dialog", "form", "menu", "details");
  private static final Pattern CONTROL =
      Pattern.compile(
          "(?i)(?:^|[ _-])(?:menu|nav|navbar|modal|dropdown|popup|tab|tabs|collapse|offcanvas|drawer|screen-reader|sr-only|skip|accordion|tooltip|lightbox|mobile|sidebar|widget)");

  /** Declarations that hide, written without blanks and in lower case. */
  private static final List<Pattern> HIDING =
      List.of(
          Pattern.compile("(?:^|;)display:none"),
          Pattern.compile("(?:^|;)visibility:(?:hidden|collapse)"),
          Pattern.compile("(?:^|;)opacity:0*(?:\\.0\\d*)?(?:;|!|$)"),
          Pattern.compile("(?:^|;)font-size:[01](?:px|pt|em|rem|%)?(?:;|!|$)"),
          Pattern.compile("(?:^|;)text-indent:-\\d{3,}"),
          Pattern.compile("(?:^|;)(?:left|right|top|bottom|margin-left|margin-top):-\\d{3,}"),
          Pattern.compile("(?:^|;)transform:[^;]*(?:scale\\(0|translate[xy]?\\(-\\d{3,})"),
          Pattern.compile("(?:^|;)clip(?:-path)?:(?:rect\\(0|inset\\((?:50|100)%)"),
          Pattern.compile("(?:^|;)color:(?:transparent|rgba\\([^)]*,0\\))"));

  private static final Pattern NO_ROOM =
      Pattern.compile("(?:^|;)(?:max-)?(?:height|width):[01](?:px|em|%)?(?:;|!|$)");

  private static final Pattern CUT_OFF = Pattern.compile("(?:^|;)overflow(?:-[xy])?:hidden");

  private final Set<Element> bySheet;

  private Hidden(Set<Element> bySheet) {
    this.bySheet = bySheet;
  }

  /** Reads the style blocks of a page. */
  static Hidden in(Document page) {
    Set<Element> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
    int rules = 0;
    for (Element style : page.getElementsByTag("style")) {
      Matcher rule = RULE.matcher(style.data());
      while (rule.find() && rules++ < MOST_RULES) {
        if (hides(rule.group(2))) {
          hidden.addAll(select(page, rule.group(1)));
        }
      }
    }
    hiddenByScript(page, hidden);
    return new Hidden(hidden);
  }

  private static void hiddenByScript(Document page, Set<Element> hidden) {
    for (Element script : page.getElementsByTag("script")) {
      String data = script.data();
      Matcher at = BY_SCRIPT.matcher(data.contains("getElementById") ? data : "");
      for (int i = 0; i < MOST_RULES && at.find(); i++) {
        Element target = page.getElementById(at.group(1));
        if (target != null) {
          hidden.add(target);
        }
      }
    }
  }

  /** Whether an element is one that pages hide at first and show on demand. */
  static boolean control(Element element) {
    if (CONTROL_TAGS.contains(element.normalName())) {
      return true;
    }
    String name = element.className() + ' ' + element.id();
    return name.length() > 1 && CONTROL.matcher(name).find();
  }

  /** Whether a frame is laid over the whole page. */
  static boolean coversPage(Element element) {
    String css = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    return css.contains("position:fixed") && css.contains("100");
  }

  private static List<Element> select(Document page, String selector) {
    String plain = selector.strip();
    if (plain.startsWith("@") || plain.contains(":")) {
      return List.of();
    }
    try {
      return page.select(plain);
    } catch (Selector.SelectorParseException unknownSyntax) {
      return List.of(); // a selector the parser does not know selects nothing we could judge
    }
  }

  /** Whether the element hides by its own style, whatever it lies in. */
  boolean hidesAlone(Element element) {
    return bySheet.contains(element) || hidesItself(element);
  }

  private static boolean hidesItself(Element element) {
    if (element.hasAttr("hidden") || hides(element.attr("style"))) {
      return true;
    }
    if (element.normalName().equals("font") && element.attr("size").matches("-[3-9]|-\\d\\d+")) {
      return true;
    }
    return element.normalName().equals("marquee")
        && (small(element.attr("height")) || small(element.attr("width")));
  }

  private static boolean small(String size) {
    return size.matches("[01](?:px|%)?");
  }

  /** Whether a list of CSS declarations hides what it is applied to. */
  static boolean hides(String declarations) {
    if (declarations.isEmpty()) {
      return false;
    }
    String css = declarations.toLowerCase(Locale.ROOT).replaceAll("/\\*.{0,200}?\\*/|\\s", "");
    return HIDING.stream().anyMatch(pattern -> pattern.matcher(css).find())
        || (NO_ROOM.matcher(css).find() && CUT_OFF.matcher(css).find())
        || sameColour(css);
  }

  private static boolean sameColour(String css) {
    Matcher ink = Pattern.compile("(?:^|;)color:([^;!]+)").matcher(css);
    Matcher paper = Pattern.compile("(?:^|;)background(?:-color)?:([^;!]+)").matcher(css);
    return ink.find() && paper.find() && colour(ink.group(1)).equals(colour(paper.group(1)));
  }

  private static String colour(String value) {
    return switch (value) {
      case "white", "#ffffff", "rgb(255,255,255)" -> "#fff";
      case "black", "#000000", "rgb(0,0,0)" -> "#000";
      default -> value;
    };
  }
}
