package id.jagasitus.watch;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs, in the script of a page or a script file, of showing different things to different
 * visitors.
 */
final class ScriptSigns {

  private static final Pattern AGENT = Pattern.compile("navigator\\s*\\.\\s*userAgent");
  private static final Pattern ROBOT =
      Pattern.compile("(?i)googlebot|google-inspection|bingbot|adsbot|mediapartners|baiduspider");

  private static final Pattern REFERRER =
      Pattern.compile(
          "(?i)document\\.referrer[\\s\\S]{0,300}?(?:google|bing|yahoo|yandex)|(?:google|bing)[\\s\\S]{0,100}?document\\.referrer");

  private static final Pattern FETCHES =
      Pattern.compile(
          "(?i)(?:fetch|\\.open|\\$\\.get|importScripts)\\s*\\([^)\\n]{0,40}?[\"'`](?:https?:)?(//[^\"'`\\s]{3,200})");

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
    boolean asks =
        (script.contains("userAgent")
                && AGENT.matcher(script).find()
                && ROBOT.matcher(script).find())
            || (script.contains("referrer") && REFERRER.matcher(script).find());
    if (asks && GOES.matcher(script).find()) {
      signals.add(new ScanSignal("script-asks-who", 60, "userAgent/referrer"));
    }
    Matcher moves = MOVES_TO.matcher(script.contains("location") ? script : "");
    if (moves.find() && hosts.unknown(Page.host("https:" + moves.group(2)))) {
      signals.add(new ScanSignal("script-redirect", 60, moves.group(2)));
    }
    Matcher fetches = FETCHES.matcher(script.contains("//") ? script : "");
    if (fetches.find() && hosts.unknown(Page.host("https:" + fetches.group(1)))) {
      signals.add(new ScanSignal("script-fetches", 30, fetches.group(1)));
    }
    if (PACKED.matcher(script).find()) {
      signals.add(new ScanSignal("script-packed", 30, "eval/atob/fromCharCode"));
    }
  }
}
