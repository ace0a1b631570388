package id.jagasitus;

import id.jagasitus.console.Viewer;
import id.jagasitus.console.office.CaseSources;
import id.jagasitus.finding.Evidence;
import id.jagasitus.finding.Finding;
import id.jagasitus.finding.Findings;
import id.jagasitus.journal.JournalException;
import id.jagasitus.office.KeptFinding;
import java.util.List;
import java.util.Optional;

/** The findings, as the office makes cases of them. */
record OfficeFindings(Findings findings) implements CaseSources.Findings {

  private static final Evidence NONE = new Evidence(List.of(), List.of(), List.of());

  @Override
  public Optional<KeptFinding> keep(long id) {
    return findings
        .find(id)
        .map(finding -> KeptFinding.of(finding, findings.evidence(id).orElse(NONE)));
  }

  @Override
  public void made(Viewer viewer, long finding, long caseNumber) throws JournalException {
    findings.judge(
        finding,
        Finding.Judgement.CASE,
        "#" + caseNumber,
        null,
        viewer.name(),
        viewer.caller().address());
  }
}
