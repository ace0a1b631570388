package id.jagasitus.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.RequestEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class RecorderTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final List<RequestEvent> written = new ArrayList<>();

  private static CaptureConfig queue(int events, long bytes) {
    return new CaptureConfig(List.of(), CaptureConfig.ChainHeader.EITHER, Set.of(), events, bytes);
  }

  @Test
  void accept_thenWrite_keepsTheOrder() {
    var recorder = new Recorder(queue(8, 1 << 20), written::addAll);
    recorder.accept(TestEvents.page("/a"));
    recorder.accept(TestEvents.page("/b"));
    assertTrue(recorder.writeOnce());
    assertFalse(recorder.writeOnce());
    assertEquals(List.of("/a", "/b"), written.stream().map(RequestEvent::path).toList());
    assertEquals(2, recorder.stats().written());
    assertEquals(0, recorder.stats().queuedBytes());
  }

  @Test
  void accept_queueFull_countsTheDrop() {
    var recorder = new Recorder(queue(4, 1 << 20), written::addAll);
    for (int i = 0; i < 10; i++) {
      recorder.accept(TestEvents.page("/" + i));
    }
    assertEquals(6, recorder.stats().dropped());
    assertEquals(4, recorder.stats().queued());
    recorder.writeOnce();
    recorder.accept(TestEvents.page("/again"));
    assertEquals(1, recorder.stats().queued());
  }

  @Test
  void accept_longTextsFillTheMemoryBound_countsTheDrop() {
    var recorder = new Recorder(queue(1024, 10_000), written::addAll);
    for (int i = 0; i < 10; i++) {
      recorder.accept(TestEvents.page("/" + "a".repeat(20_000)));
    }
    assertEquals(8, recorder.stats().dropped());
    recorder.writeOnce();
    assertEquals(0, recorder.stats().queuedBytes());
  }

  @Test
  void offer_unreadableRequests_areTakenOutAndTheOthersWritten() {
    var recorder = new Recorder(queue(8, 1 << 20), written::addAll);
    recorder.offer(new Unreadable());
    assertTrue(recorder.writeOnce());
    assertEquals(new RecorderStats(0, 0, 0, 0, 0, 0, 8, ""), recorder.stats());
    recorder.offer(new Unreadable());
    recorder.accept(TestEvents.page("/good"));
    assertTrue(recorder.writeOnce());
    assertEquals(new RecorderStats(1, 0, 0, 0, 0, 0, 8, ""), recorder.stats());
  }

  private record Unreadable() implements Waiting {

    @Override
    public long weight() {
      return 700;
    }

    @Override
    public Optional<RequestEvent> event() {
      return Optional.empty();
    }
  }

  @Test
  void write_batchFails_isCountedAndTheNextGoesOn() {
    var recorder =
        new Recorder(
            queue(8, 1 << 20),
            batch -> {
              if (batch.getFirst().path().equals("/bad")) {
                throw new IllegalStateException("disk");
              }
              written.addAll(batch);
            });
    recorder.accept(TestEvents.page("/bad"));
    recorder.writeOnce();
    assertEquals("java.lang.IllegalStateException: disk", recorder.stats().lastError());
    recorder.accept(TestEvents.page("/good"));
    recorder.writeOnce();
    assertEquals(new RecorderStats(1, 0, 1, 1, 0, 0, 8, ""), recorder.stats());
  }

  @Test
  void run_writerOutOfMemoryOnce_goesOnWithTheNextBatch() {
    writeAfterOneFailure(new OutOfMemoryError("Java heap space"));
  }

  @Test
  void run_noMemoryEvenToSayWhatFailed_goesOnWithTheNextBatch() {
    writeAfterOneFailure(
        new IllegalStateException() {
          @Override
          public String getMessage() {
            throw new OutOfMemoryError("Java heap space");
          }
        });
  }

  private void writeAfterOneFailure(Throwable failure) {
    var failed = new CountDownLatch(1);
    var threads = new HashSet<Thread>();
    var recorder =
        new Recorder(
            queue(8, 1 << 20),
            batch -> {
              threads.add(Thread.currentThread());
              if (failed.getCount() > 0) {
                failed.countDown();
                sneak(failure);
              }
              written.addAll(batch);
            });
    recorder.start();
    recorder.accept(TestEvents.page("/lost"));
    await(failed);
    recorder.accept(TestEvents.page("/kept"));
    assertTrue(recorder.stop(LONG));
    assertEquals(1, threads.size(), "the writer thread ended, and whoever stopped it wrote");
    assertEquals(List.of("/kept"), written.stream().map(RequestEvent::path).toList());
    assertEquals(1, recorder.stats().lost());
    assertEquals("", recorder.stats().lastError(), "all is well again");
  }

  /** Throws a runtime exception or an error. */
  private static void sneak(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  @Test
  void stop_eventsWaiting_writesThemAllAndRefusesMore() throws InterruptedException {
    var busy = new CountDownLatch(1);
    var recorder =
        new Recorder(
            queue(8192, 64 << 20),
            batch -> {
              await(busy);
              written.addAll(batch);
            });
    recorder.start();
    for (int i = 0; i < 5_000; i++) {
      recorder.accept(TestEvents.page("/" + i));
    }
    busy.countDown();
    assertTrue(recorder.stop(LONG));
    assertEquals(5_000, written.size());
    recorder.accept(TestEvents.page("/late"));
    assertEquals(1, recorder.stats().dropped());
  }

  @Test
  void stop_writerHangs_returnsAfterItsPatience() {
    var never = new CountDownLatch(1);
    var recorder = new Recorder(queue(8, 1 << 20), batch -> await(never));
    recorder.start();
    recorder.accept(TestEvents.page("/a"));
    assertFalse(recorder.stop(Duration.ofMillis(20)));
    never.countDown();
  }

  @Test
  void accept_manyThreads_losesNothing() throws InterruptedException {
    var recorder = new Recorder(queue(1 << 16, 1L << 30), written::addAll);
    recorder.start();
    var threads = new ArrayList<Thread>();
    for (int t = 0; t < 8; t++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = 0; i < 5_000; i++) {
                      recorder.accept(TestEvents.page("/" + i));
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertTrue(recorder.stop(LONG));
    assertEquals(40_000, written.size() + recorder.stats().dropped());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
