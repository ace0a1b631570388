package id.jagasitus.watch;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What stands in the margins of a page, where programs read and people do not: handlers of events,
 * data attributes, texts that a style draws, comments that hold links, and text that is drawn
 * backwards.
 */
final class Margins {

  private static final int LONGEST = 100_000;
  private static final int SHORTEST_DATA = 8;
  private static final Pattern DRAWN =
      Pattern.compile("content\\s*:\\s*(?:\"([^\"]{4,2000})\"|'([^']{4,2000})')");
  private static final int MOST_HOSTS = 100;
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>\\\\,]{3,300}");
  private static final Pattern BACKWARDS = Pattern.compile("(?i)bidi-override");

  private final StringBuilder script;
  private final StringBuilder words = new StringBuilder();
  private final Set<String> hosts = new TreeSet<>();

  /**
   * @param script takes what handlers of events would run
   */
  Margins(StringBuilder script) {
    this.script = script;
  }

  /** What was found for machines to read. */
  String words() {
    return words.toString();
  }

  void element(Element element) {
    if (element.attributesSize() == 0) {
      return;
    }
    if (element.normalName().equals("bdo") && element.attr("dir").equalsIgnoreCase("rtl")) {
      add(new StringBuilder(element.wholeText()).reverse().toString());
    }
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey().toLowerCase(Locale.ROOT);
      if (name.startsWith("on")) {
        runs(attribute.getValue());
      } else if (name.startsWith("data-") || name.equals("value")) {
        data(attribute.getValue());
      } else if (name.equals("href") || name.equals("style")) {
        meant(element, name, attribute.getValue());
      }
    }
  }

  private void meant(Element element, String name, String value) {
    if (name.equals("href") && value.regionMatches(true, 0, "javascript:", 0, 11)) {
      runs(value.substring(11));
    }
    if (name.equals("style") && BACKWARDS.matcher(value).find()) {
      add(new StringBuilder(element.wholeText()).reverse().toString());
    }
  }

  private void runs(String handler) {
    if (script.length() < LONGEST) {
      script.append(handler).append('\n');
    }
  }

  /** Names and numbers say nothing; sentences, lists and addresses may. */
  private void data(String value) {
    if (value.length() < SHORTEST_DATA || value.length() > LONGEST) {
      return;
    }
    if (value.indexOf(' ') > 0) {
      add(value);
    }
    Matcher at = ADDRESS.matcher(value.contains("://") ? value : "");
    while (at.find() && hosts.size() < MOST_HOSTS) {
      hosts.add(Page.host(at.group()));
    }
  }

  /** Words of what has no room to be seen. */
  void unseen(String text) {
    add(text);
  }

  /** Hosts that attributes name. */
  Set<String> hosts() {
    return hosts;
  }

  /** Texts that a style sheet of the page draws. */
  void style(String css) {
    Matcher drawn = DRAWN.matcher(css.contains("content") ? css : "");
    while (drawn.find()) {
      add(drawn.group(1) != null ? drawn.group(1) : drawn.group(2));
    }
  }

  /** A comment that holds links was left for somebody. */
  void comment(String text) {
    if (text.contains("href") && text.length() < LONGEST) {
      add(org.jsoup.Jsoup.parseBodyFragment(text).text());
    }
  }

  private void add(String text) {
    if (words.length() + text.length() < LONGEST) {
      words.append(text).append(" . ");
    }
  }
}
