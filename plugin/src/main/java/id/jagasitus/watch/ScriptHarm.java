package id.jagasitus.watch;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a script of a page does to its visitors other than sending them away: digs for coins, puts
 * commands where they will be pasted, listens to a stranger, opens windows, replaces the page.
 */
final class ScriptHarm {

  private static final Pattern MINER =
      Pattern.compile(
          "(?i)coin-?hive|crypto-?loot|webminepool|coinimp|cryptonight|deepminer|jsecoin|minero\\.cc"
              + "|stratum\\+tcp|randomx|xmr-?(?:worker|pool|wallet)");

  private static final Pattern COPIES =
      Pattern.compile("clipboard\\s*\\.\\s*writeText|execCommand\\s*\\(\\s*[\"']copy");

  private static final Pattern COMMAND =
      Pattern.compile(
          "(?i)powershell|pwsh|mshta|cmd(?:\\.exe)?\\s*/[ck]|\\biex\\b|\\biwr\\b|certutil|rundll32|regsvr32"
              + "|msiexec|bitsadmin|osascript|(?:curl|wget)[^\"'\\n]{0,160}\\|\\s*(?:ba|z)?sh\\b|base64\\s+-d");

  private static final String ADDRESS = "((?:https?|wss?):)?(//[^\"'`\\s)\\\\]{3,200})";

  /** Calls that make the page listen to, load from, or open what stands in them. */
  private static final Pattern CALLS =
      Pattern.compile(
          "(?i)(?:new\\s+(?:WebSocket|EventSource|(?:Shared)?Worker)|importScripts|window\\.open|\\bopen"
              + "|serviceWorker\\s*\\.\\s*register)\\s*\\([^)\\n]{0,200}?[\"'`]"
              + ADDRESS);

  private static final Pattern LOADS = Pattern.compile("importScripts\\s*\\(\\s*[\"'`]" + ADDRESS);

  /** Somebody else's words made into program. */
  private static final Pattern RUNS_WORDS =
      Pattern.compile(
          "\\b(?:eval|Function)\\s*\\(\\s*(?:\\w{1,20}\\.(?:data|responseText|response|message)|await\\b)"
              + "|\\.then\\s*\\(\\s*(?:eval|Function)\\b");

  /** A word made into program, and where words come from. */
  private static final Pattern RUNS_WORD =
      Pattern.compile("\\b(?:eval|Function)\\s*\\(\\s*\\w{1,20}\\s*\\)\\s*\\)");

  private static final Pattern FROM_OUTSIDE =
      Pattern.compile(
          "fetch\\s*\\(|XMLHttpRequest|\\$\\.(?:get|post|ajax)|onmessage|\\.text\\s*\\(\\)|atob\\s*\\(|localStorage|document\\.cookie|location\\.hash");

  private static final Pattern SOCKET =
      Pattern.compile("new\\s+(?:WebSocket|EventSource|(?:Shared)?Worker)\\s*\\(");

  /** Letters made from numbers, and then run. */
  private static final Pattern COUNTED = Pattern.compile("fromCharCode");

  /** What a packer of libraries begins with is no sign; what it holds is looked at by itself. */
  private static final Pattern RUN =
      Pattern.compile(
          "\\b(?:eval|Function)\\s*\\((?!\\s*function\\s*\\(\\w,\\w,\\w,\\w,\\w,\\w\\)\\s*\\{\\s*\\w=function)");

  private static final Pattern REPLACES =
      Pattern.compile(
          "(?:documentElement|document\\.body|getElementsByTagName\\([\"'](?:html|body)[\"']\\)\\[0\\])\\s*\\.\\s*(?:innerHTML|outerHTML)\\s*=|document\\.write(?:ln)?\\s*\\(|document\\.title\\s*=|\\balert\\s*\\(");

  /** The whole document replaced by another, drawn on black. */
  private static final Pattern PAINTS =
      Pattern.compile(
          "(?i)(?:documentElement|document\\.body)\\s*\\.\\s*(?:innerHTML|outerHTML)\\s*=\\s*[\"'`][^\\n]{0,200}?(?:bgcolor|background)[^\\n]{0,20}?(?:black|#000)");

  private static final int NEAR = 300;
  private static final int BESIDE = 160;

  /** A string written with letters too many, which are taken out. */
  private static final Pattern CLEARED =
      Pattern.compile(
          "[\"'][^\"'\\n]{8,300}[\"']\\s*\\.\\s*replace\\s*\\(\\s*/[^/\\n]{1,20}/g?i?\\s*,\\s*(?:\"\"|'')\\s*\\)");

  private static final Pattern GOES =
      Pattern.compile(
          "\\blocation(?:\\.href)?\\s*=[^=]|\\blocation\\s*\\.\\s*(?:assign|replace)\\s*\\(|\\.src\\s*=|document\\.write");

  private static final Pattern GOES_PACKED =
      Pattern.compile(
          "\\blocation(?:\\.href)?(?:\\.(?:assign|replace))?\\s{0,4}(?:=|\\()\\s{0,4}(?:window\\.)?atob\\s{0,4}\\(");

  private static final Pattern REFRESH =
      Pattern.compile("[\"'`]\\s*[\\d.]{0,4}\\s*;\\s*url=(?:https?:)?(//[^\"'`\\s]{3,200})");
  private static final Pattern HEARS =
      Pattern.compile("document\\.cookie|[\"'](?:on)?key(?:up|down|press)[\"']|localStorage\\b");
  private static final Pattern SENDS =
      Pattern.compile(
          "fetch\\s*\\(|sendBeacon\\s*\\(|new\\s+Image|\\.src\\s*=|XMLHttpRequest|\\$\\.(?:get|post|ajax)");
  private static final Pattern SOURCE =
      Pattern.compile(
          "(?:\\.src\\s*=|setAttribute\\s*\\(\\s*[\"']src[\"']\\s*,|\\bsrc\\s*:)\\s*[\"'`]"
              + ADDRESS);

  private final Hosts hosts;
  private final Lexicon slogans;
  private final List<ScanSignal> signals;

  ScriptHarm(Hosts hosts, Lexicon slogans, List<ScanSignal> signals) {
    this.hosts = hosts;
    this.slogans = slogans;
    this.signals = signals;
  }

  /**
   * Looks at the script of a page.
   *
   * @param unpacked with what it packs laid open
   */
  void look(String script, String unpacked) {
    Matcher digs = MINER.matcher(unpacked);
    if (digs.find()) {
      add("script-miner", 60, digs.group());
    }
    if (COPIES.matcher(unpacked).find() && COMMAND.matcher(unpacked).find()) {
      add("script-clipboard-command", 60, "clipboard");
    }
    calls(unpacked).ifPresent(to -> add("script-calls-stranger", 60, to));
    packed(script);
    replaces(unpacked);
    makesAddress(script);
    refreshes(unpacked);
    listens(unpacked);
    loads(unpacked);
    showsFetched(unpacked);
    lettersLeftOut(script);
  }

  /** An address that is only made when the page runs, and then gone to. */
  private void makesAddress(String script) {
    Matcher cleared = CLEARED.matcher(script.contains(".replace(") ? script : "");
    if (cleared.find()) {
      add("script-makes-address", 60, cleared.group());
    } else if (GOES_PACKED.matcher(script).find()) {
      add("script-makes-address", 60, "atob");
    } else if (script.contains("fromCharCode") && GOES.matcher(script).find()) {
      add("script-makes-address", 60, "fromCharCode");
    }
  }

  /** A refresh that a script puts into the page. */
  private void refreshes(String script) {
    Matcher to = REFRESH.matcher(script.contains("url=") ? script : "");
    if (to.find() && (hosts.unknown(host(to.group(1))) || hosts.lent(host(to.group(1))))) {
      add("script-redirect", 60, to.group(1));
    }
  }

  /** What visitors type or carry, sent to a stranger. */
  private void listens(String script) {
    Matcher hears = HEARS.matcher(script);
    while (hears.find()) {
      int end = Math.min(script.length(), hears.end() + NEAR);
      int from = Math.max(0, hears.start() - NEAR);
      Optional<String> to = stranger(INNER, script.substring(from, end));
      if (to.isPresent() && SENDS.matcher(script.substring(from, end)).find()) {
        add("script-listens", 60, to.get());
        return;
      }
    }
  }

  /** What is fetched from somebody else as text and put into the page as it comes. */
  private static final Pattern FETCHED =
      Pattern.compile(
          "(?:fetch|\\.open|\\.get|\\.ajax|\\.load)\\s*\\([^)\\n]{0,40}?[\"'`](?:https?:)?(//[^\"'`\\s]{3,200})");

  private static final Pattern AS_TEXT =
      Pattern.compile("\\.text\\s*\\(\\)|responseText|function\\s*\\(\\w{1,20}\\)");
  private static final Pattern SHOWN =
      Pattern.compile(
          "innerHTML\\s*\\+?=|outerHTML\\s*=|insertAdjacentHTML|document\\.write|\\.html\\s*\\(");
  private static final int SOON = 700;
  private static final int MOST_FETCHES = 100;

  private void showsFetched(String script) {
    Matcher at = FETCHED.matcher(script.contains("//") ? script : "");
    for (int i = 0; i < MOST_FETCHES && at.find(); i++) {
      String host = host(at.group(1));
      String next = script.substring(at.end(), Math.min(script.length(), at.end() + SOON));
      Matcher text = AS_TEXT.matcher(next);
      boolean strange = hosts.unknown(host) || hosts.lent(host);
      if (strange
          && !next.contains(".json(")
          && text.find()
          && SHOWN.matcher(next).find(text.end())) {
        add("script-shows-fetched", 60, at.group(1));
        return;
      }
    }
  }

  /** Program written without a letter, so that no word of it can be found. */
  private static final Pattern WITHOUT_LETTERS = Pattern.compile("[\\[\\]()!+]{150,}+");

  private void lettersLeftOut(String script) {
    if (WITHOUT_LETTERS.matcher(script).find()) {
      add("script-without-letters", 60, "[]()!+");
    }
  }

  /** A script that a script loads. */
  private void loads(String script) {
    Matcher source =
        SOURCE.matcher(script.contains(".src") || script.contains("\"src\"") ? script : "");
    while (source.find()) {
      String host = host(source.group(2));
      if (hosts.unknown(host)) {
        var loaded = new Page.Source("script", source.group(2), host, false);
        add("script-loads-stranger", Strangers.points(loaded), source.group(2));
        return;
      }
    }
  }

  private void add(String id, int points, String detail) {
    signals.add(new ScanSignal(id, points, detail));
  }

  private Optional<String> calls(String script) {
    Matcher call = CALLS.matcher(script.contains("//") ? script : "");
    while (call.find()) {
      String host = host(call.group(2));
      if (hosts.unknown(host) || (hosts.relays(host) && opensBrand(call.group(2)))) {
        return Optional.of(call.group(2));
      }
    }
    return SOCKET.matcher(script).find() ? stranger(QUOTED, script) : Optional.empty();
  }

  /** Addresses at the beginning of a string. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?m)(?:^|[\"'`])(?:https?:|wss?:)?(//[a-z0-9.-]{1,100}\\.[a-z]{2,15}\\b[^\"'`\\s]{0,100})");

  /** Addresses anywhere. */
  private static final Pattern INNER =
      Pattern.compile(
          "(?i)(?:https?:|wss?:)?(//[a-z0-9.-]{1,100}\\.[a-z]{2,15}\\b[^\"'`\\s<>]{0,100})");

  /** The first address of somebody unknown that an expression finds, its first group. */
  private Optional<String> stranger(Pattern addresses, String text) {
    return addresses
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(address -> hosts.unknown(host(address)) || hosts.relays(host(address)))
        .findFirst();
  }

  private static boolean opensBrand(String address) {
    return Words.of(address).stream().anyMatch(Brands::mayLead);
  }

  private static String host(String address) {
    return Page.host("https:" + address);
  }

  /** What a script file of its own tells: libraries call many things, but load no stranger's. */
  void file(String script) {
    packed(script);
    replaces(script);
    Matcher loads = script.contains("importScripts") ? LOADS.matcher(script) : LOADS.matcher("");
    if (loads.find() && hosts.unknown(host(loads.group(2)))) {
      add("script-calls-stranger", 60, loads.group(2));
    }
  }

  /** Addresses that nobody should read, and letters made from numbers to be run. */
  private void packed(String script) {
    String hidden = ScriptText.hidden(script);
    Optional<String> to = hidden.isEmpty() ? Optional.empty() : stranger(INNER, hidden);
    if (to.isPresent()) {
      add("script-packed-address", 60, to.get());
    } else if (script.contains("//:ptth") || script.contains("//:sptth")) {
      add("script-packed-address", 60, "ptth");
    } else if (runsWords(script) || runsWords(hidden)) {
      add("script-runs-words", 60, "eval");
    }
  }

  private static boolean runsWords(String script) {
    return RUNS_WORDS.matcher(script).find()
        || beside(script, RUNS_WORD, FROM_OUTSIDE)
        || beside(script, RUN, COUNTED);
  }

  /** Libraries do the one here and the other there; who hides does both at once. */
  private static boolean beside(String script, Pattern one, Pattern other) {
    Matcher at = other.matcher(script).find() ? one.matcher(script) : one.matcher("");
    while (at.find()) {
      int from = Math.max(0, at.start() - BESIDE);
      int to = Math.min(script.length(), at.end() + BESIDE);
      if (other.matcher(script.substring(from, to)).find()) {
        return true;
      }
    }
    return false;
  }

  private void replaces(String script) {
    if (!REPLACES.matcher(script).find()) {
      return;
    }
    List<String> said = PageFacts.strong(slogans.find(Words.of(script)));
    if (!said.isEmpty()) {
      add("script-defaces", 60, said.getFirst());
    } else if (PAINTS.matcher(script).find()) {
      add("script-defaces", 60, "black page");
    }
  }
}
