package id.jagasitus.launcher.kill;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What waits for whom; a thing that was taken out when the server died is not put back. */
final class Work {

  /** A case that waits for its next step, and the report it travels in; 0 for none yet. */
  record Item(long caseId, long report) {}

  private final Queue<Item> drafts = new ConcurrentLinkedQueue<>();
  private final Queue<Item> submitted = new ConcurrentLinkedQueue<>();
  private final Queue<Item> forwarded = new ConcurrentLinkedQueue<>();
  private final Queue<Item> decided = new ConcurrentLinkedQueue<>();
  private final Queue<Item> begun = new ConcurrentLinkedQueue<>();
  private final Queue<Item> handedOver = new ConcurrentLinkedQueue<>();
  private final Queue<Item> answered = new ConcurrentLinkedQueue<>();
  private final AtomicInteger visitors = new AtomicInteger();

  Queue<Item> drafts() {
    return drafts;
  }

  Queue<Item> submitted() {
    return submitted;
  }

  Queue<Item> forwarded() {
    return forwarded;
  }

  Queue<Item> decided() {
    return decided;
  }

  Queue<Item> begun() {
    return begun;
  }

  Queue<Item> handedOver() {
    return handedOver;
  }

  Queue<Item> answered() {
    return answered;
  }

  /** An address that no visitor had before (RFC 2544's range). */
  String visitor() {
    int number = visitors.incrementAndGet();
    return "198.18." + number / 250 + "." + (1 + number % 250);
  }
}
