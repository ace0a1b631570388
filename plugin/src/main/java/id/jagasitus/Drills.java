package id.jagasitus;

import id.jagasitus.console.exercise.ExerciseConsole;
import id.jagasitus.console.exercise.ExerciseDesk;
import id.jagasitus.console.exercise.ExerciseSources;
import id.jagasitus.event.Severity;
import id.jagasitus.exercise.Exercises;
import id.jagasitus.exercise.Ground;
import id.jagasitus.finding.Finding;
import id.jagasitus.finding.Findings;
import id.jagasitus.guard.Guard;
import id.jagasitus.journal.JournalException;
import id.jagasitus.mail.Notice;
import id.jagasitus.mail.Recipient;
import id.jagasitus.vault.Reason;
import id.jagasitus.vault.Vault;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The drills of a running server: where they take place, what goes on by itself, and their desk.
 */
final class Drills {

  /** What the steps of a drill are told as. */
  private static final Set<Notice.Kind> TOLD =
      EnumSet.of(Notice.Kind.CRITICAL, Notice.Kind.REVIEW, Notice.Kind.STEP, Notice.Kind.LATE);

  private final Exercises exercises;
  private final Ground ground;
  private final ExerciseConsole desk;

  Drills(Installation installation, Vault vault, Guard guard) {
    var procedure = installation.procedure();
    var clock = installation.machine().clock();
    Findings findings = installation.detection().findings();
    exercises = procedure.exercises();
    ground =
        new DrillGround(
            installation.home().drill(),
            vault,
            guard,
            findings,
            new SiteScan(clock, () -> installation.office().settings().zone()),
            clock);
    desk =
        new ExerciseConsole(
            exercises,
            ground,
            procedure.caseDesk(),
            procedure.actors()::holds,
            new ExerciseSources(
                new Closing(vault),
                procedure::measure,
                () -> findings.list().stream().filter(Drills::urgent).count(),
                () -> recipients(installation)));
  }

  private static boolean urgent(Finding finding) {
    return finding.severity() == Severity.CRITICAL
        && finding.verdict() == Finding.Judgement.NONE
        && !finding.subject().drill();
  }

  private static List<String> recipients(Installation installation) {
    return installation.papers().mail().settings().recipients().stream()
        .filter(recipient -> recipient.kinds().stream().anyMatch(TOLD::contains))
        .map(Recipient::address)
        .toList();
  }

  /** The backup that closes a case. */
  private record Closing(Vault vault) implements ExerciseSources.Backup {
    @Override
    public boolean ready() {
      return vault.ready();
    }

    @Override
    public boolean folder() {
      return vault.site().isPresent();
    }

    @Override
    public boolean busy() {
      return vault.running().isPresent() || !vault.waiting().isEmpty();
    }

    @Override
    public boolean take(String caseNumber, String author) {
      return vault.take(Reason.CASE, caseNumber, author);
    }
  }

  ExerciseDesk desk() {
    return desk;
  }

  /** Plays the machine's next piece of the drill that goes on. */
  void runOnce() throws JournalException {
    exercises.tick(ground);
  }
}
