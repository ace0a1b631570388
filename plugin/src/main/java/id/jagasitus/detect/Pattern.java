package id.jagasitus.detect;

import id.jagasitus.event.Severity;

/** What a series of requests can show that none of them shows alone. */
enum Pattern {
  PROBING("behaviour-missing", "probing", 40, Severity.REVIEW),
  BLIND("behaviour-blind", "probing", 40, Severity.REVIEW),
  SENSITIVE("behaviour-sensitive", "probing", 50, Severity.REVIEW),
  ADMIN("behaviour-admin", "admin-probing", 40, Severity.REVIEW),
  ABSENT_ADMIN("behaviour-absent-admin", "admin-probing", 20, Severity.REVIEW),
  LOG_IN("behaviour-log-in", "password-guessing", 60, Severity.REVIEW),
  AGENTS("behaviour-agents", "probing", 25, Severity.INFO),
  FLOOD("behaviour-flood", "flood", 50, Severity.REVIEW),
  ERRORS("behaviour-errors", "probing", 30, Severity.REVIEW),
  VOLUME("behaviour-volume", "outbound-volume", 50, Severity.INFO),
  ATTACKS("behaviour-attacks", "injection", 30, Severity.REVIEW),
  SAME_NAME("behaviour-same-name", "probing", 45, Severity.REVIEW),
  CROWD("behaviour-shared-agent", "probing", 25, Severity.REVIEW),
  FALSE_ROBOT("behaviour-false-robot", "probing", 25, Severity.REVIEW),
  SITE_FLOOD("site-flood", "flood", 50, Severity.REVIEW),
  SITE_ATTACKS("site-attack-wave", "attack-wave", 50, Severity.REVIEW),
  SITE_ERRORS("site-errors", "server-errors", 50, Severity.REVIEW),
  SITE_VOLUME("site-volume", "outbound-volume", 50, Severity.REVIEW),
  SEARCH_VISITORS("site-search-visitors", "injected-pages", 60, Severity.REVIEW);

  final String rule;
  final String intent;
  final int score;
  final Severity severity;

  Pattern(String rule, String intent, int score, Severity severity) {
    this.rule = rule;
    this.intent = intent;
    this.score = score;
    this.severity = severity;
  }
}
