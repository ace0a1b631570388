package id.jagasitus.watch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
              "\\$_GET\\s*\\[[^\\]]{1,40}\\][\\s\\S]{0,600}?(?:\\.txt|list|(?<![->])brand(?![-<])|keyword)[\\s\\S]{0,2000}?(?:slot|togel|gacor|(?<![->])brand(?![-<]))"),
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
          sign(
              "code-asks-for-search-visitor",
              60,
              "HTTP_REFERER[\\s\\S]{0,400}?google[\\s\\S]{0,400}?(?:location|file_get_contents|curl|include|exit|die)"),
          sign("code-asks-for-search-engine", 50, "HTTP_REFERER[\\s\\S]{0,400}?google"),
          sign(
              "code-fetches-page",
              40,
              "(?<!base64_encode\\()(?<!json_decode\\()(?:file_get_contents|curl_init|fopen|readfile)\\s*\\(\\s*[\"']https?://(?![\"'$]|[\\w.-]{1,80}\\.(?:go|ac|sch)\\.id\\b)"),
          sign(
              "code-writes-upload",
              50,
              "(?:move_uploaded_file|file_put_contents|fwrite)\\s*\\([^;]{0,120}\\$_(?:FILES|POST|GET|REQUEST)"),
          sign(
              "code-runs-variable", 60, "\\b(?:eval|assert)\\s*\\(\\s*(?:@?\\$\\w+|[\"']\\s*\\?>)"),
          sign(
              "code-commands-variable",
              60,
              "\\b(?:shell_exec|passthru|system|popen|proc_open|pcntl_exec)\\s*\\(\\s*@?\\$\\w++(?!\\s*,\\s*[\"']w)"),
          sign(
              "code-takes-uploads",
              50,
              "\\$_FILES[\\s\\S]{0,600}?(?:move_uploaded_file|rename|copy|file_put_contents)\\s*\\("),
          sign(
              "code-hides-letters",
              60,
              "(?:chr\\(\\s*\\d+\\s*\\)\\s*\\.\\s*){5}|(?:\\\\x[0-9a-fA-F]{2}){8}|[\"'][^\"'\\n$]{1,80}[\"']\\s*\\^\\s*[\"'][^\"'\\n$]{1,80}[\"']|(?:goto\\s+\\w{3,}[\\s\\S]{0,200}?){10}"
                  + "|[\"']68747470[0-9a-fA-F]{8}|(?:[\"'][0-9a-f]{10,}[\"']\\s*,\\s*){8}|(?:\\$\\w+\\s*\\[\\d+\\]\\s*\\.\\s*){6}"),
          sign(
              "code-asks-for-language",
              60,
              "HTTP_ACCEPT_LANGUAGE[\\s\\S]{0,500}?(?:Location:\\s*https?:|(?:file_get_contents|curl_init)\\s*\\()"),
          sign(
              "code-shows-fetched",
              60,
              "(?:echo|print)\\s*\\(?\\s*@?(?:file_get_contents|curl_exec|fetch\\w*|get_?url\\w*)\\s*\\(\\s*[\"']https?:"),
          sign(
              "code-doorway-list",
              60,
              "FILE_IGNORE_NEW_LINES[\\s\\S]{0,1500}?brand|brand[\\s\\S]{0,1500}?FILE_IGNORE_NEW_LINES"),
          sign(
              "code-behind-password",
              60,
              "(?:error_reporting\\s*\\(\\s*0|set_time_limit\\s*\\(\\s*0)[\\s\\S]{0,3000}?(?:md5|sha1|password_verify)\\s*\\(\\s*@?\\$_(?:POST|GET|REQUEST|COOKIE)(?![\\s\\S]{0,400}(?:mysqli?_|->query|select\\s))"),
          sign("code-runs-input", 80, "`[^`\\n]{0,80}\\$_(?:GET|POST|REQUEST|COOKIE)"),
          sign(
              "code-calls-by-variable",
              60,
              "(?<![>:\\w$])\\$\\w{1,40}\\s*\\(\\s*@?\\$_(?:GET|POST|REQUEST|COOKIE)\\s*\\["),
          sign(
              "code-hands-over-input",
              60,
              "(?:array_map|register_\\w+_function|preg_replace_callback|forward_static_call\\w*)\\s*\\(\\s*@?\\$_(?:GET|POST|REQUEST|COOKIE)"
                  + "|(?:array_(?:filter|walk|reduce|u\\w+|\\w+_u\\w+)|u[ak]?sort)\\s*\\([^;]{0,200},\\s*@?\\$_(?:GET|POST|REQUEST|COOKIE)\\s*\\[[^\\]]{1,40}\\]\\s*\\)\\s*;"),
          sign(
              "code-includes-picture",
              80,
              "\\b(?:include|require)(?:_once)?\\s*\\(?\\s*(?:[\"'][^\"'\\n]{0,200}(?:\\.(?:jpe?g|png|gif|ico|webp|bmp)|/tmp/[^\"'\\n]{0,80})[\"']|(?:base64_decode|hex2bin|str_rot13)\\s*\\()"),
          sign(
              "code-unlocks",
              60,
              "(?:system|exec|passthru|popen)\\s*\\(\\s*[\"']\\s*chattr|unlink\\s*\\(\\s*[\"'][^\"']{0,80}\\.htaccess"),
          sign(
              "code-writes-fetched",
              60,
              "file_put_contents\\s*\\([^;]{0,120}?file_get_contents\\s*\\(\\s*[\"']https?:"),
          sign(
              "code-manages-files",
              60,
              "\\b(?:unlink|file_put_contents|rename|rmdir|copy|chmod)\\s*\\(\\s*@?\\$_(?:GET|POST|REQUEST)"),
          sign(
              "code-locks-files",
              60,
              "openssl_encrypt\\s*\\(\\s*file_get_contents[\\s\\S]{0,300}?unlink\\s*\\("),
          sign(
              "code-adds-administrator",
              60,
              "wp_create_user\\s*\\(\\s*(?:[\"']|\\$\\w+\\s*,\\s*\\$\\w+\\s*,\\s*[\"'])[\\s\\S]{0,400}?administrator"),
          sign(
              "code-mails-secrets",
              60,
              "\\bmail\\s*\\(\\s*[\"'][^\"'\\n]{1,60}@[^;]{0,300}?\\$_(?:POST|REQUEST)\\s*\\[\\s*[\"'](?:pass|pwd|pin|otp|sandi)"),
          sign(
              "code-doorway-list",
              60,
              "FILE_IGNORE_NEW_LINES[\\s\\S]{0,400}?in_array\\s*\\([^;]{0,60}?\\$_GET"),
          sign(
              "code-doorway-list",
              60,
              "FILE_IGNORE_NEW_LINES[\\s\\S]{0,400}?\\$_GET[\\s\\S]{0,400}?in_array\\s*\\([\\s\\S]{0,400}?\\b(?:404|include|require)\\b"),
          sign(
              "code-runs-input",
              80,
              "new\\s+Reflection(?:Function|Method)\\s*\\(\\s*@?\\$_(?:GET|POST|REQUEST|COOKIE)"
                  + "|\\bos\\.(?:popen|system)\\s*\\([^\\n]{0,80}?(?:FieldStorage|getvalue|QUERY_STRING|argv)"
                  + "|`[^`\\n]{0,80}->param\\b"),
          sign(
              "code-commands-variable",
              60,
              "fsockopen\\s*\\([\\s\\S]{0,400}?[\"']/bin/(?:ba|da|z)?sh"),
          sign(
              "code-includes-picture",
              80,
              "\\b(?:include|require)(?:_once)?\\s*\\(?\\s*[\"'](?:zip|phar|data|expect|https?|ftp|php|compress\\.\\w{2,6}):"),
          sign(
              "code-runs-input",
              80,
              "\\b(?:eval|execute(?:global)?)\\s*\\(?\\s*request(?:\\.\\w{2,20})?\\s*[\\[(]"),
          sign(
              "code-java-runs-input",
              80,
              "Runtime\\.getRuntime\\(\\)\\.exec\\s*\\([^;]{0,120}request\\.getParameter"));

  private static final Set<String> UPLOADS = Set.of("code-takes-uploads", "code-writes-upload");

  /** A program that looks at what kind of file it is given. */
  private static final Pattern CHECKS =
      Pattern.compile(
          "(?i)in_array\\s*\\(\\s*\\$\\w*(?:ext|type|tipe|mime|format|jenis)|getimagesize\\s*\\(|finfo|mime_content_type|allowed_types|ekstensi_?(?:diperbolehkan|boleh|valid)"
              + "|\\$\\w*(?:ext|type|tipe|mime|format)\\w*\\s*(?:!=|==)");

  private static final Pattern ANYWHERE =
      Pattern.compile("(?i)\\bgetcwd\\s*\\(|DOCUMENT_ROOT|php_uname|fileperms");

  private static final int CAREFUL = 10;

  private static final Set<String> EXTENSIONS =
      Set.of(
          "php", "phtml", "php5", "php7", "phar", "jsp", "jspx", "asp", "aspx", "cgi", "pl", "py");

  private static final Pattern PHP_TAG = Pattern.compile("<\\?php\\b|<\\?=\\s*\\$");

  private static final Pattern CODE = Pattern.compile("(?s)<\\?(?:php|=).*?(?:\\?>|\\z)");

  private static final Pattern DISGUISE =
      Pattern.compile("\\A\\s*(?:<!--[^>]{0,60}-->\\s*)?(?:GIF8|%PDF-|\\x89PNG|\uFFFDPNG|JFIF)");
  private static final Pattern JOINT = Pattern.compile("[\"']\\s{0,3}\\.\\s{0,3}[\"']");
  private static final Pattern DANGEROUS =
      Pattern.compile(
          "[\"'](base64_decode|gzinflate|gzuncompress|str_rot13|strrev|eval|assert|system|exec|shell_exec|passthru"
              + "|create_function|file_get_contents|file_put_contents|curl_init|curl_exec|allow_url_fopen|fopen)[\"']");

  private CodeSigns() {}

  private static Sign sign(String id, int points, String pattern) {
    return new Sign(id, points, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
  }

  /** Whether a program holds no page: nothing stands outside its code but a remark. */
  static boolean showsNothing(String text) {
    String outside = CODE.matcher(text).replaceAll("");
    return outside.indexOf('<') < 0;
  }

  /** Whether a file's extension makes a server run it. */
  static boolean isProgram(String extension) {
    return EXTENSIONS.contains(extension);
  }

  /** Judges a program file; that it is there at all already is critical on a static site. */
  static void program(String text, Programs programs, List<ScanSignal> signals) {
    if (programs != Programs.EXPECTED) {
      signals.add(new ScanSignal("program-file", programs.points(), "script file"));
    }
    look(PROGRAM, text, signals);
    SmallProgram.look(text, signals);
    if (DISGUISE.matcher(text).find()) {
      signals.add(new ScanSignal("program-in-disguise", 80, "file head of a picture or document"));
    }
    hiddenNames(text).ifPresent(name -> signals.add(new ScanSignal("code-hides-names", 80, name)));
  }

  /** Names of functions that a program puts together from pieces, so that nobody finds them. */
  private static Optional<String> hiddenNames(String text) {
    Matcher at = DANGEROUS.matcher(JOINT.matcher(text).replaceAll(""));
    while (at.find()) {
      if (!text.contains(at.group(1))) {
        return Optional.of(at.group(1));
      }
    }
    return Optional.empty();
  }

  /** Judges a server configuration file such as {@code .htaccess}. */
  static void configuration(String text, Programs programs, Hosts hosts, List<ScanSignal> signals) {
    if (programs != Programs.EXPECTED) {
      signals.add(new ScanSignal("configuration-file", programs.points(), "configuration file"));
    }
    ConfigSigns.look(text, hosts, signals);
  }

  /** Program text inside a file that should be a picture or a document. */
  static void disguised(String text, List<ScanSignal> signals) {
    if (text.contains("<?") && PHP_TAG.matcher(text).find()) {
      signals.add(new ScanSignal("program-in-disguise", 80, "<?php"));
    }
  }

  /** Program text in a page: a server may be told to run pages, too. */
  static void inPage(String text, List<ScanSignal> signals) {
    if (text.contains("<?") && PHP_TAG.matcher(text).find()) {
      signals.add(new ScanSignal("program-in-page", 40, "<?php"));
      look(PROGRAM, text, signals);
    }
  }

  /** Whether a program looks at what it takes, and keeps it in a folder made for it. */
  private static boolean checks(String text) {
    return CHECKS.matcher(text).find() && !ANYWHERE.matcher(text).find();
  }

  private static void look(List<Sign> signs, String text, List<ScanSignal> signals) {
    for (Sign sign : signs) {
      Matcher at = sign.pattern().matcher(text);
      if (at.find()) {
        boolean careful = UPLOADS.contains(sign.id()) && checks(text);
        int points = careful ? CAREFUL : sign.points();
        signals.add(new ScanSignal(sign.id(), points, at.group().strip()));
      }
    }
  }
}
