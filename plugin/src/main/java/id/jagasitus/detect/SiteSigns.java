package id.jagasitus.detect;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Severity;
import id.jagasitus.site.Inventory;
import id.jagasitus.site.Lookup;
import id.jagasitus.site.NearName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sorts what the site does not have: our own broken link, an old link, a slip of the finger, a
 * crawler's memory, a program the site cannot run. Each is worth few points; only a series makes a
 * finding.
 */
final class SiteSigns {

  static final Set<String> PROGRAMS =
      Set.of("php", "asp", "aspx", "jsp", "jspx", "cgi", "pl", "cfm", "do", "action", "phtml");

  private SiteSigns() {}

  static Optional<Sign> of(Inventory site, OldLinks old, RequestEvent event) {
    Lookup found = site.lookup(event.path());
    boolean known = found instanceof Lookup.Found;
    if (known && !event.method().equals("GET") && !event.head()) {
      return sign("site-body-to-page", Severity.INFO, 10, Map.of("method", event.method()));
    }
    if (known && event.query() != null && !event.query().isEmpty()) {
      return sign("site-query-on-page", Severity.INFO, 1, Map.of("query", "sent"));
    }
    if (!(found instanceof Lookup.Missing)) {
      return Optional.empty();
    }
    return missing(site, old, event);
  }

  private static Optional<Sign> missing(Inventory site, OldLinks old, RequestEvent event) {
    String extension = extension(event.path());
    boolean served = event.status() == 200 && !event.head();
    if (PROGRAMS.contains(extension)
        && site.files().stream().noneMatch(f -> f.path().text().endsWith('.' + extension))) {
      return Optional.of(
          new Sign(
              "site-foreign-program",
              "probing",
              served ? Severity.CRITICAL : Severity.INFO,
              served ? 60 : 8,
              served,
              Map.of("extension", extension)));
    }
    if (!event.host().isEmpty() && event.referer().contains("//" + event.host() + '/')) {
      return sign("site-broken-link", Severity.INFO, 1, Map.of("referer", event.referer()));
    }
    if (old.holds(event.path())) {
      return sign("site-old-link", Severity.INFO, 1, Map.of("path", event.path()));
    }
    List<NearName> near = site.near(event.path());
    if (!near.isEmpty()) {
      return sign("site-typing-slip", Severity.INFO, 1, Map.of("near", near.get(0).toString()));
    }
    boolean crawler = event.userAgent().toLowerCase(Locale.ROOT).contains("bot");
    return sign(
        crawler ? "site-crawler-memory" : "site-unknown-path",
        Severity.INFO,
        crawler ? 1 : 2,
        Map.of("path", event.path()));
  }

  /** Ending of the last part of a path, lower case; empty where it has none. */
  static String extension(String path) {
    int dot = path.lastIndexOf('.');
    return dot < path.lastIndexOf('/') ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static Optional<Sign> sign(
      String rule, Severity severity, int score, Map<String, String> facts) {
    return Optional.of(new Sign(rule, "probing", severity, score, false, facts));
  }
}
