package id.jagasitus;

import id.jagasitus.event.Severity;
import id.jagasitus.finding.Finding;
import id.jagasitus.finding.Findings;
import id.jagasitus.mail.Notice;
import java.time.Instant;
import java.util.function.Consumer;

/** Tells of findings that were opened or grew since the last look; a repeat grows a count. */
final class Tidings {

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
      if (open && finding.severity() != Severity.INFO && finding.last().isAfter(until)) {
        tell.accept(notice(finding));
        newest = finding.last().isAfter(newest) ? finding.last() : newest;
      }
    }
    until = newest;
  }

  private static Notice notice(Finding finding) {
    boolean critical = finding.severity() == Severity.CRITICAL;
    return new Notice(
        critical ? Notice.Kind.CRITICAL : Notice.Kind.REVIEW,
        "temuan-" + finding.id(),
        "Temuan " + finding.id() + ": " + finding.intent(),
        "",
        "/temuan/satu?id=" + finding.id(),
        finding.last());
  }
}
