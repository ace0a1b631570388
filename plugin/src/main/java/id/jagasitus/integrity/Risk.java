package id.jagasitus.integrity;

import id.jagasitus.event.Severity;
import id.jagasitus.watch.ScanResult;
import id.jagasitus.watch.Verdict;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How urgent it is that a file appeared or changed. */
final class Risk {

  private static final Pattern PROGRAM =
      Pattern.compile(
          ".*\\.(?:php\\d?|phtml|phar|pht|jspx?|jspf|asp|aspx|ashx|cgi|pl|py|sh|exe|war|jar|class)(?:\\..{1,8})?");

  private static final Pattern CONFIGURATION =
      Pattern.compile("\\.htaccess|\\.htpasswd|\\.user\\.ini|php\\.ini|web\\.config|\\.env");

  private Risk() {}

  /** Whether a server would run the file, or be steered by it. */
  static boolean executable(String path) {
    String leaf = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return PROGRAM.matcher(leaf).matches() || CONFIGURATION.matcher(leaf).matches();
  }

  static Severity of(String path, Change.Kind kind, Optional<ScanResult> scan) {
    boolean harm = scan.isPresent() && scan.get().verdict() == Verdict.CRITICAL;
    boolean runs = kind != Change.Kind.REMOVED && executable(path);
    return harm || runs ? Severity.CRITICAL : Severity.REVIEW;
  }
}
