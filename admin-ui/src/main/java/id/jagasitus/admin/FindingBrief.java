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
    String who =
        finding
            .address()
            .map(address -> address.text())
            .orElseGet(() -> frame.raw(finding.place(), 120));
    return frame.t(
        finding.succeeded() ? "newcase.succeeded" : "newcase.failed",
        finding.id(),
        Words.intent(frame, finding.intent()),
        who,
        frame.format().number(finding.requests()),
        frame.format().range(finding.first(), finding.last()));
  }
}
