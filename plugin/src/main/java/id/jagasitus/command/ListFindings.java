package id.jagasitus.command;

import id.jagasitus.event.Subject;
import id.jagasitus.finding.Dossier;
import id.jagasitus.finding.Finding;
import id.jagasitus.finding.Findings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code findings list [--closed]}: one row a finding, the most urgent first, as {@code examine}
 * prints them, with their number and verdict.
 */
public record ListFindings(Findings findings) implements Command {

  @Override
  public String name() {
    return "findings list";
  }

  @Override
  public void run(Arguments arguments, CommandOutput out) throws CommandRefused {
    List<Dossier> wanted =
        arguments.flag("closed") ? findings.closedDossiers() : findings.openDossiers();
    wanted.forEach(dossier -> out.row(row(dossier.finding())));
    out.result(Pairs.of("findings", wanted.size()));
  }

  private static Map<String, Object> row(Finding finding) {
    var row = new LinkedHashMap<String, Object>();
    row.put("id", finding.id());
    row.put("place", finding.subject() instanceof Subject.Place p ? p.place() : "");
    row.putAll(ExamineFile.row(finding));
    row.put("succeeded", finding.succeeded());
    row.put("drill", finding.subject().drill());
    row.put("verdict", finding.verdict().name().toLowerCase(Locale.ROOT));
    return row;
  }
}
