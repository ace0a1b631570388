package id.jagasitus;

import id.jagasitus.journal.JournalException;
import id.jagasitus.office.Notice;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Brings messages of the procedure into the mail queue, each once. One that the queue does not hold
 * surely, or that nobody is there to hear of, stays due.
 *
 * @param due the messages that are due now
 * @param queue puts a message into the queue; answers whether it surely is there
 * @param told writes down that a message need not come again
 */
record OfficeReminders(Supplier<List<Notice>> due, Predicate<Notice> queue, Told told) {

  /** Writes something down about a message. */
  @FunctionalInterface
  interface Told {
    void told(Notice notice) throws JournalException;
  }

  void runOnce() throws JournalException {
    for (Notice notice : due.get()) {
      if (queue.test(notice)) {
        told.told(notice);
      }
    }
  }
}
