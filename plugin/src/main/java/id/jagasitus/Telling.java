package id.jagasitus;

import id.jagasitus.console.HealthDesk.Check;
import id.jagasitus.report.StepNotice;
import id.jagasitus.schedule.Job;
import id.jagasitus.schedule.Scheduler;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** What people hear of by mail: the jobs that look for it, and the one that sends. */
record Telling(Installation installation, Scheduler scheduler) {

  private static final String STEPS = "office";
  private static final String MAIL = "mail";

  /**
   * @param checks the self-check of this moment
   */
  void begin(Supplier<List<Check>> checks) throws IOException {
    var mail = installation.papers().mail();
    var findings = installation.detection().findings();
    var tidings = new Tidings(findings, mail::tell, clock().instant());
    scheduler.add(Job.every(Duration.ofSeconds(15), "tidings", tidings::runOnce));
    var machine = MachineTidings.of(installation, checks);
    scheduler.add(Job.every(Duration.ofMinutes(1), "machine-tidings", machine::runOnce));
    scheduler.add(Job.every(Duration.ofMinutes(1), STEPS, steps()::runOnce));
    scheduler.add(Job.every(Duration.ofSeconds(20), MAIL, mail::runOnce));
    installation.procedure().movedBy(() -> scheduler.runNow(STEPS));
    scheduler.runNow(MAIL); // what the process before could not send
  }

  private InstantSource clock() {
    return installation.machine().clock();
  }

  /** A step that somebody has to take is told to whoever takes it. */
  private OfficeReminders steps() {
    var procedure = installation.procedure();
    var mail = installation.papers().mail();
    return new OfficeReminders(
        procedure::notices,
        due ->
            mail.tellSurely(
                StepNotice.of(due, installation.office().settings().zone(), clock().instant()),
                procedure.actors().hearing(due)),
        due -> {
          procedure.told(due);
          scheduler.runNow(MAIL);
        });
  }
}
