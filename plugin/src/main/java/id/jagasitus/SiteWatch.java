package id.jagasitus;

import id.jagasitus.command.CommandRefused;
import id.jagasitus.console.watch.CleanupConsole;
import id.jagasitus.console.watch.WatchConsole;
import id.jagasitus.event.Signal;
import id.jagasitus.home.Machine;
import id.jagasitus.integrity.LastGood;
import id.jagasitus.patrol.SiteEvents;
import id.jagasitus.patrol.SitePatrol;
import id.jagasitus.schedule.Job;
import id.jagasitus.schedule.Scheduler;
import id.jagasitus.service.Papers;
import id.jagasitus.service.Reminders;
import id.jagasitus.uptime.Heartbeat;
import id.jagasitus.vault.Reason;
import id.jagasitus.vault.Taken;
import id.jagasitus.vault.Vault;
import id.jagasitus.vault.Verdict;
import id.jagasitus.watch.PageFetch;
import id.jagasitus.watch.Tie;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The running checks of the site: their jobs, their heartbeat, and the desk over them. */
final class SiteWatch {

  private static final Logger LOG = System.getLogger(SiteWatch.class.getName());
  private static final Duration SWEEP = Duration.ofSeconds(20);
  private static final Duration LISTEN = Duration.ofSeconds(2);
  private static final Duration FULL_LOOK = Duration.ofHours(24);
  private static final Duration REACH = Duration.ofMinutes(1);

  /** Four pages as twelve visitors each time: some three hundred requests an hour. */
  private static final Duration SERVED = Duration.ofMinutes(10);

  /** The registry is asked once a day at most, whatever this says. */
  private static final Duration EXPIRING = Duration.ofHours(6);

  private static final Duration LINKS = Duration.ofMinutes(15);
  private static final Duration NAMES = Duration.ofMinutes(10);
  private static final String CHANGES_JOB = "site-changes";
  private static final String NAMES_JOB = "site-names";
  private static final String EXPIRING_JOB = "expiring";
  private static final String SERVED_JOB = "site-served";
  private static final String REACH_JOB = "reachable";
  private static final Duration BEAT = Duration.ofSeconds(10);
  private static final Duration REMIND = Duration.ofHours(6);

  private final Watching watching;
  private final Machine machine;
  private final Optional<SitePatrol> patrol;
  private final Consumer<List<Signal>> signals;
  private final Heartbeat heartbeat;
  private final Reminders reminders;
  private final Instant booted;
  private final PublishingSnapshots published;
  private final WatchConsole desk;
  private final CleanupConsole cleanup;
  private volatile Optional<Scheduler> jobs = Optional.empty();
  private Optional<SiteEvents> events = Optional.empty();

  /**
   * @param site folder of the site; empty where the application is packed
   * @param signals where what is found goes
   * @param vault holds approved files of which no copy is kept, and saves what is published
   */
  SiteWatch(Installation home, Optional<Path> site, Consumer<List<Signal>> signals, Vault vault) {
    watching = home.watching();
    machine = home.machine();
    this.signals = signals;
    patrol = patrol(watching, site);
    patrol.ifPresent(found -> found.integrity().restoreFrom(lastGood(vault)));
    patrol.ifPresent(found -> found.approvesIn(watching.publishing()));
    watching.outgoing().coveredBy(this::filesHold);
    published = new PublishingSnapshots(watching.publishing(), by -> saved(vault, by), now());
    heartbeat = new Heartbeat(home.home().watch().resolve("heartbeat"));
    reminders = new Reminders(watching.services());
    booted = ProcessHandle.of(1).flatMap(one -> one.info().startInstant()).orElse(Instant.EPOCH);
    desk =
        new WatchConsole(
            new WatchConsole.Parts(
                patrol,
                watching.sections(),
                watching.reachability(),
                watching.services(),
                watching.publishing(),
                watching.outgoing(),
                signals,
                published::look,
                watching.served(),
                watching.expiry(),
                watching.names(),
                watching.links(),
                this::again,
                this::judge,
                machine.clock(),
                () -> home.office().settings().zone()));
    cleanup = cleanup(home, vault);
  }

  /** What the approved files lead to; nothing where the site has no folder. */
  private Optional<Set<Tie>> filesHold() {
    return patrol.isEmpty() ? Optional.of(Set.of()) : patrol.get().approvedTies();
  }

  private CleanupConsole cleanup(Installation home, Vault vault) {
    return new CleanupConsole(
        new CleanupConsole.Parts(
            watching.cleanups(),
            home.detection().findings(),
            home.store(),
            new Papers(home.home().documents()),
            desk::now,
            new CleanupLook(watching, patrol, signals),
            since -> saved(vault, since),
            () -> home.office().settings().court(),
            machine.clock(),
            () -> home.office().settings().zone()));
  }

  /** The newest snapshot of the site begun after an instant that has neither signs nor faults. */
  private static Optional<String> saved(Vault vault, Instant since) {
    return vault.ledger().taken().stream()
        .filter(each -> each.content() == Taken.Content.SITE && each.time().isAfter(since))
        .filter(each -> each.sound() && each.problems() == 0)
        .filter(each -> each.verdict() == Verdict.CHECKED)
        .map(Taken::snapshot)
        .findFirst();
  }

  private static Optional<SitePatrol> patrol(Watching watching, Optional<Path> site) {
    if (site.isEmpty()) {
      return Optional.empty();
    }
    try {
      watching.serves(site.get());
      return Optional.of(watching.of(site));
    } catch (IOException | CommandRefused e) {
      LOG.log(Level.ERROR, "The site's files are not watched", e);
      return Optional.empty();
    }
  }

  private static LastGood lastGood(Vault vault) {
    return (path, hash) ->
        vault.ready() ? vault.shelf().content(path.text(), hash) : Optional.empty();
  }

  /** Whether no snapshot has to be tried again. */
  private static boolean saved(Vault vault, String author) {
    return !vault.ready() || vault.take(Reason.PUBLISHING, "", author);
  }

  WatchConsole desk() {
    return desk;
  }

  CleanupConsole cleanup() {
    return cleanup;
  }

  /** What the checks know, for the office. */
  WatchWitness witness() {
    return new WatchWitness(
        patrol, watching.outgoing()::view, watching.reachability(), watching.services());
  }

  /** Looks over the network at once, since somebody asked or changed what to look at. */
  private void again() {
    jobs.ifPresent(
        scheduler ->
            List.of(REACH_JOB, SERVED_JOB, EXPIRING_JOB, NAMES_JOB)
                .forEach(job -> scheduler.runNow(job)));
  }

  /** A look at what changed judges by the register as it is, and one runs at a time. */
  private void judge() {
    jobs.ifPresent(scheduler -> scheduler.runNow(CHANGES_JOB));
  }

  /** Adds the jobs. */
  void schedule(Scheduler scheduler) {
    gap();
    jobs = Optional.of(scheduler);
    patrol.ifPresent(
        found -> {
          scheduler.add(Job.every(SWEEP, CHANGES_JOB, () -> sweep(found, false)));
          scheduler.add(Job.every(LINKS, "outside-links", () -> watching.lookLinks(found)));
          listen(found, scheduler);
          scheduler.add(Job.heavyEvery(() -> FULL_LOOK, "site-full", () -> sweep(found, true)));
        });
    scheduler.add(Job.every(BEAT, "heartbeat", () -> heartbeat.beat(now(), booted)));
    scheduler.add(Job.every(REACH, REACH_JOB, this::reach));
    scheduler.add(Job.every(SERVED, SERVED_JOB, () -> signals.accept(watching.served().look())));
    scheduler.add(Job.every(EXPIRING, EXPIRING_JOB, () -> signals.accept(watching.lookExpiring())));
    scheduler.add(Job.every(NAMES, NAMES_JOB, () -> signals.accept(watching.lookNames())));
    scheduler.add(Job.every(REMIND, "reminders", this::remind));
  }

  /** A change is looked at within seconds where the platform tells of it. */
  private void listen(SitePatrol found, Scheduler scheduler) {
    try {
      SiteEvents heard = SiteEvents.of(found.site());
      events = Optional.of(heard);
      scheduler.add(Job.every(LISTEN, "site-events", () -> hear(found, heard)));
      if (!heard.missing().isEmpty()) {
        LOG.log(Level.INFO, "Some folders are left to the sweep: " + heard.missing());
      }
    } catch (IOException e) {
      LOG.log(Level.INFO, "Changes of the site are found by the sweep alone", e);
    }
  }

  private void hear(SitePatrol found, SiteEvents heard) throws IOException {
    if (heard.changed()) {
      sweep(found, false);
    }
  }

  private Instant now() {
    return machine.clock().instant();
  }

  private void sweep(SitePatrol found, boolean full) throws IOException {
    signals.accept(found.look(full));
    published.look(now());
  }

  private void reach() throws IOException {
    if (watching.reachability().checks().isEmpty()) {
      return;
    }
    try (PageFetch fetch = watching.fetch()) {
      signals.accept(watching.reachability().look(watching.probe(fetch), now()));
    }
  }

  private void remind() throws IOException {
    signals.accept(reminders.due(watching.today(), now()));
  }

  private void gap() {
    try {
      Optional<Heartbeat.Gap> gap = heartbeat.gap(now(), booted);
      if (gap.isPresent()) {
        watching.reachability().gap(gap.get());
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "Since when nobody watched is not known", e);
    }
  }

  /** Says that the plugin stops as planned. */
  void stop() throws IOException {
    if (events.isPresent()) {
      events.get().close();
    }
    heartbeat.stop(now(), booted);
  }
}
