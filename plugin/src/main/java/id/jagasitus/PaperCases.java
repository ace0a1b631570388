package id.jagasitus;

import id.jagasitus.console.office.OfficeDesks;
import id.jagasitus.console.paper.CaseFacts;
import id.jagasitus.exercise.Exercise;
import id.jagasitus.exercise.Scorecard;
import id.jagasitus.home.Documents;
import id.jagasitus.office.Case;
import id.jagasitus.office.CaseAct;
import id.jagasitus.office.Moment;
import id.jagasitus.office.WorkingCalendar;
import id.jagasitus.report.EvidenceWords;
import id.jagasitus.report.MonthlyFigures;
import id.jagasitus.service.Service;
import id.jagasitus.service.ServiceRegister;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The office's cases, as their papers need them. */
record PaperCases(OfficeDesks office, Documents documents, SiteRecords site) implements CaseFacts {

  @Override
  public List<Case> cases() {
    return office.caseDesk().list();
  }

  @Override
  public List<Moment> timeline(Case about) {
    return office.caseDesk().timeline(about);
  }

  @Override
  public List<MonthlyFigures.Evidence> papers(Case about) {
    return Stream.concat(about.repair().attachments().stream().map(this::evidence), renewals(about))
        .toList();
  }

  /** What came in since for the services that it is about: the renewal is proven by it. */
  private Stream<MonthlyFigures.Evidence> renewals(Case about) {
    Set<String> services =
        about.places().stream()
            .flatMap(place -> site.entries(place).stream())
            .collect(Collectors.toUnmodifiableSet());
    return site.services().papers().stream()
        .filter(paper -> services.contains(paper.id()) && !paper.at().isBefore(about.opened()))
        .map(this::evidence);
  }

  private MonthlyFigures.Evidence evidence(ServiceRegister.Paper paper) {
    Service.Document document = paper.document();
    String said = EvidenceWords.service(paper.service(), document.about());
    String name = said + " (" + document.name() + ")";
    return new MonthlyFigures.Evidence(name, document.sha256(), documents.size(document.sha256()));
  }

  private MonthlyFigures.Evidence evidence(CaseAct.Attach file) {
    String name = file.about().isEmpty() ? file.name() : file.about() + " (" + file.name() + ")";
    return new MonthlyFigures.Evidence(name, file.sha256(), documents.size(file.sha256()));
  }

  @Override
  public List<Exercise> exercises() {
    return office.exercises().list();
  }

  @Override
  public Scorecard card(Exercise exercise) {
    return Scorecard.of(exercise, exercise.of(cases()), office.measure());
  }

  @Override
  public WorkingCalendar calendar() {
    return office.calendar();
  }
}
