package id.jagasitus.command;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.store.EventStore;
import id.jagasitus.visitorlog.LogPosition;
import id.jagasitus.visitorlog.ReadSummary;
import id.jagasitus.visitorlog.VisitorLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * {@code reindex}: builds the index anew from the visitor log files and the imported logs, beside
 * the recording.
 *
 * <p>What waits to be handed to the index is forgotten first, since it stands in the files. The
 * newest file, which the recorder still appends to, is read while the recorder waits (its queue
 * holds the visitors' requests meanwhile). From then on new requests reach file and index alike,
 * and the older files, which nobody writes any more, are read a batch at a time. So no request is
 * missed and none is counted twice.
 *
 * @param imported reads the logs that people handed over
 * @param erased takes out what must not come back, when it was read before it was erased
 * @param writing held by whoever appends to the log and the store
 */
public record RebuildIndex(
    EventStore store,
    VisitorLog log,
    Runnable forgetWaiting,
    Reader imported,
    UnaryOperator<List<RequestEvent>> erased,
    Object writing)
    implements Command {

  /** Reads the imported logs again, into a store that was emptied; answers how many requests. */
  @FunctionalInterface
  public interface Reader {
    long again(CommandOutput out) throws IOException, CommandRefused;
  }

  private static final int BATCH = 2_000;

  @Override
  public String name() {
    return "reindex";
  }

  @Override
  public void run(Arguments arguments, CommandOutput out) throws IOException, CommandRefused {
    var run = new Run();
    List<Path> older = run.newest();
    for (int i = older.size() - 1; i >= 0; i--) {
      if (out.cancelled()) {
        throw new CommandRefused(
            "stopped: the index holds the newest "
                + run.files
                + " of "
                + run.allFiles
                + " files only; run reindex again");
      }
      run.read(older.get(i));
      out.progress("files", run.files, run.allFiles);
    }
    long again = imported.again(out);
    store.refresh();
    out.result(
        Pairs.of(
            "requests",
            run.requests + again,
            "imported",
            again,
            "rejected",
            run.rejected,
            "problems",
            run.problems));
  }

  private final class Run {
    private final List<RequestEvent> batch = new ArrayList<>(BATCH);
    private final List<String> problems = new ArrayList<>();
    private long requests;
    private long rejected;
    private long files;
    private long allFiles;

    /** Empties the index and reads the newest file; answers the others. */
    List<Path> newest() throws IOException {
      synchronized (writing) {
        log.flush();
        forgetWaiting.run();
        List<Path> all = log.files();
        allFiles = all.size();
        store.clear();
        if (!all.isEmpty()) {
          read(all.getLast());
        }
        store.append(List.of(), log.end().map(LogPosition::text).orElse(""));
        return all.isEmpty() ? all : all.subList(0, all.size() - 1);
      }
    }

    void read(Path file) {
      ReadSummary summary = log.read(file, this::take);
      store();
      requests += summary.events();
      rejected += summary.rejected();
      if (!summary.problem().isEmpty()) {
        problems.add(file.getFileName() + ": " + summary.problem());
      }
      files++;
    }

    private void take(RequestEvent event) {
      batch.add(event);
      if (batch.size() == BATCH) {
        store();
      }
    }

    private void store() {
      synchronized (writing) {
        store.append(erased.apply(List.copyOf(batch)));
      }
      batch.clear();
    }
  }
}
