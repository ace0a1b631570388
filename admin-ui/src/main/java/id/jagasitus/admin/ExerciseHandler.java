package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.admin.text.Language;
import id.jagasitus.admin.text.Texts;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.exercise.ExerciseDesk;
import id.jagasitus.console.exercise.ExerciseDesk.View;
import id.jagasitus.exercise.Turn;
import id.jagasitus.office.Alternative;
import id.jagasitus.office.CaseAct;
import id.jagasitus.office.Result;
import java.util.List;

/** <em>Latihan</em>: a harmless attack and a decoy, walked to the closing backup. */
final class ExerciseHandler implements Handler {

  static final String PATH = "/latihan";
  static final String CONFIRM = "/latihan/mulai";
  static final String RESULT = "/latihan/hasil";
  static final String STEP = "/latihan/langkah";
  static final String RESTORE = "/latihan/pulihkan";
  static final String END = "/latihan/akhiri";

  private static final int MOST_PAST = 20;

  /** While the machine plays, a reader need not ask for what is new. */
  private static final String SECONDS = "4";

  private final Console console;

  ExerciseHandler(Console console) {
    this.console = console;
  }

  private ExerciseDesk desk() {
    return console.exercises();
  }

  @Override
  public Answer handle(Exchange exchange) {
    Frame frame = exchange.frame(Area.EXERCISE, "exercise.title");
    var current = desk().current(exchange.viewer());
    var page =
        new ExercisePage(
            current, desk().past(exchange.viewer(), MOST_PAST), exchange.viewer().admin());
    Answer answer =
        Answer.html((out, token) -> JteexerciseGenerated.render(out, token, frame, page));
    return current.filter(ExercisePage::waits).isPresent()
        ? answer.withHeader("Refresh", SECONDS)
        : answer;
  }

  /** What will happen, before it does. */
  Answer confirm(Exchange exchange) {
    Frame frame = exchange.frame(Area.EXERCISE, "exercise.confirm");
    var ready = desk().ready(exchange.viewer());
    boolean running = desk().current(exchange.viewer()).isPresent();
    return Answer.html(
        (out, token) -> JteexercisestartGenerated.render(out, token, frame, ready, running));
  }

  Answer begin(Exchange exchange) {
    boolean solo = exchange.text("cara").equals("sendiri");
    Outcome outcome =
        exchange.text("paham").equals("ya")
            ? desk().begin(exchange.viewer(), solo)
            : Outcome.refused(Refusal.BAD_ENTRY, "understood");
    boolean begun = outcome instanceof Outcome.Done;
    return Answer.redirect(begun ? PATH : CONFIRM).withNote(Note.of(outcome, "exercise.begun"));
  }

  Answer end(Exchange exchange) {
    return told(desk().end(exchange.viewer()), "exercise.ended");
  }

  Answer restore(Exchange exchange) {
    Outcome outcome = desk().restore(exchange.viewer());
    boolean bad =
        desk()
            .current(exchange.viewer())
            .flatMap(View::restored)
            .filter(done -> !done.good())
            .isPresent();
    return outcome instanceof Outcome.Done && bad
        ? Answer.redirect(PATH).withNote(new Note(false, "exercise.restored.bad", List.of()))
        : told(outcome, "exercise.restored");
  }

  private static Answer told(Outcome outcome, String key) {
    return Answer.redirect(PATH).withNote(Note.of(outcome, key));
  }

  /** The step of somebody who walks alone. */
  Answer step(Exchange exchange) {
    String wanted = exchange.text("langkah");
    Turn turn =
        ExercisePage.ALONE.stream()
            .filter(each -> each.name().equals(wanted))
            .findFirst()
            .orElseThrow(() -> new RefusedRequest(400, "no such step"));
    Result result = desk().step(exchange.viewer(), turn, script());
    Note note = Why.note(exchange.texts(), result, "exercise.done." + turn.name());
    return Answer.redirect(PATH).withNote(note);
  }

  /** Papers are Indonesian, whatever the reader's own language. */
  private static ExerciseDesk.Script script() {
    Texts words = Texts.in(Language.ID);
    return new ExerciseDesk.Script(
        new CaseAct.Describe(
            words.get("exercise.script.title"),
            words.get("exercise.script.problem"),
            words.get("exercise.script.harm"),
            List.of(way(words, 1), way(words, 2)),
            1),
        words.get("exercise.script.situation"),
        words.get("exercise.script.decision"),
        new CaseAct.Solve(
            words.get("exercise.script.cause"), words.get("exercise.script.solution"), ""));
  }

  private static Alternative way(Texts words, int number) {
    String key = "exercise.script.way" + number;
    return new Alternative(
        words.get(key),
        words.get(key + ".time"),
        words.get(key + ".cost"),
        words.get(key + ".risk"));
  }

  /** What a drill showed. */
  Answer result(Exchange exchange) {
    View view =
        desk()
            .find(exchange.viewer(), CaseForms.id(exchange, "no"))
            .orElseThrow(() -> new RefusedRequest(404, "no such drill"));
    Frame frame = exchange.frame(Area.EXERCISE, "exercise.result");
    return Answer.html((out, token) -> JteexerciseresultGenerated.render(out, token, frame, view));
  }
}
