package id.jagasitus.office;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words in an act: for its line in the history, and to see whether they fit. */
final class Wordings {
  private Wordings() {}

  /** What the history shows of an act. */
  static String of(CaseAct act) {
    return switch (act) {
      case CaseAct.Describe describe -> describe.title();
      case CaseAct.Decide decide -> decide.text();
      case CaseAct.Note note -> note.text();
      case CaseAct.HandOver to -> joined(to.party(), to.ticket(), to.task());
      case CaseAct.TakeBack back -> joined(back.answer(), back.cost());
      case CaseAct.Pause pause -> pause.reason();
      case CaseAct.Publish publish -> publish.text();
      case CaseAct.Suspect suspect -> joined(suspect.data(), suspect.how());
      case CaseAct.Judge judge -> judge.reason();
      case CaseAct.Notify notify -> joined(notify.to(), notify.data());
      case CaseAct.Solve solve -> joined(solve.cause(), solve.solution());
      case CaseAct.Reopen reopen -> reopen.reason();
      case CaseAct.Close close -> close.override();
      case CaseAct.Withdraw withdraw -> withdraw.reason();
      case CaseAct.EndDrill end -> end.reason();
      case CaseAct.Attach attach -> joined(attach.name(), attach.about());
      case CaseAct.BackUp backUp ->
          backUp.proof().snapshot() == null ? "" : backUp.proof().snapshot();
      case CaseAct.Begin b -> "";
      case CaseAct.Resume r -> "";
      case CaseAct.Downtime d -> "";
    };
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }

  /** Fields that must not be empty, by name. */
  static Map<String, String> needed(CaseAct act) {
    return switch (act) {
      case CaseAct.Describe describe -> Map.of("title", describe.title());
      case CaseAct.Decide decide -> decided(decide);
      case CaseAct.Note note -> Map.of("text", note.text());
      case CaseAct.HandOver to -> Map.of("party", to.party(), "task", to.task());
      case CaseAct.TakeBack back -> Map.of("answer", back.answer());
      case CaseAct.Pause pause -> Map.of("reason", pause.reason());
      case CaseAct.Publish publish -> Map.of("text", publish.text());
      case CaseAct.Suspect suspect -> Map.of("data", suspect.data());
      case CaseAct.Judge judge -> Map.of("reason", judge.reason());
      case CaseAct.Notify notify ->
          Map.of(
              "to", notify.to(),
              "data", notify.data(),
              "when", notify.when(),
              "handling", notify.handling());
      case CaseAct.Solve solve -> Map.of("cause", solve.cause(), "solution", solve.solution());
      case CaseAct.Reopen reopen -> Map.of("reason", reopen.reason());
      case CaseAct.Withdraw withdraw -> Map.of("reason", withdraw.reason());
      case CaseAct.EndDrill end -> Map.of("reason", end.reason());
      case CaseAct.Attach attach -> Map.of("name", attach.name());
      case CaseAct.Begin b -> Map.of();
      case CaseAct.Resume r -> Map.of();
      case CaseAct.Downtime d -> Map.of();
      case CaseAct.BackUp b -> Map.of();
      case CaseAct.Close c -> Map.of();
    };
  }

  private static Map<String, String> decided(CaseAct.Decide decide) {
    return decide.action()
        ? Map.of("text", decide.text(), "assignee", decide.assignee())
        : Map.of("text", decide.text());
  }

  /** All texts of an act, to see whether they fit. */
  static List<String> all(CaseAct act) {
    return switch (act) {
      case CaseAct.Describe describe ->
          Stream.concat(
                  Stream.of(describe.title(), describe.problem(), describe.harm()),
                  describe.alternatives().stream()
                      .flatMap(a -> Stream.of(a.title(), a.time(), a.cost(), a.risk())))
              .toList();
      case CaseAct.Decide decide -> List.of(decide.text(), decide.assignee(), decide.thirdParty());
      case CaseAct.HandOver to -> List.of(to.party(), to.ticket(), to.task());
      case CaseAct.TakeBack back -> List.of(back.answer(), back.cost());
      case CaseAct.Suspect suspect -> List.of(suspect.data(), suspect.how());
      case CaseAct.Notify notify ->
          List.of(notify.to(), notify.data(), notify.when(), notify.handling());
      case CaseAct.Solve solve -> List.of(solve.cause(), solve.solution(), solve.cost());
      case CaseAct.Attach attach -> List.of(attach.name(), attach.about());
      default -> List.of(of(act));
    };
  }
}
