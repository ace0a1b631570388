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
import id.jagasitus.report.MonthlyFigures;
import java.util.List;

/** The office's cases, as their papers need them. */
record PaperCases(OfficeDesks office, Documents documents) implements CaseFacts {

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
    return about.repair().attachments().stream().map(this::evidence).toList();
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
