package id.jagasitus.watch;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Back doors of a few lines. What they do differs from one to the next, not what they are: a
 * program too small to be anything else that takes what a visitor sends, and calls what no reader
 * can name.
 */
final class SmallProgram {

  private static final int SMALL = 1_500;

  private static final Pattern TAKES =
      Pattern.compile(
          "(?i)\\$_(?:GET|POST|REQUEST|COOKIE|SESSION)|\\$_SERVER\\s*\\[\\s*[\"']HTTP_(?!HOST|USER_AGENT|X_FORWARDED|X_REAL_IP)|extract\\s*\\(\\s*\\$_|getallheaders|apache_request_headers|php://input|\\$\\$\\w|\\$\\{");

  /** A function that only a variable names; a method is called through an arrow. */
  private static final Pattern CALLS_VARIABLE =
      Pattern.compile(
          "(?<![>:\\w$])\\$\\w{1,40}\\s*\\(|\\)\\s*\\(\\s*\\$_"
              + "|\\$\\{[^}\\n]{1,60}\\}\\s*(?:\\[[^\\]\\n]{0,40}\\]\\s*)?\\(");

  /** Functions handed over to be called, named by a variable or put together from pieces. */
  private static final Pattern HANDS_OVER =
      Pattern.compile(
          "(?i)(?:array_(?:map|filter|walk\\w*|reduce)|u[ak]?sort|forward_static_call\\w*|call_user_func\\w*)\\s*\\([^;]{0,200}?(?:[(,]\\s*\\$(?!_)\\w{1,40}\\s*[,)]|base64_decode|[\"']\\s*\\.|\\.\\s*[\"'])"
              + "|array_(?:intersect_u|udiff|diff_u|uintersect)\\w*\\s*\\(");

  private static final Pattern RUNS =
      Pattern.compile(
          "(?i)\\bassert\\b|tempnam\\s*\\([^<]{0,400}?\\binclude(?:_once)?\\s*\\(?\\s*\\$|\\beval\\s*\\(\\s*[\"'][^;\\n]{0,60}\\$|ereg\\w*_replace|preg_(?:replace|filter)\\s*\\(\\s*[\"'](.)[^\"'\\n]{0,60}\\1\\w{0,5}e");

  private SmallProgram() {}

  /** Adds what it sees. */
  static void look(String text, List<ScanSignal> signals) {
    if (text.length() > SMALL || !TAKES.matcher(text).find()) {
      return;
    }
    if (CALLS_VARIABLE.matcher(text).find()
        || HANDS_OVER.matcher(text).find()
        || RUNS.matcher(text).find()) {
      signals.add(new ScanSignal("code-small-door", 60, text.length() + " letters"));
    }
  }
}
