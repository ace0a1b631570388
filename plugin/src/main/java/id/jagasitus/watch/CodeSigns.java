package id.jagasitus.watch;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs of a back door or of cloaking in program text and in server configuration: on a static site
 * neither should be there at all, beside a content system only some of them are ordinary.
 */
final class CodeSigns {

  /** What a pattern in a program means, and its points. */
  private record Sign(String id, int points, Pattern pattern) {}

  private static final List<Sign> PROGRAM =
      List.of(
          sign(
              "code-runs-input",
              80,
              "(?:eval|assert|system|exec|passthru|shell_exec|popen|proc_open|create_function|call_user_func(?:_array)?|include|require)(?:_once)?\\s*\\(?\\s*[@(]*\\s*\\$_(?:GET|POST|REQUEST|COOKIE|SERVER|FILES)"),
          sign(
              "code-unpacks-itself",
              80,
              "(?:eval|assert|create_function|preg_replace)\\s*\\(.{0,40}?(?:base64_decode|gzinflate|gzuncompress|str_rot13|hex2bin|strrev|convert_uudecode)"),
          sign(
              "code-takes-orders",
              60,
              "\\$_(?:GET|POST|REQUEST|COOKIE)[\\s\\S]{0,2000}?(?:`[^`\\n]{0,80}\\$|\\b(?:eval|assert|system|exec|passthru|shell_exec|popen|proc_open)\\s*\\(\\s*\\$)"),
          sign(
              "code-doorway",
              60,
              "\\$_GET\\s*\\[[^\\]]{1,40}\\][\\s\\S]{0,600}?(?:\\.txt|list|brand|keyword)[\\s\\S]{0,2000}?(?:slot|togel|gacor|brand)"),
          sign(
              "code-calls-by-variable",
              60,
              "\\$_(?:GET|POST|REQUEST|COOKIE)\\s*\\[[^\\]]{1,40}\\]\\s*\\("),
          sign(
              "code-shell-name",
              80,
              "(?:c99shell|r57shell|b374k|wso\\s?shell|FilesMan|weevely|indoxploit|alfa\\s?(?:team|shell)|mini\\s?shell|gecko\\s?shell|webshell|backdoor)"),
          sign(
              "code-asks-for-robot",
              60,
              "HTTP_USER_AGENT[\\s\\S]{0,800}?(?:googlebot|google-site-verification|google-inspectiontool|bingbot|slurp|crawler|adsbot)"),
          sign("code-asks-for-search-visitor", 50, "HTTP_REFERER[\\s\\S]{0,400}?google"),
          sign(
              "code-fetches-page",
              40,
              "(?:file_get_contents|curl_init|fopen|readfile)\\s*\\(\\s*[\"']https?://"),
          sign(
              "code-writes-upload",
              50,
              "(?:move_uploaded_file|file_put_contents|fwrite)\\s*\\([^;]{0,120}\\$_(?:FILES|POST|GET|REQUEST)"),
          sign(
              "code-java-runs-input",
              80,
              "Runtime\\.getRuntime\\(\\)\\.exec\\s*\\([^;]{0,120}request\\.getParameter"));

  private static final List<Sign> CONFIGURATION =
      List.of(
          sign(
              "config-asks-for-robot",
              80,
              "RewriteCond\\s+%\\{HTTP_USER_AGENT\\}[^\\n]{0,200}?(?:google|bing|bot|crawl|slurp|yandex)"),
          sign(
              "config-asks-for-search-visitor",
              70,
              "RewriteCond\\s+%\\{HTTP_REFERER\\}[^\\n]{0,200}?(?:google|bing|yahoo|yandex)"),
          sign("config-runs-code-first", 80, "auto_(?:prepend|append)_file"),
          sign(
              "config-runs-pictures",
              70,
              "(?:AddType|AddHandler|SetHandler)[^\\n]{0,80}?php[^\\n]{0,80}?(?:jpe?g|png|gif|ico|txt|html?)"),
          sign(
              "config-allows-shell",
              50,
              "<FilesMatch[^>\\n]{0,200}>\\s*(?:Order\\s+allow|Allow\\s+from\\s+all|Require\\s+all\\s+granted)"));

  private static final Map<String, Integer> EXTENSIONS =
      Map.of(
          "php", 60, "phtml", 60, "php5", 60, "php7", 60, "phar", 60, "jsp", 60, "jspx", 60, "asp",
          60, "aspx", 60, "cgi", 60);

  private static final Pattern PHP_TAG = Pattern.compile("<\\?php\\b|<\\?=\\s*\\$");

  private CodeSigns() {}

  private static Sign sign(String id, int points, String pattern) {
    return new Sign(id, points, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
  }

  /** Whether a file's extension makes a server run it. */
  static boolean isProgram(String extension) {
    return EXTENSIONS.containsKey(extension);
  }

  /** Judges a program file; that it is there at all already is critical on a static site. */
  static void program(String text, Programs programs, List<ScanSignal> signals) {
    if (programs != Programs.EXPECTED) {
      signals.add(new ScanSignal("program-file", programs.points(), "script file"));
    }
    look(PROGRAM, text, signals);
  }

  /** Judges a server configuration file such as {@code .htaccess}. */
  static void configuration(String text, Programs programs, List<ScanSignal> signals) {
    if (programs != Programs.EXPECTED) {
      signals.add(new ScanSignal("configuration-file", programs.points(), "configuration file"));
    }
    look(CONFIGURATION, text, signals);
  }

  /** Program text inside a file that should be a picture or a document. */
  static void disguised(String text, List<ScanSignal> signals) {
    if (text.contains("<?") && PHP_TAG.matcher(text).find()) {
      signals.add(new ScanSignal("program-in-disguise", 80, "<?php"));
    }
  }

  private static void look(List<Sign> signs, String text, List<ScanSignal> signals) {
    for (Sign sign : signs) {
      Matcher at = sign.pattern().matcher(text);
      if (at.find()) {
        signals.add(new ScanSignal(sign.id(), sign.points(), at.group().strip()));
      }
    }
  }
}
