package id.jagasitus.admin;

import id.jagasitus.console.exercise.ExerciseDesk.View;
import id.jagasitus.exercise.Deed;
import id.jagasitus.exercise.Exercise;
import id.jagasitus.exercise.Exercise.Stage;
import id.jagasitus.exercise.Scorecard;
import id.jagasitus.exercise.Turn;
import id.jagasitus.office.Case;
import id.jagasitus.report.PaperKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Drills.
 *
 * @param current the one that goes on
 * @param past those that ended, the newest first
 * @param admin whether the reader may begin and end them
 */
record ExercisePage(Optional<View> current, List<View> past, boolean admin) {

  /** What a drill waits for, in order; what the machine does comes first. */
  static final List<Turn> WAY =
      List.of(
          Turn.MACHINE,
          Turn.OPEN,
          Turn.SUBMIT,
          Turn.FORWARD,
          Turn.DECIDE,
          Turn.BEGIN,
          Turn.RESTORE,
          Turn.SOLVE,
          Turn.BACK_UP,
          Turn.PROVE,
          Turn.CLOSE);

  /** What somebody who walks alone does with one button. */
  static final List<Turn> ALONE =
      WAY.stream().filter(turn -> turn != Turn.MACHINE && turn != Turn.RESTORE).toList();

  /** Whether something goes on that nobody need do anything for. */
  static boolean waits(View view) {
    boolean stuck = !view.trouble().isEmpty();
    return (view.turn() == Turn.MACHINE && !stuck) || backingUp(view);
  }

  /** Whether the closing backup is on its way. */
  static boolean backingUp(View view) {
    return view.turn() == Turn.BACK_UP && view.busy();
  }

  static boolean past(View view, Turn turn) {
    return WAY.indexOf(turn) < WAY.indexOf(view.turn());
  }

  /** What the machine does now, as a key of the bundle. */
  static String stage(View view) {
    return view.exercise().stage() == Stage.PEOPLE
        ? "exercise.stage.END"
        : "exercise.stage." + view.exercise().stage().name();
  }

  /** Page on which the next step is done by whoever does it. */
  static String where(View view) {
    Optional<Case> about = view.about();
    return switch (view.turn()) {
      case OPEN -> Links.with(CaseLinks.NEW, "temuan", first(view.exercise())) + more(view);
      case FORWARD -> about.flatMap(Case::report).map(CaseLinks::report).orElse(CaseLinks.LIST);
      case SUBMIT ->
          about
              .map(each -> CaseLinks.SUBMIT + "?insiden=" + each.id() + returned(each))
              .orElse(CaseLinks.LIST);
      case BACK_UP -> SnapshotsHandler.PATH;
      default -> about.map(each -> CaseLinks.of(each.id())).orElse(CaseLinks.LIST);
    };
  }

  private static String returned(Case about) {
    return about.report().map(report -> "&nomor=" + report).orElse("");
  }

  private static String first(Exercise exercise) {
    return exercise.findings().stream().findFirst().map(String::valueOf).orElse("");
  }

  /** A case is made of all findings of the drill. */
  private static String more(View view) {
    return view.exercise().findings().stream()
        .skip(1)
        .map(finding -> "&temuan=" + finding)
        .collect(Collectors.joining());
  }

  /** Who does the next step. */
  static String who(Frame frame, View view) {
    return view.posts().stream()
        .sorted()
        .map(post -> frame.t("post." + post.name()))
        .collect(Collectors.joining(", "));
  }

  static String result(View view) {
    return ExerciseHandler.RESULT + "?no=" + view.exercise().id();
  }

  static String paper(View view) {
    return LetterPage.link(
        LettersHandler.ONE, PaperKind.EXERCISE, Long.toString(view.exercise().id()));
  }

  /** How it ended, as a key of the bundle. */
  static String outcome(View view) {
    if (view.exercise().ended().isEmpty()) {
      return "exercise.outcome.RUNNING";
    }
    return "exercise.outcome."
        + view.exercise().ended().map(ended -> ended.why().name()).orElseThrow();
  }

  /** Colour of an end. */
  static String tone(View view) {
    boolean complete =
        view.exercise().ended().filter(each -> each.why() == Deed.Why.COMPLETE).isPresent();
    return complete ? "vGOOD" : "vREVIEW";
  }

  /** Colour of a step. */
  static String tone(Scorecard.State state) {
    return switch (state) {
      case IN_TIME -> "vGOOD";
      case LATE -> "vCRITICAL";
      case RUNNING -> "vREVIEW";
      case MISSING, LEFT_OUT -> "vOFF";
    };
  }

  static Optional<Duration> noticed(Optional<Instant> played, Optional<Instant> seen) {
    return played.isPresent() && seen.isPresent()
        ? Optional.of(Duration.between(played.get(), seen.get()))
        : Optional.empty();
  }

  static Optional<Duration> attackSeen(View view) {
    var attacked = view.exercise().attacked();
    return noticed(attacked.map(Deed.Attacked::sent), attacked.flatMap(Deed.Attacked::seen));
  }

  static Optional<Duration> decoySeen(View view) {
    return noticed(
        view.exercise().planted().map(Deed.Planted::planted),
        view.exercise().scanned().flatMap(Deed.Scanned::seen));
  }
}
