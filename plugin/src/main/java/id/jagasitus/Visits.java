package id.jagasitus;

import id.jagasitus.event.RequestEvent;
import java.util.List;
import java.util.Locale;

/** Turns recorded requests into lines of a list. */
final class Visits {

  private static final List<String> ROBOTS =
      List.of("bot", "crawl", "spider", "slurp", "externalhit", "feed", "preview", "monitor");

  private static final List<String> TOOLS =
      List.of(
          "curl/", "wget", "python", "go-http", "java/", "scan", "httpclient", "http-client", "libwww",
          "perl", "ruby", "php/", "nikto", "sqlmap", "nmap", "masscan", "zgrab", "buster", "fuzz",
          "nuclei", "wapiti", "headless", "phantomjs", "okhttp", "node-fetch", "axios");

  private final ShownAddresses addresses;

  Visits(ShownAddresses addresses) {
    this.addresses = addresses;
  }

  Visit masked(RequestEvent event) {
    return of(event, addresses.masked(event.client()));
  }

  Visit of(RequestEvent event, ShownAddress client) {
    return new Visit(
        event.time(),
        client,
        event.method(),
        event.host(),
        event.uri(),
        event.status(),
        event.bytes(),
        event.durationMicros(),
        event.referer(),
        event.userAgent(),
        kind(event.userAgent()),
        event.source(),
        event.refused());
  }

  static Visit.Kind kind(String userAgent) {
    String lower = userAgent.toLowerCase(Locale.ROOT);
    if (lower.isEmpty() || lower.equals("-") || TOOLS.stream().anyMatch(lower::contains)) {
      return Visit.Kind.TOOL;
    }
    return ROBOTS.stream().anyMatch(lower::contains) ? Visit.Kind.ROBOT : Visit.Kind.PERSON;
  }
}
