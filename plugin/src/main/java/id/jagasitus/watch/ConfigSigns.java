package id.jagasitus.watch;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs of cloaking and of back doors in a server's configuration, such as {@code .htaccess}: what
 * it runs first, what it runs as a program, whom it sends elsewhere, which programs alone may run.
 */
final class ConfigSigns {

  /** What a pattern means, and its points. */
  private record Sign(String id, int points, Pattern pattern) {}

  private static final List<Sign> ANYWHERE =
      List.of(
          sign("config-runs-code-first", 80, "auto_(?:prepend|append)_file"),
          sign(
              "config-runs-pictures",
              70,
              "(?:AddType|AddHandler|SetHandler)[^\\n]{0,80}?php[^\\n]{0,80}?(?:jpe?g|png|gif|ico|txt|(?<!p)html?)"));

  private static final List<Sign> VISITORS =
      List.of(
          sign(
              "config-asks-for-robot",
              80,
              "RewriteCond\\s+%\\{HTTP_USER_AGENT\\}[^\\n]{0,200}?(?:google|bing|bot|crawl|slurp|yandex)"),
          sign(
              "config-asks-for-robot",
              80,
              "\\{HTTP_USER_AGENT\\}\"[^>]{0,200}?(?:google|bing|yandex)[^\\x00]{0,400}?type=\"(?:Rewrite|Redirect)\""),
          sign(
              "config-asks-for-search-visitor",
              70,
              "RewriteCond\\s+%\\{HTTP_REFERER\\}[^\\n]{0,200}?(?:google|bing|yahoo|yandex)"));

  private static final Pattern RULE = Pattern.compile("(?i)RewriteRule\\s[^\\n]{0,500}");
  private static final Pattern REFUSES =
      Pattern.compile("\\[(?:[^\\]]*,)?\\s*(?:F|G|R=4\\d\\d)\\b");
  private static final Pattern FILES =
      Pattern.compile("(?i)<Files(?:Match)?\\s([^>\\n]{1,300})>([^<]{0,400})</Files");
  private static final Pattern GRANTS =
      Pattern.compile("(?i)allow\\s+from\\s+all|require\\s+all\\s+granted");

  /** Programs of content systems that a site opens by name. */
  private static final Pattern ORDINARY =
      Pattern.compile(
          "(?:index|admin-ajax|wp-login|wp-cron|xmlrpc|load-(?:styles|scripts))\\\\?\\.php");

  private static final Pattern SENDS =
      Pattern.compile(
          "(?im)^[ \\t]{0,40}(ErrorDocument\\s+\\d{3}|Redirect(?:Match|Permanent|Temp)?\\s[^\\n]{0,300}?|RewriteRule\\s[^\\n]{0,300}?|Header\\s[^\\n]{0,80}?Link)\\s[\"'<]{0,2}(https?://[^\\s\"']{3,300})");

  private static final Pattern NAMED = Pattern.compile("\\w{2,40}\\\\?\\.ph");

  private ConfigSigns() {}

  private static Sign sign(String id, int points, String pattern) {
    return new Sign(id, points, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
  }

  /** Adds what it sees in a configuration. */
  static void look(String text, Hosts hosts, List<ScanSignal> signals) {
    for (Sign sign : ANYWHERE) {
      Matcher at = sign.pattern().matcher(text);
      if (at.find()) {
        signals.add(new ScanSignal(sign.id(), sign.points(), at.group().strip()));
      }
    }
    VISITORS.forEach(sign -> visitors(sign, text, signals));
    grants(text, signals);
    sends(text, hosts, signals);
  }

  /** Conditions on who visits: a rule that turns such visitors away harms nobody. */
  private static void visitors(Sign sign, String text, List<ScanSignal> signals) {
    Matcher at = sign.pattern().matcher(text);
    Matcher rule = RULE.matcher(text);
    while (at.find()) {
      if (!rule.find(at.end()) || !REFUSES.matcher(rule.group()).find()) {
        signals.add(new ScanSignal(sign.id(), sign.points(), at.group().strip()));
        return;
      }
    }
  }

  /** Visitors sent to somebody nobody knows: those who asked for what is not there, or all. */
  private static void sends(String text, Hosts hosts, List<ScanSignal> signals) {
    Matcher at = SENDS.matcher(text);
    while (at.find()) {
      String host = Page.host(at.group(2));
      if (hosts.unknown(host) || hosts.lent(host)) {
        boolean sure = !at.group(1).toLowerCase(Locale.ROOT).startsWith("redirect");
        boolean bought = Strangers.thrownAway(host) || Brands.mayLeadTo(host);
        signals.add(
            new ScanSignal("config-sends-away", sure || bought ? 60 : 40, at.group().strip()));
        return;
      }
    }
  }

  /** Programs that may run by their names, where all others may not: how a shell is let in. */
  private static void grants(String text, List<ScanSignal> signals) {
    Matcher block = FILES.matcher(text);
    while (block.find()) {
      String named = block.group(1).toLowerCase(Locale.ROOT);
      boolean programs = ORDINARY.matcher(named).replaceAll("").contains("ph");
      if (programs && GRANTS.matcher(block.group(2)).find()) {
        int points = NAMED.matcher(named).find() ? 60 : 50;
        signals.add(new ScanSignal("config-allows-shell", points, block.group(1).strip()));
        return;
      }
    }
  }
}
