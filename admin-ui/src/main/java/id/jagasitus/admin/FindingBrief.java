package id.jagasitus.admin;

import id.jagasitus.console.finding.FindingLine;
import id.jagasitus.office.CaseAct;
import java.util.List;
import java.util.stream.Collectors;

/** What findings say of a case that is made of them, for a person to go on writing. */
final class FindingBrief {

  private final Frame frame;

  FindingBrief(Frame frame) {
    this.frame = frame;
  }

  /** Fills in the title and the problem where nothing was typed. */
  CaseAct.Describe fill(CaseAct.Describe typed, List<FindingLine> findings) {
    if (findings.isEmpty()) {
      return typed;
    }
    return new CaseAct.Describe(
        typed.title().isEmpty() ? title(findings) : typed.title(),
        typed.problem().isEmpty() ? problem(findings) : typed.problem(),
        typed.harm(),
        typed.alternatives(),
        typed.recommended());
  }

  private String title(List<FindingLine> findings) {
    return findings.stream()
        .map(finding -> Words.intent(frame, finding.intent()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String problem(List<FindingLine> findings) {
    return findings.stream().map(this::sentence).collect(Collectors.joining("\n"));
  }

  private String sentence(FindingLine finding) {
    return finding.address().map(who -> actor(finding, who.text())).orElseGet(() -> place(finding));
  }

  private String actor(FindingLine finding, String who) {
    return frame.t(
        finding.succeeded() ? "newcase.succeeded" : "newcase.failed",
        finding.id(),
        Words.intent(frame, finding.intent()),
        who,
        frame.format().number(finding.requests()),
        frame.format().range(finding.first(), finding.last()));
  }

  /** A fault of the site, or of what it depends on, makes no requests. */
  private String place(FindingLine finding) {
    return frame.t(
        "newcase.place",
        finding.id(),
        Words.intent(frame, finding.intent()),
        Evidence.place(frame, finding.place(), 120),
        frame.format().range(finding.first(), finding.last()));
  }
}
