package id.jagasitus.console;

import id.jagasitus.console.ImportDesk.ImportLine;
import id.jagasitus.console.ImportDesk.Progress;
import java.time.Instant;
import java.util.List;

/**
 * An import that is being read.
 *
 * @param name of the file, as it was handed over; hostile
 * @param author who handed it over
 * @param counts how far it is
 */
record Running(String name, String author, Instant began, Counts counts) {

  /** Written by the reading thread, read by pages. */
  static final class Counts {
    private volatile int percent;
    private volatile long lines;

    void at(long bytes, long ofBytes, long doneLines) {
      percent = ofBytes <= 0 ? 0 : (int) Math.min(99, bytes * 100 / ofBytes);
      lines = doneLines;
    }
  }

  ImportLine line() {
    return new ImportLine(
        name,
        author,
        began,
        Progress.RUNNING,
        counts.percent,
        counts.lines,
        0,
        0,
        0,
        List.of(),
        "");
  }
}
