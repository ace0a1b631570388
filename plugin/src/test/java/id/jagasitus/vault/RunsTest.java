package id.jagasitus.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.snapshot.Work;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RunsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  private final List<String> done = Collections.synchronizedList(new ArrayList<>());
  private final List<String> failed = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch go = new CountDownLatch(1);
  private final Runs runs =
      new Runs(
          InstantSource.fixed(NOW),
          System::nanoTime,
          (order, why) -> failed.add(order.what() + " " + order.place() + " " + why.getMessage()));

  @AfterEach
  void stop() {
    go.countDown();
    runs.close();
  }

  private static Runs.Order order(String what) {
    return new Runs.Order(what, "utama", "budi");
  }

  private boolean queue(String what) {
    return runs.queue(order(what), Work.unslowed(), work -> done.add(what));
  }

  /** A run of the schedule that lasts until {@link #go}. */
  private Work occupied() {
    Work work = Work.unslowed();
    assertTrue(
        runs.begin(
            new Runs.Order("drill", "utama", "system"),
            work,
            given -> {
              await(go);
              done.add("drill");
            }));
    return work;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  @Test
  void queue_whileAnotherRuns_waitsInOrderAndIsShown() throws InterruptedException {
    occupied();
    assertTrue(queue("take"));
    assertTrue(queue("restore"));
    assertEquals(
        List.of(
            new Waiting(1, "take", "utama", "budi", NOW),
            new Waiting(2, "restore", "utama", "budi", NOW)),
        runs.waiting());
    assertEquals("drill", runs.running().orElseThrow().what());
    go.countDown();
    runs.await();
    assertEquals(List.of("drill", "take", "restore"), done);
    assertEquals(List.of(), runs.waiting());
  }

  @Test
  void begin_ofTheSchedule_doesNotWait() {
    occupied();
    assertFalse(runs.begin(order("copy"), Work.unslowed(), work -> done.add("copy")));
    assertEquals(List.of(), runs.waiting());
  }

  @Test
  void withdraw_takesARunOutOfTheRowOnce() throws InterruptedException {
    occupied();
    queue("take");
    queue("restore");
    assertTrue(runs.withdraw(1));
    assertFalse(runs.withdraw(1));
    go.countDown();
    runs.await();
    assertEquals(List.of("drill", "restore"), done);
  }

  @Test
  void queue_ofManyPresses_isBounded() {
    occupied();
    int accepted = 0;
    while (accepted < 100 && queue("take")) {
      accepted++;
    }
    assertEquals(10, accepted);
  }

  @Test
  void queue_liftsTheBrakeOfWhatRuns() throws Exception {
    var braked = new ArrayList<Long>();
    var begun = new CountDownLatch(1);
    var work = new Work(braked::add);
    runs.begin(
        order("drill"),
        work,
        given -> {
          work.advance(1);
          begun.countDown();
          await(go);
          work.advance(2);
        });
    await(begun);
    queue("take");
    go.countDown();
    runs.await();
    assertEquals(List.of(1L), braked);
  }

  @Test
  void cancel_stopsWhatRunsAndLetsTheNextBegin() throws InterruptedException {
    Work work = Work.unslowed();
    runs.begin(
        order("drill"),
        work,
        given -> {
          await(go);
          given.advance(1);
          done.add("not cancelled");
        });
    queue("take");
    runs.cancel();
    go.countDown();
    runs.await();
    assertEquals(List.of("take"), done);
    assertEquals(List.of(), failed);
  }

  @Test
  void failure_isToldWithItsPlace_andTheNextBegins() throws InterruptedException {
    runs.begin(
        new Runs.Order("copy", "usb", "system"),
        Work.unslowed(),
        work -> {
          await(go);
          throw new IOException("penuh");
        });
    queue("take");
    go.countDown();
    runs.await();
    assertEquals(List.of("copy usb penuh"), failed);
    assertEquals(List.of("take"), done);
  }
}
