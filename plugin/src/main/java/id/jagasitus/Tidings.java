package id.jagasitus;

import id.jagasitus.event.Severity;
import id.jagasitus.finding.Finding;
import id.jagasitus.finding.Findings;
import id.jagasitus.mail.Notice;
import java.time.Instant;
import java.util.function.Consumer;

/** Tells of findings that were opened or grew since the last look; a repeat grows a count. */
final class Tidings {

  private static final String PRETENDED =
      "Ini latihan: tidak ada serangan dan situs tidak berubah. Tindak lanjuti seperti biasa.";

  private final Findings findings;
  private final Consumer<Notice> tell;
  private Instant until;

  /**
   * @param since nothing before it is told
   */
  Tidings(Findings findings, Consumer<Notice> tell, Instant since) {
    this.findings = findings;
    this.tell = tell;
    this.until = since;
  }

  synchronized void runOnce() {
    Instant newest = until;
    for (Finding finding : findings.list()) {
      boolean open = finding.verdict() == Finding.Judgement.NONE;
      if (open && matters(finding) && finding.last().isAfter(until)) {
        tell.accept(notice(finding));
        newest = finding.last().isAfter(newest) ? finding.last() : newest;
      }
    }
    until = newest;
  }

  /** Each step before a service expires is worth a line, however far off the day is. */
  private static boolean matters(Finding finding) {
    return finding.severity() != Severity.INFO || finding.intent().equals("expiring");
  }

  private static Notice notice(Finding finding) {
    boolean drill = finding.subject().drill();
    return new Notice(
        kind(finding),
        "temuan-" + finding.id(),
        (drill ? Notice.DRILL : "") + "Temuan " + finding.id() + ": " + finding.intent(),
        drill ? PRETENDED : "",
        "/temuan/satu?id=" + finding.id(),
        finding.last());
  }

  /** What the site's own checks found has kinds of its own. */
  private static Notice.Kind kind(Finding finding) {
    return switch (finding.intent()) {
      case "outage" -> Notice.Kind.REACH;
      case "backup-overdue" -> Notice.Kind.BACKUP;
      case "expiring" -> Notice.Kind.EXPIRY;
      default ->
          finding.severity() == Severity.CRITICAL ? Notice.Kind.CRITICAL : Notice.Kind.REVIEW;
    };
  }
}
