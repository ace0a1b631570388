package id.jagasitus.watch;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs, in the script of a page or a script file, of showing different things to different
 * visitors.
 */
final class ScriptSigns {

  private static final String SEEKERS =
      "(?:google(?!-analytics|analytics|tagmanager|apis|syndication|adservices|translate)|bing|yahoo|yandex|baidu|duckduckgo|bot\\b|bot[|/)]|crawl|spider|slurp|mediapartners|inspection)";

  /** A question for the visitor's name or origin, with the answer that matters. */
  private static final Pattern ASKS =
      Pattern.compile(
          "(?i)(?:\\.userAgent|\\.referrer)[^\\x00]{0,300}?"
              + SEEKERS
              + "|"
              + SEEKERS
              + "[^\\x00]{0,100}?(?:\\.userAgent|\\.referrer)");

  private static final Pattern FRAMES =
      Pattern.compile("createElement\\s*\\(\\s*[\"']iframe|<iframe");

  private static final int NEAR = 600;
  private static final int SMALL = 4_000;

  private static final Pattern FETCHES =
      Pattern.compile(
          "(?i)(?:fetch|\\.open|\\$\\.get|importScripts)\\s*\\([^)\\n]{0,40}?[\"'`](?:https?:)?(//[^\"'`\\s]{3,200})");

  private static final Pattern GOES =
      Pattern.compile(
          "(?i)(?:location(?:\\.href|\\.replace|\\.assign)?\\s*(?:=[^=]|\\()|fetch\\s*\\(|document\\.write|innerHTML\\s*=|window\\.open\\s*\\(|XMLHttpRequest|createElement\\s*\\(\\s*[\"'](?:iframe|script))");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?m)(?:^|[\"'`])(https?:)?(//[a-z0-9.-]{3,100}\\.[a-z]{2,15}[^\"'`\\s]{0,100})");
  private static final Pattern LEAVES =
      Pattern.compile(
          "(?i)\\blocation(?:\\.href)?\\s*=[^=]|\\blocation\\.(?:replace|assign)\\s*\\(");

  private static final Pattern MOVES_TO =
      Pattern.compile(
          "(?i)(?:location(?:\\.href)?\\s*(?:=|\\.replace\\s*\\(|\\.assign\\s*\\()|Response\\.redirect\\s*\\()\\s*[\"'`](https?:)?(//[^\"'`\\s]{3,200})");

  /** Text made into program where nobody reads it. */
  private static final Pattern PACKED =
      Pattern.compile(
          "(?i)(?:eval|Function|setTimeout)\\s*\\(\\s*(?:window\\.)?(?:atob|unescape|decodeURIComponent|String\\.fromCharCode)"
              + "|(?:fromCharCode\\s*\\((?:\\s*+\\d++\\s*+,){20,2000}+)|document\\.write(?:ln)?\\s*\\(\\s*(?:atob|String\\.fromCharCode)\\s*\\("
              + "|innerHTML\\s*\\+?=\\s*(?:window\\.)?atob\\s*\\(|_0x[0-9a-f]{3,6}\\s*=\\s*\\[\\s*['\"]\\\\x");

  private static final Pattern FRAMED =
      Pattern.compile(
          "<iframe[^>\\n]{0,200}?src=[\\\\\"']{0,2}(?:https?:)?(//[^\\s\"'>\\\\]{3,200})");

  private static final Pattern LINKS =
      Pattern.compile(
          "(?:querySelectorAll|getElementsByTagName)\\s*\\(\\s*[\"'`]a\\b|document\\.links|\\$\\(\\s*[\"'`]a\\b");

  private static final Pattern TURNED =
      Pattern.compile(
          "(?:\\.href\\s*=|[\"'`]href[\"'`]\\s*,)\\s*[\"'`](?:https?:)?(//[^\"'`\\s]{3,200})");

  private ScriptSigns() {}

  /**
   * Looks at a script.
   *
   * @param inline whether it stands in a page rather than in a file of its own, where libraries are
   */
  static void look(String script, boolean inline, Hosts hosts, List<ScanSignal> signals) {
    if (script.isBlank()) {
      return;
    }
    if (asks(script)) {
      signals.add(new ScanSignal("script-asks-who", 60, "userAgent/referrer"));
    }
    leaves(script, hosts, signals);
    covers(script, hosts, signals);
    turns(script, hosts, signals);
    Matcher fetches = FETCHES.matcher(script.contains("//") ? script : "");
    if (fetches.find() && hosts.unknown(Page.host("https:" + fetches.group(1)))) {
      int end = Math.min(script.length(), fetches.end() + NEAR);
      boolean data = script.substring(fetches.end(), end).contains(".json(");
      signals.add(new ScanSignal("script-fetches", inline && !data ? 30 : 0, fetches.group(1)));
    }
    if (PACKED.matcher(script).find()) {
      signals.add(new ScanSignal("script-packed", inline ? 30 : 20, "eval/atob/fromCharCode"));
    }
  }

  private static boolean asks(String script) {
    if (!script.contains("userAgent") && !script.contains("referrer")) {
      return false;
    }
    Matcher at = ASKS.matcher(script);
    while (at.find()) {
      int next = script.indexOf(PageWalk.NEXT_SCRIPT, at.end());
      int end = Math.min(next < 0 ? script.length() : next, at.end() + NEAR);
      if (GOES.matcher(script.substring(at.start(), end)).find()) {
        return true;
      }
    }
    return false;
  }

  /** A script that sends the visitor to a stranger, directly or by a name it gave the address. */
  private static void leaves(String script, Hosts hosts, List<ScanSignal> signals) {
    if (!script.contains("location") && !script.contains("Response.redirect")) {
      return;
    }
    Matcher moves = MOVES_TO.matcher(script);
    if (moves.find() && strange("https:" + moves.group(2), hosts)) {
      signals.add(new ScanSignal("script-redirect", 60, moves.group(2)));
      return;
    }
    if (LEAVES.matcher(script).find()) {
      stranger(script, hosts)
          .ifPresent(to -> signals.add(new ScanSignal("script-redirect", 60, to)));
    }
  }

  /** Somebody nobody knows, or a forwarder and a place for anybody with the name of a brand. */
  private static boolean strange(String address, Hosts hosts) {
    String host = Page.host(address);
    return hosts.unknown(host)
        || (hosts.lent(host) && Words.of(address).stream().anyMatch(Brands::looksLike));
  }

  /** A script that lays somebody else's page over this one. */
  private static void covers(String script, Hosts hosts, List<ScanSignal> signals) {
    if (script.contains("iframe") && script.contains("fixed") && FRAMES.matcher(script).find()) {
      stranger(script, hosts)
          .or(() -> strange(FRAMED, script, hosts))
          .ifPresent(to -> signals.add(new ScanSignal("script-frame", 60, to)));
    }
  }

  /** A script that gives the links of the page another target. */
  private static void turns(String script, Hosts hosts, List<ScanSignal> signals) {
    if (script.contains(".href") && LINKS.matcher(script).find()) {
      strange(TURNED, script, hosts)
          .ifPresent(to -> signals.add(new ScanSignal("script-turns-links", 60, to)));
    }
  }

  private static Optional<String> strange(Pattern named, String script, Hosts hosts) {
    return named
        .matcher(script)
        .results()
        .map(at -> at.group(1))
        .filter(to -> strange("https:" + to, hosts))
        .findFirst();
  }

  /** The first address of an unknown host that a short script holds. */
  private static Optional<String> stranger(String script, Hosts hosts) {
    Matcher address = ADDRESS.matcher(script.length() <= SMALL ? script : "");
    while (address.find()) {
      if (strange("https:" + address.group(2), hosts)) {
        return Optional.of(address.group(2));
      }
    }
    return Optional.empty();
  }
}
