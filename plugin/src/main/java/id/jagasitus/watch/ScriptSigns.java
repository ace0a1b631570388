package id.jagasitus.watch;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs, in the script of a page or a script file, of showing different things to different
 * visitors.
 */
final class ScriptSigns {

  private static final Pattern ASKS_WHO =
      Pattern.compile(
          "(?i)(?:navigator\\.userAgent|document\\.referrer)[\\s\\S]{0,300}?(?:googlebot|google|bing|bot|crawl|inspection)");

  private static final Pattern GOES =
      Pattern.compile(
          "(?i)(?:location(?:\\.href|\\.replace|\\.assign)?\\s*(?:=|\\()|fetch\\s*\\(|document\\.write|\\.open\\s*\\()");

  private static final Pattern MOVES_TO =
      Pattern.compile(
          "(?i)location(?:\\.href)?\\s*(?:=|\\.replace\\s*\\(|\\.assign\\s*\\()\\s*[\"'`](https?:)?(//[^\"'`\\s]{3,200})");

  private static final Pattern PACKED =
      Pattern.compile(
          "(?i)eval\\s*\\(\\s*(?:atob|unescape|String\\.fromCharCode|function\\s*\\(p,a,c,k,e)"
              + "|(?:\\\\x[0-9a-f]{2}){30,}|(?:fromCharCode\\s*\\((?:\\s*\\d+\\s*,){20,})|document\\.write\\s*\\(\\s*(?:unescape|atob)\\s*\\(");

  private ScriptSigns() {}

  static void look(String script, Hosts hosts, List<ScanSignal> signals) {
    if (script.isEmpty()) {
      return;
    }
    if (ASKS_WHO.matcher(script).find() && GOES.matcher(script).find()) {
      signals.add(new ScanSignal("script-asks-who", 60, "userAgent/referrer"));
    }
    Matcher moves = MOVES_TO.matcher(script);
    if (moves.find() && hosts.unknown(Page.host("https:" + moves.group(2)))) {
      signals.add(new ScanSignal("script-redirect", 40, moves.group(2)));
    }
    if (PACKED.matcher(script).find()) {
      signals.add(new ScanSignal("script-packed", 30, "eval/atob/fromCharCode"));
    }
  }
}
