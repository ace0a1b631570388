package id.jagasitus;

import id.jagasitus.console.CheckWords;
import id.jagasitus.console.HealthDesk.Check;
import id.jagasitus.console.HealthDesk.State;
import id.jagasitus.console.HealthDesk.Subject;
import id.jagasitus.mail.Notice;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tells when a part of the machine stops working: once it was red in two looks running, and once
 * until it is no longer red.
 */
final class HealthTidings {

  private static final CheckWords WORDS = new CheckWords("id");

  private final Supplier<List<Check>> checks;
  private final Consumer<Notice> tell;
  private final InstantSource clock;
  private Set<Subject> red = EnumSet.noneOf(Subject.class);
  private final Set<Subject> told = EnumSet.noneOf(Subject.class);

  HealthTidings(Supplier<List<Check>> checks, Consumer<Notice> tell, InstantSource clock) {
    this.checks = checks;
    this.tell = tell;
    this.clock = clock;
  }

  synchronized void runOnce() {
    Set<Subject> now = EnumSet.noneOf(Subject.class);
    for (Check check : checks.get()) {
      if (check.state() == State.CRITICAL) {
        now.add(check.subject());
        if (red.contains(check.subject()) && told.add(check.subject())) {
          tell.accept(notice(check));
        }
      }
    }
    told.retainAll(now);
    red = now;
  }

  private Notice notice(Check check) {
    return new Notice(
        Notice.Kind.HEALTH,
        "kesehatan-" + check.subject(),
        "Tidak berfungsi: " + WORDS.name(check.subject()),
        WORDS.sentence(check, CheckWords.PLAIN),
        "/kesehatan",
        clock.instant());
  }
}
