package id.jagasitus.console;

import id.jagasitus.accesslog.ImportException;
import id.jagasitus.accesslog.ImportSummary;
import id.jagasitus.accesslog.Importer;
import id.jagasitus.accesslog.LogFormat;
import id.jagasitus.console.ImportDesk.ImportLine;
import id.jagasitus.console.ImportDesk.Progress;
import id.jagasitus.event.Network;
import id.jagasitus.journal.Appender;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.JournalException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Reads access logs that people hand over, and remembers in the journal what became of each. */
public final class Imports {

  /** Kind of the journal entry. */
  static final String DONE = "import.done";

  private static final int REMEMBERED = 30;
  private static final int EXAMPLES = 3;

  private final Importer importer;
  private final Appender journal;
  private final InstantSource clock;
  private final Deque<ImportLine> done = new ArrayDeque<>();

  /** The journal's form. */
  record Written(
      String name,
      Instant began,
      boolean failed,
      long lines,
      long imported,
      long duplicates,
      long rejected,
      List<String> examples,
      String error) {}

  public Imports(Importer importer, Appender journal, InstantSource clock) {
    this.importer = importer;
    this.journal = journal;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /** Takes in an entry of the journal. */
  public void fold(Entry entry) {
    if (!entry.kind().equals(DONE)) {
      return;
    }
    Written written = entry.data().as(Written.class);
    synchronized (done) {
      done.addFirst(line(written, entry.author()));
      if (done.size() > REMEMBERED) {
        done.removeLast();
      }
    }
  }

  private static ImportLine line(Written written, String author) {
    return new ImportLine(
        written.name(),
        author,
        written.began(),
        written.failed() ? Progress.FAILED : Progress.DONE,
        100,
        written.lines(),
        written.imported(),
        written.duplicates(),
        written.rejected(),
        written.examples(),
        written.error());
  }

  /** What became of earlier imports, newest first. */
  List<ImportLine> done() {
    synchronized (done) {
      return List.copyOf(done);
    }
  }

  /** Reads a file for a person; what went wrong is written down like what went right. */
  void read(
      Path file,
      String name,
      String author,
      String address,
      id.jagasitus.accesslog.Progress progress)
      throws JournalException {
    Instant began = now();
    try {
      ImportSummary summary = importer.run(file, name, Optional.<LogFormat>empty(), progress);
      journal.append(author, address, DONE, written(name, began, summary));
    } catch (ImportException | IOException e) {
      journal.append(author, address, DONE, failed(name, began, String.valueOf(e.getMessage())));
    }
  }

  /** Reads a file for an operator at the console, who sees the outcome at once. */
  public ImportSummary read(
      Path file, String name, Optional<LogFormat> format, id.jagasitus.accesslog.Progress progress)
      throws IOException, ImportException {
    Instant began = now();
    ImportSummary summary = importer.run(file, name, format, progress);
    journal.append(id.jagasitus.journal.Journal.SYSTEM, "", DONE, written(name, began, summary));
    return summary;
  }

  private static Written written(String name, Instant began, ImportSummary summary) {
    // The journal outlives the index by years: no whole address goes into it.
    List<String> examples =
        summary.examples().stream()
            .limit(EXAMPLES)
            .map(rejected -> rejected.line() + ": " + Network.maskedIn(rejected.text()))
            .toList();
    return new Written(
        name,
        began,
        false,
        summary.lines(),
        summary.imported(),
        summary.duplicates(),
        summary.rejected(),
        examples,
        "");
  }

  private static Written failed(String name, Instant began, String error) {
    return new Written(name, began, true, 0, 0, 0, 0, List.of(), error);
  }
}
