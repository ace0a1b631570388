package id.jagasitus.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class SchedulerTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final ManualClock clock = new ManualClock();
  private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
  private final Scheduler scheduler =
      new Scheduler(
          clock, new Random(7), (job, e) -> failures.add(job + ": " + e), Duration.ofSeconds(5));

  @AfterEach
  void stop() {
    scheduler.close();
  }

  /** Runs what is due and waits until nothing runs. */
  private int runDue() {
    int begun = scheduler.runDue();
    while (scheduler.status().stream().anyMatch(JobStatus::running)) {
      Thread.onSpinWait();
    }
    return begun;
  }

  private JobStatus only() {
    return scheduler.status().getFirst();
  }

  @Test
  void runDue_everyHour_runsOncePerHour() {
    var runs = new AtomicInteger();
    scheduler.add(Job.every(HOUR, "count", runs::incrementAndGet));
    clock.move(Duration.ofMinutes(1));
    assertEquals(1, runDue());
    assertEquals(0, runDue());
    clock.move(HOUR.minusMillis(1));
    assertEquals(0, runDue());
    clock.move(Duration.ofMillis(1));
    assertEquals(1, runDue());
    assertEquals(2, runs.get());
  }

  @Test
  void add_manyJobs_areSpreadOverAMinute() {
    for (int i = 0; i < 50; i++) {
      scheduler.add(Job.every(HOUR, "job" + i, () -> {}));
    }
    List<Instant> first = scheduler.status().stream().map(JobStatus::next).distinct().toList();
    assertTrue(first.size() > 40);
    Instant latest = clock.instant().plusSeconds(60);
    assertTrue(first.stream().noneMatch(next -> next.isAfter(latest)));
  }

  @Test
  void add_sameNameTwice_isRefused() {
    scheduler.add(Job.every(HOUR, "a", () -> {}));
    assertThrows(
        IllegalArgumentException.class, () -> scheduler.add(Job.every(HOUR, "a", () -> {})));
  }

  @Test
  void run_failing_isReportedOnceAndRunsAgain() {
    scheduler.add(
        Job.every(
            HOUR,
            "bad",
            () -> {
              throw new IOException("no space");
            }));
    clock.move(HOUR);
    runDue();
    assertEquals(List.of("bad: java.io.IOException: no space"), failures);
    assertEquals("no space", only().last().orElseThrow().failure().orElseThrow().getMessage());
    clock.move(HOUR);
    assertEquals(1, runDue());
    assertEquals(2, only().failures());
  }

  @Test
  void run_errorOrFailingHook_doesNotStopTheNextRun() {
    try (var fragile =
        new Scheduler(
            clock,
            new Random(1),
            (job, e) -> {
              throw new IllegalStateException("hook");
            },
            Duration.ofSeconds(5))) {
      var ended = new Semaphore(0);
      fragile.add(
          Job.every(
              HOUR,
              "worse",
              () -> {
                ended.release();
                throw new AssertionError("bug");
              }));
      for (int run = 1; run <= 2; run++) {
        clock.move(HOUR);
        assertEquals(1, fragile.runDue());
        ended.acquireUninterruptibly();
        while (fragile.status().getFirst().running()) {
          Thread.onSpinWait();
        }
      }
      assertEquals(2, fragile.status().getFirst().failures());
    }
  }

  @Test
  void runDue_jobStillRunning_isNotBegunTwice() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    scheduler.add(
        Job.every(
            HOUR,
            "slow",
            () -> {
              begun.countDown();
              go.await();
            }));
    clock.move(HOUR);
    assertEquals(1, scheduler.runDue());
    begun.await();
    clock.move(HOUR.multipliedBy(5));
    assertEquals(0, scheduler.runDue());
    assertTrue(only().running());
    go.countDown();
  }

  @Test
  void runNow_whileRunning_runsOnceMore() throws InterruptedException {
    var begun = new Semaphore(0);
    var go = new Semaphore(0);
    scheduler.add(
        Job.every(
            HOUR,
            "slow",
            () -> {
              begun.release();
              go.acquire();
            }));
    clock.move(HOUR);
    scheduler.runDue();
    begun.acquire();
    assertTrue(scheduler.runNow("slow"));
    go.release();
    while (only().running()) {
      Thread.onSpinWait();
    }
    go.release();
    assertEquals(1, runDue());
    assertEquals(0, runDue());
    assertFalse(scheduler.runNow("unknown"));
  }

  @Test
  void heavyJobs_dueTogether_runOneAtATime() {
    var inside = new AtomicInteger();
    var most = new AtomicInteger();
    for (int i = 0; i < 5; i++) {
      scheduler.add(
          Job.heavyEvery(
              () -> HOUR,
              "heavy" + i,
              () -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.onSpinWait();
                inside.decrementAndGet();
              }));
    }
    clock.move(HOUR);
    assertEquals(5, runDue());
    assertEquals(1, most.get());
  }

  @Test
  void interval_changedSetting_countsFromTheNextRun() {
    var interval = new AtomicReference<>(HOUR);
    scheduler.add(new Job("a", interval::get, false, () -> {}));
    clock.move(HOUR);
    interval.set(Duration.ofMinutes(5));
    runDue();
    assertEquals(clock.instant().plus(Duration.ofMinutes(5)), only().next());
  }

  @Test
  void close_longJob_isInterruptedAfterThePatience() throws InterruptedException {
    var interrupted = new CountDownLatch(1);
    var begun = new CountDownLatch(1);
    var impatient =
        new Scheduler(
            clock, new Random(1), (job, e) -> interrupted.countDown(), Duration.ofMillis(1));
    impatient.add(
        Job.every(
            HOUR,
            "endless",
            () -> {
              begun.countDown();
              new CountDownLatch(1).await();
            }));
    clock.move(HOUR);
    impatient.runDue();
    begun.await();
    assertThrowsOrEnds(impatient);
    assertTrue(interrupted.await(30, TimeUnit.SECONDS));
    assertEquals(0, impatient.runDue());
  }

  /** With one millisecond of patience the machine may be too slow to see the job end. */
  private static void assertThrowsOrEnds(Scheduler impatient) {
    try {
      impatient.close();
    } catch (IllegalStateException e) {
      assertTrue(String.valueOf(e.getMessage()).startsWith("jobs that did not stop: ["));
    }
  }

  @Test
  void start_dueJob_isRunByTheLookingThread() throws InterruptedException {
    var ran = new CountDownLatch(1);
    scheduler.add(Job.every(HOUR, "a", ran::countDown));
    clock.move(HOUR);
    scheduler.start();
    assertTrue(ran.await(30, TimeUnit.SECONDS));
  }
}
