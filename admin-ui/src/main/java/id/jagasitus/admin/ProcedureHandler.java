package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.office.Citations;
import id.jagasitus.office.CourtHours;
import id.jagasitus.office.Periods;
import id.jagasitus.office.Playbook;
import id.jagasitus.office.Post;
import id.jagasitus.office.Procedure;
import id.jagasitus.office.Reminding;
import id.jagasitus.office.Result;
import id.jagasitus.office.Rule;
import id.jagasitus.office.Setting;
import id.jagasitus.office.Step;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** <em>Prosedur</em>: who does what in what time, holidays, alternatives, legal basis. */
final class ProcedureHandler implements Handler {

  static final String PATH = "/pengaturan/prosedur";

  private final Console console;

  ProcedureHandler(Console console) {
    this.console = console;
  }

  @Override
  public Answer handle(Exchange exchange) {
    return show(200, exchange, exchange.frame(Area.SETTINGS, "procedure.title"));
  }

  private Answer show(int status, Exchange exchange, Frame frame) {
    var page =
        new ProcedurePage(
            get(Procedure.class),
            get(CourtHours.class),
            get(Playbook.class),
            get(Citations.class),
            get(Periods.class),
            get(Reminding.class),
            new CaseHandler.Typed(exchange));
    return Answer.html(
        status, (out, token) -> JteprocedureGenerated.render(out, token, frame, page));
  }

  private <T extends Setting> T get(Class<T> type) {
    return console.procedure().get(type);
  }

  Answer change(Exchange exchange) {
    Frame frame = exchange.frame(Area.SETTINGS, "procedure.title");
    try {
      Result result = console.procedure().set(exchange.viewer(), read(exchange));
      Note note = Why.note(exchange.texts(), result, "procedure.saved");
      return note.good()
          ? Answer.redirect(PATH).withNote(note)
          : show(422, exchange, frame.saying(note));
    } catch (IllegalArgumentException e) {
      String line = String.valueOf(e.getMessage());
      return show(422, exchange, frame.saying(new Note(false, "procedure.bad", List.of(line))));
    }
  }

  private Setting read(Exchange exchange) {
    return switch (exchange.text("aksi")) {
      case "langkah" -> procedure(exchange);
      case "jamkerja" -> get(CourtHours.class).withHours(exchange.raw("isi"));
      case "libur" -> hours(exchange);
      case "alternatif" -> Playbook.parse(exchange.raw("isi"));
      case "dasar" -> Citations.parse(exchange.raw("isi"));
      case "periode" ->
          new Periods(
              number(exchange, "pantau"),
              number(exchange, "cadang"),
              number(exchange, "pengunjung"),
              number(exchange, "laporan"));
      case "ingat" ->
          new Reminding(
              number(exchange, "awal"),
              number(exchange, "naik"),
              exchange.text("ketua").equals("ya"),
              exchange.text("malam").equals("ya"));
      default -> throw new RefusedRequest(400, "no such setting");
    };
  }

  private static int number(Exchange exchange, String name) {
    return exchange.number(name, 0, 0, 1_000_000);
  }

  private CourtHours hours(Exchange exchange) {
    CourtHours now = get(CourtHours.class);
    return new CourtHours(
        now.week(), now.friday(), CourtHours.parse(exchange.raw("isi")), now.periods());
  }

  private static Procedure procedure(Exchange exchange) {
    Map<Step, Rule> rules = new EnumMap<>(Step.class);
    for (Step step : Step.values()) {
      int minutes = number(exchange, "menit" + step.number());
      boolean working = exchange.text("jam" + step.number()).equals("kerja");
      rules.put(step, new Rule(posts(exchange, step), Duration.ofMinutes(minutes), working));
    }
    return new Procedure(rules);
  }

  private static Set<Post> posts(Exchange exchange, Step step) {
    List<String> wanted = exchange.all("pos" + step.number());
    var posts = EnumSet.noneOf(Post.class);
    for (Post post : Post.values()) {
      if (wanted.contains(post.name())) {
        posts.add(post);
      }
    }
    return posts;
  }
}
