package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.console.finding.FindingLine;
import id.jagasitus.console.finding.FindingView;
import id.jagasitus.office.Case;
import id.jagasitus.office.CaseAct;
import id.jagasitus.office.Playbook;
import id.jagasitus.office.Result;
import java.util.List;

/** <em>Insiden</em>: the list, and a new one. */
final class CasesHandler implements Handler {

  private final Console console;

  CasesHandler(Console console) {
    this.console = console;
  }

  @Override
  public Answer handle(Exchange exchange) {
    boolean all = exchange.text("semua").equals("ya");
    List<Case> cases =
        console.cases().list().stream().filter(each -> all || !each.state().over()).toList();
    Frame frame = exchange.frame(Area.CASES, "cases.title");
    var page =
        new CasesPage(
            cases,
            console.cases().reports().stream().limit(all ? 500 : 12).toList(),
            all,
            console.cases().mayOpen(exchange.viewer()));
    return Answer.html((out, token) -> JtecasesGenerated.render(out, token, frame, page));
  }

  /** The form of a new case; a trouble of the playbook fills in its ways out. */
  Answer blank(Exchange exchange) {
    return form(200, exchange, exchange.frame(Area.CASES, "cases.new"));
  }

  private Answer form(int status, Exchange exchange, Frame frame) {
    Playbook playbook = console.procedure().get(Playbook.class);
    List<Long> numbers = CaseForms.findings(exchange);
    CaseAct.Describe typed = CaseForms.brief(exchange, playbook);
    boolean blank = exchange.method().equals("GET");
    var page =
        new NewCasePage(
            playbook,
            exchange.text("masalah"),
            blank ? new FindingBrief(frame).fill(typed, lines(exchange, numbers)) : typed,
            numbers);
    return Answer.html(status, (out, token) -> JtenewcaseGenerated.render(out, token, frame, page));
  }

  private List<FindingLine> lines(Exchange exchange, List<Long> numbers) {
    return numbers.stream()
        .flatMap(id -> console.findings().find(exchange.viewer(), id).stream())
        .map(FindingView::line)
        .toList();
  }

  Answer open(Exchange exchange) {
    Playbook playbook = console.procedure().get(Playbook.class);
    CaseAct.Describe brief = CaseForms.brief(exchange, playbook);
    Result result =
        console
            .cases()
            .open(
                exchange.viewer(),
                CaseForms.findings(exchange),
                brief,
                exchange.text("latihan").equals("ya"));
    Note note = Why.note(exchange.texts(), result, "cases.opened");
    return result instanceof Result.Done done
        ? Answer.redirect(CaseLinks.of(done.id())).withNote(note)
        : form(422, exchange, exchange.frame(Area.CASES, "cases.new").saying(note));
  }
}
