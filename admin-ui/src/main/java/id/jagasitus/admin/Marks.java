package id.jagasitus.admin;

import id.jagasitus.watch.ScanSignal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the scanner saw, in words of the reader. A mark that is not known here is shown under the
 * scanner's own name.
 */
final class Marks {

  private static final int MOST = 300;

  static final List<String> KNOWN =
      List.of(
          "address-foreign",
          "address-gambling",
          "address-in-margins",
          "address-in-text",
          "asks-ransom",
          "brand-as-title",
          "brand-for-machines",
          "brand-in-title",
          "brand-list",
          "brand-praised",
          "brands-hidden",
          "call-to-action",
          "call-to-stranger",
          "cloaked-content",
          "cloaked-links",
          "cloaked-page",
          "cloaked-redirect",
          "cloaked-title",
          "code-adds-administrator",
          "code-asks-for-language",
          "code-asks-for-robot",
          "code-asks-for-search-engine",
          "code-asks-for-search-visitor",
          "code-behind-password",
          "code-calls-by-variable",
          "code-commands-variable",
          "code-doorway",
          "code-doorway-list",
          "code-fetches-page",
          "code-hands-over-input",
          "code-hides-letters",
          "code-hides-names",
          "code-includes-picture",
          "code-java-runs-input",
          "code-locks-files",
          "code-mails-secrets",
          "code-manages-files",
          "code-runs-input",
          "code-runs-variable",
          "code-shell-name",
          "code-shows-fetched",
          "code-small-door",
          "code-takes-orders",
          "code-takes-uploads",
          "code-unlocks",
          "code-unpacks-itself",
          "code-writes-fetched",
          "code-writes-upload",
          "config-allows-shell",
          "config-asks-for-robot",
          "config-asks-for-search-visitor",
          "config-runs-code-first",
          "config-runs-pictures",
          "config-sends-away",
          "configuration-file",
          "defacement-slogan",
          "defacement-title",
          "dictates-command",
          "differs-for-search",
          "document-locked",
          "doorway-link",
          "entrance-of-stranger",
          "foreign-banner",
          "foreign-frame",
          "foreign-language",
          "foreign-password",
          "foreign-script",
          "foreign-script-hidden",
          "gambling-density",
          "gambling-for-machines",
          "gambling-in-margins",
          "gambling-in-meta",
          "gambling-in-path",
          "gambling-in-robots",
          "gambling-in-script",
          "gambling-in-sitemap",
          "gambling-in-title",
          "gambling-link",
          "gambling-link-hidden",
          "gambling-links-many",
          "gambling-text-hidden",
          "gambling-words",
          "game-in-title",
          "hidden-unknown-link",
          "keyword-stuffing",
          "link-bought",
          "link-on-nothing",
          "login-borrowed",
          "longer-than-read",
          "no-page",
          "not-judged",
          "not-readable",
          "offer-voice",
          "page-covered",
          "page-replaced",
          "probe-failed",
          "program-file",
          "program-in-disguise",
          "program-in-page",
          "redirect-foreign",
          "redirect-unfollowed",
          "script-asks-who",
          "script-calls-stranger",
          "script-clipboard-command",
          "script-defaces",
          "script-fetches",
          "script-frame",
          "script-listens",
          "script-loads-stranger",
          "script-makes-address",
          "script-miner",
          "script-packed",
          "script-packed-address",
          "script-redirect",
          "script-runs-words",
          "script-shows-fetched",
          "script-turns-links",
          "script-without-letters",
          "search-verification-file",
          "sitemap-foreign",
          "status-differs",
          "title-apart",
          "urging",
          "weak-words",
          "words-alone");

  /** What the scanner says beside a mark in its own words; everything else comes from a page. */
  static final Map<String, String> DETAILS =
      Map.of(
          "configuration file", "mark.detail.configuration-file",
          "file head of a picture or document", "mark.detail.disguise",
          "hidden", "mark.detail.hidden",
          "no word of a report", "mark.detail.no-report",
          "no word of a report beside it", "mark.detail.no-report-beside",
          "promises, and a link to a stranger", "mark.detail.promises",
          "script file", "mark.detail.script-file");

  private Marks() {}

  static String of(Frame frame, String mark) {
    return KNOWN.contains(mark) ? frame.t("mark." + mark) : frame.raw(mark, 60);
  }

  /** What stands beside a mark. */
  static String detail(Frame frame, String detail) {
    String known = DETAILS.get(detail);
    return known == null ? frame.raw(detail, MOST) : frame.t(known);
  }

  /** What counted, each once. */
  static String all(Frame frame, List<ScanSignal> signals) {
    return signals.stream()
        .filter(signal -> signal.points() > 0)
        .map(signal -> of(frame, signal.id()))
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
