package id.jagasitus.console.paper;

import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.Viewer;
import id.jagasitus.journal.Appender;
import id.jagasitus.journal.JournalException;
import java.io.IOException;

/** An act that ends in the journal or on the disk, with what became of it. */
@FunctionalInterface
interface Writes {
  Outcome run() throws IOException;

  static Outcome outcome(Writes act) {
    try {
      return act.run();
    } catch (IOException e) {
      return Outcome.refused(Refusal.CANNOT_WRITE, String.valueOf(e.getMessage()));
    }
  }

  static Outcome journal(Appender journal, Viewer viewer, String kind, Object data)
      throws JournalException {
    journal.append(viewer.name(), viewer.caller().address(), kind, data);
    return Outcome.done();
  }
}
