package id.jagasitus.admin;

import id.jagasitus.console.finding.FindingView.Reason;
import id.jagasitus.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What findings are called and what they mean, in the reader's language. Rules bring their own
 * texts; what behaviour and the site's inventory say is worded here. A word that is not known, such
 * as an own rule's intent, is shown as it is.
 */
final class Words {

  /** Intents with a name, a meaning and an advice of their own. */
  static final List<String> INTENTS =
      List.of(
          "admin-probing",
          "attack-wave",
          "backup-overdue",
          "break-in",
          "changed-file",
          "cloaking",
          "expiring",
          "flood",
          "identity-change",
          "injected-content",
          "injected-pages",
          "injection",
          "outage",
          "outbound-volume",
          "password-guessing",
          "planted-program",
          "probing",
          "scanning",
          "served-change",
          "server-errors",
          "spam");

  /** Signs of behaviour, of the inventory and of regular checks. */
  static final List<String> SIGNS =
      List.of(
          "backup-overdue-copy",
          "backup-overdue-drill",
          "backup-overdue-read-back",
          "backup-overdue-take",
          "behaviour-absent-admin",
          "behaviour-admin",
          "behaviour-agents",
          "behaviour-attacks",
          "behaviour-blind",
          "behaviour-errors",
          "behaviour-false-robot",
          "behaviour-flood",
          "behaviour-log-in",
          "behaviour-missing",
          "behaviour-nameless",
          "behaviour-same-name",
          "behaviour-sensitive",
          "behaviour-shared-agent",
          "behaviour-volume",
          "certificate-ending",
          "certificate-expired",
          "certificate-issuer",
          "certificate-names",
          "certificate-untrusted",
          "change-reported",
          "clean-scan",
          "cloak-probe",
          "date-differs",
          "dns-address",
          "dns-issuer",
          "dns-mail",
          "dns-name-server",
          "dns-wildcard",
          "domain-ending",
          "domain-expired",
          "domain-failing",
          "domain-name-servers",
          "domain-registrar",
          "domain-status",
          "file-added",
          "file-changed",
          "file-planted",
          "file-removed",
          "renewal-not-seen",
          "sequence-find-after-scan",
          "sequence-post-after-find",
          "served-alias",
          "served-file",
          "served-form",
          "served-frame",
          "served-inline",
          "served-redirect",
          "served-reported",
          "served-scan",
          "served-script",
          "service-expired",
          "service-expiring",
          "site-attack-wave",
          "site-back",
          "site-body-to-page",
          "site-broken-link",
          "site-crawler-memory",
          "site-down",
          "site-errors",
          "site-flood",
          "site-foreign-program",
          "site-old-link",
          "site-query-on-page",
          "site-search-visitors",
          "site-typing-slip",
          "site-unknown-path",
          "site-volume");

  /** What a rule says of where it was read. */
  private static final Pattern ORIGIN = Pattern.compile("(.+) line ([0-9]{1,9})");

  private static final String WHOLE_NETWORK = "-network";

  private Words() {}

  /** Name of an intent. */
  static String intent(Frame frame, String intent) {
    return INTENTS.contains(intent) ? frame.t("intent." + intent) : frame.raw(intent, 60);
  }

  /** What an intent means for the court's site; empty where nothing is known. */
  static String means(Frame frame, String intent) {
    return INTENTS.contains(intent) ? frame.t("intent." + intent + ".means") : "";
  }

  /** What to do about it. */
  static String todo(Frame frame, String intent) {
    return INTENTS.contains(intent) ? frame.t("intent." + intent + ".todo") : "";
  }

  /** What a rule or sign saw, in a sentence. */
  static String saw(Frame frame, Reason reason) {
    return texts(frame, reason.rule())
        .map(Rule.Texts::saw)
        .orElseGet(() -> sign(frame, reason.id()));
  }

  private static String sign(Frame frame, String id) {
    boolean whole = id.endsWith(WHOLE_NETWORK);
    String base = whole ? id.substring(0, id.length() - WHOLE_NETWORK.length()) : id;
    if (!SIGNS.contains(base)) {
      return frame.raw(id, 80);
    }
    return frame.t("sign." + base) + (whole ? " " + frame.t("sign.network") : "");
  }

  /** Where a rule was written. */
  static String origin(Frame frame, Rule rule) {
    Matcher place = ORIGIN.matcher(rule.origin());
    return place.matches()
        ? frame.t("rule.origin", frame.raw(place.group(1)), place.group(2))
        : frame.t("rule.origin.file", frame.raw(rule.origin()));
  }

  /** A rule's texts in the reader's language. */
  static Optional<Rule.Texts> texts(Frame frame, Optional<Rule> rule) {
    return rule.map(known -> known.texts(frame.language()));
  }
}
