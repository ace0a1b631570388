package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.console.office.CaseDesk;
import id.jagasitus.office.Case;
import id.jagasitus.office.Post;
import id.jagasitus.office.Result;
import id.jagasitus.office.State;
import id.jagasitus.office.Submission;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Steps 5 and 6: a report is submitted, forwarded, returned. */
final class SubmitHandler implements Handler {

  private final Console console;
  private final InstantSource clock;

  SubmitHandler(Console console, InstantSource clock) {
    this.console = console;
    this.clock = clock;
  }

  /** The form of step 5. */
  @Override
  public Answer handle(Exchange exchange) {
    return form(200, exchange, exchange.frame(Area.CASES, "submit.title"));
  }

  private Answer form(int status, Exchange exchange, Frame frame) {
    var page = new SubmitPage(drafts(), chosen(exchange), number(exchange), sheet(exchange));
    return Answer.html(status, (out, token) -> JtesubmitGenerated.render(out, token, frame, page));
  }

  private List<Case> drafts() {
    return console.cases().list().stream().filter(each -> each.state() == State.DRAFT).toList();
  }

  private static List<Long> chosen(Exchange exchange) {
    return exchange.all("insiden").stream().map(CaseForms::id).distinct().toList();
  }

  private static long number(Exchange exchange) {
    return exchange.text("nomor").isEmpty() ? 0 : CaseForms.id(exchange, "nomor");
  }

  private Submission.Sheet sheet(Exchange exchange) {
    Optional<Submission> before =
        number(exchange) == 0 ? Optional.empty() : console.cases().report(number(exchange));
    if (before.isPresent() && exchange.method().equals("GET")) {
      return before.get().sheet();
    }
    Optional<YearMonth> month = month(exchange);
    LocalDate today = clock.instant().atZone(exchange.format().zone()).toLocalDate();
    LocalDate first = month.map(each -> each.atDay(1)).orElse(today.withDayOfMonth(1));
    LocalDate last = month.map(YearMonth::atEndOfMonth).orElse(today);
    boolean monthly = month.isPresent() || CaseForms.kind(exchange) == Submission.Kind.MONTHLY;
    return new Submission.Sheet(
        monthly ? Submission.Kind.MONTHLY : Submission.Kind.INCIDENT,
        chosen(exchange),
        CaseForms.date(exchange, "dari", first),
        CaseForms.date(exchange, "sampai", last),
        exchange.method().equals("GET") ? situation(exchange) : exchange.raw("situasi"));
  }

  /** What the cases say already, for a person to go on writing. */
  private String situation(Exchange exchange) {
    return chosen(exchange).stream()
        .flatMap(id -> console.cases().find(id).stream())
        .map(each -> SubmitPage.situation(each, exchange.texts()))
        .collect(Collectors.joining("\n\n"));
  }

  private static Optional<YearMonth> month(Exchange exchange) {
    try {
      String text = exchange.text("bulan");
      return text.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(text));
    } catch (DateTimeException e) {
      throw new RefusedRequest(400, "no month", e);
    }
  }

  Answer submit(Exchange exchange) {
    var versions = new ArrayList<Long>();
    for (long id : chosen(exchange)) {
      versions.add(CaseForms.id(exchange, "versi" + id));
    }
    Result result =
        console.cases().submit(exchange.viewer(), number(exchange), versions, sheet(exchange));
    Note note = Why.note(exchange.texts(), result, "submit.done");
    return result instanceof Result.Done done
        ? Answer.redirect(CaseLinks.report(done.id())).withNote(note)
        : form(422, exchange, exchange.frame(Area.CASES, "submit.title").saying(note));
  }

  /** A report on its way: what it says, and the buttons of who has it. */
  Answer report(Exchange exchange) {
    return show(200, exchange, exchange.frame(Area.CASES, "passed.title"));
  }

  private Answer show(int status, Exchange exchange, Frame frame) {
    CaseDesk desk = console.cases();
    Submission report =
        desk.report(CaseForms.id(exchange, "id"))
            .orElseThrow(() -> new RefusedRequest(404, "no such report"));
    List<Case> cases =
        report.sheet().cases().stream().flatMap(id -> desk.find(id).stream()).toList();
    var page =
        new SubmissionPage(
            report,
            cases,
            desk.may(exchange.viewer(), report),
            exchange.raw("catatan"),
            Messenger.of(console.mail(), desk.turn(report)));
    return Answer.html(
        status, (out, token) -> JtesubmissionGenerated.render(out, token, frame, page));
  }

  Answer forward(Exchange exchange) {
    Result result =
        console
            .cases()
            .forward(
                exchange.viewer(),
                CaseForms.id(exchange, "id"),
                CaseForms.id(exchange, "versi"),
                exchange.raw("catatan"));
    return passed(exchange, result, "passed.forwarded");
  }

  Answer giveBack(Exchange exchange) {
    Post to = exchange.text("kepada").equals(Post.KASUBBAG.name()) ? Post.KASUBBAG : Post.ADMIN;
    Result result =
        console
            .cases()
            .giveBack(
                exchange.viewer(),
                CaseForms.id(exchange, "id"),
                CaseForms.id(exchange, "versi"),
                to,
                exchange.raw("catatan"));
    return passed(exchange, result, "passed.returned");
  }

  private Answer passed(Exchange exchange, Result result, String doneKey) {
    Note note = Why.note(exchange.texts(), result, doneKey);
    return result instanceof Result.Done done
        ? Answer.redirect(CaseLinks.report(done.id())).withNote(note)
        : show(409, exchange, exchange.frame(Area.CASES, "passed.title").saying(note));
  }
}
