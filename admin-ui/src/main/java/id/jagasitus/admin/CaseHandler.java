package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.console.office.CaseDesk;
import id.jagasitus.console.watch.WatchDesk.Watched;
import id.jagasitus.office.ActKind;
import id.jagasitus.office.Case;
import id.jagasitus.office.CaseAct;
import id.jagasitus.office.Playbook;
import id.jagasitus.office.Result;
import id.jagasitus.service.Service;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One case: its page, its acts, the decision sheet and the timeline. */
final class CaseHandler implements Handler {

  private static final int MOST_MOMENTS = 1_000;

  private final Console console;
  private final InstantSource clock;

  CaseHandler(Console console, InstantSource clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Answer handle(Exchange exchange) {
    return show(200, exchange, exchange.frame(Area.CASES, "case.title"));
  }

  private Answer show(int status, Exchange exchange, Frame frame) {
    CasePage page = page(exchange);
    return Answer.html(status, (out, token) -> JtecaseGenerated.render(out, token, frame, page));
  }

  private CasePage page(Exchange exchange) {
    CaseDesk desk = console.cases();
    Case about = find(exchange);
    return new CasePage(
        about,
        desk.may(exchange.viewer(), about),
        new CasePage.Clocks(desk.runs(about), desk.deadlines(about)),
        desk.proof(about),
        desk.people(),
        about.report().flatMap(desk::report),
        new Typed(exchange),
        clock.instant(),
        console.office().settings().court(),
        Messenger.of(console.mail(), desk.turn(about)),
        services(about));
  }

  private List<Service> services(Case about) {
    Watched now = console.watch().now();
    return about.places().stream()
        .flatMap(place -> ServiceLinks.of(now, place).stream())
        .distinct()
        .toList();
  }

  private Case find(Exchange exchange) {
    return console
        .cases()
        .find(CaseForms.id(exchange, "id"))
        .orElseThrow(() -> new RefusedRequest(404, "no such case"));
  }

  /** Does what a form asks for; when refused, shows what was typed beside what is true now. */
  Answer act(Exchange exchange) {
    ActKind kind = kind(exchange.text("aksi"));
    long id = CaseForms.id(exchange, "id");
    long version = CaseForms.id(exchange, "versi");
    Playbook playbook = console.procedure().get(Playbook.class);
    Result result =
        console
            .cases()
            .act(exchange.viewer(), id, version, CaseForms.act(exchange, kind, playbook));
    String done = exchange.texts().get("act." + kind);
    Note note = Why.note(exchange.texts(), result, "case.done", done);
    return result instanceof Result.Refused refused
        ? show(status(refused), exchange, exchange.frame(Area.CASES, "case.title").saying(note))
        : Answer.redirect(CaseLinks.of(id)).withNote(note);
  }

  private static int status(Result.Refused refused) {
    return switch (refused.why()) {
      case STALE, WRONG_STATE -> 409;
      case NOT_ALLOWED -> 403;
      case UNKNOWN -> 404;
      default -> 422;
    };
  }

  private static ActKind kind(String name) {
    for (ActKind each : ActKind.values()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    throw new RefusedRequest(400, "no such act");
  }

  /** One page for the Sekretaris. */
  Answer sheet(Exchange exchange) {
    Frame frame = exchange.frame(Area.CASES, "sheet.title");
    CasePage page = page(exchange);
    return Answer.html((out, token) -> JtesheetGenerated.render(out, token, frame, page));
  }

  Answer timeline(Exchange exchange) {
    Case about = find(exchange);
    boolean hour = exchange.text("sejam").equals("ya");
    Frame frame = exchange.frame(Area.CASES, "timeline.title");
    var all = hour ? console.cases().hourBefore(about) : console.cases().timeline(about);
    var page =
        new TimelinePage(
            about, List.copyOf(all.subList(0, Math.min(all.size(), MOST_MOMENTS))), hour);
    return Answer.html((out, token) -> JtetimelineGenerated.render(out, token, frame, page));
  }

  /** What a reader typed into a form that was refused. */
  record Typed(Exchange exchange) {

    /** Fields of the forms of a case that hold no text of the reader's own. */
    private static final Set<String> CHOICES =
        Set.of(
            FormToken.FIELD,
            "aksi",
            "id",
            "versi",
            "nomor",
            "pilihan",
            "saran",
            "pelaksana",
            "rencana",
            "terjadi");

    /** The words of a field, if this is the form that was sent; else what it begins with. */
    String of(String act, String field, String fallback) {
      boolean mine = exchange.method().equals("POST") && exchange.text("aksi").equals(act);
      return mine ? exchange.raw(field) : fallback;
    }

    /** Likewise, for the form that describes the case. */
    CaseAct.Describe brief(CaseAct.Describe now) {
      boolean mine = exchange.method().equals("POST") && sent(ActKind.DESCRIBED.name());
      return mine ? CaseForms.brief(exchange, Playbook.INITIAL) : now;
    }

    /** Every text that was typed, for a page that has no such form any more. */
    List<String> texts() {
      return exchange.names().stream()
          .filter(field -> !CHOICES.contains(field))
          .map(exchange::raw)
          .filter(text -> !text.isBlank())
          .toList();
    }

    /** Whether this is the form that was sent. */
    boolean sent(String act) {
      return Optional.of(exchange.text("aksi")).filter(act::equals).isPresent();
    }
  }
}
