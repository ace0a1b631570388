package id.jagasitus.store;

import java.util.List;
import java.util.Locale;

/**
 * Tells programs from people by what a user agent says of itself; whoever lies about it counts as a
 * person. An empty user agent counts as a program.
 */
public final class Robots {

  private static final List<String> TELL_TALE =
      List.of(
          "bot",
          "crawl",
          "spider",
          "slurp",
          "curl/",
          "wget",
          "python",
          "go-http",
          "java/",
          "scan",
          "http-client",
          "httpclient",
          "libwww",
          "perl",
          "ruby",
          "php/",
          "nikto",
          "sqlmap",
          "nmap",
          "masscan",
          "zgrab",
          "gobuster",
          "dirbuster",
          "fuzz",
          "nuclei",
          "wapiti",
          "externalhit",
          "monitor",
          "feed",
          "preview",
          "headless",
          "phantomjs",
          "okhttp",
          "node-fetch",
          "axios",
          "://");

  /** Whether a user agent says that it is a program, or says nothing. */
  public static boolean isRobot(String userAgent) {
    if (userAgent.isEmpty() || userAgent.equals("-")) {
      return true;
    }
    String lower = userAgent.toLowerCase(Locale.ROOT);
    return TELL_TALE.stream().anyMatch(lower::contains);
  }

  private Robots() {}
}
