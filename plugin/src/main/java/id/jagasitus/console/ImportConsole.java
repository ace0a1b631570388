package id.jagasitus.console;

import id.jagasitus.home.Home;
import id.jagasitus.journal.JournalException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Takes access logs through the page: one at a time, read in the background. */
public final class ImportConsole implements ImportDesk {

  private static final Logger LOG = System.getLogger(ImportConsole.class.getName());
  private static final long MOST_BYTES = 4L << 30;

  /** The file, its compressed copy and its share of the index, and room for visitors to go on. */
  private static final long SPARE_BYTES = 256L << 20;

  private static final int SHOWN = 30;

  private final Home home;
  private final Imports imports;
  private final Executor background;
  private final AtomicReference<@Nullable Running> running = new AtomicReference<>();

  /**
   * @param imports reads files and remembers what became of them
   * @param background runs one import at a time
   */
  public ImportConsole(Home home, Imports imports, Executor background) {
    this.home = home;
    this.imports = imports;
    this.background = background;
  }

  @Override
  public long mostBytes() {
    return MOST_BYTES;
  }

  @Override
  public Outcome room(long bytes) {
    if (bytes > MOST_BYTES) {
      return Outcome.refused(Refusal.NO_ROOM, bytes + "", MOST_BYTES + "");
    }
    long needed = Math.max(bytes, 0) * 2 + SPARE_BYTES;
    long free = free();
    return free < needed
        ? Outcome.refused(Refusal.NO_ROOM, needed + "", free + "")
        : Outcome.done();
  }

  private long free() {
    try {
      return Files.getFileStore(home.root()).getUsableSpace();
    } catch (IOException gone) {
      return 0;
    }
  }

  @Override
  public Outcome begin(Viewer viewer, String name, InputStream body) throws IOException {
    if (!viewer.admin()) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    var mine = new Running(name, viewer.name(), imports.now(), new Running.Counts());
    if (!running.compareAndSet(null, mine)) {
      return Outcome.refused(Refusal.JOB_RUNNING);
    }
    boolean handed = false;
    try {
      Path upload = keep(body);
      background.execute(() -> read(upload, mine, viewer));
      handed = true;
      return Outcome.done();
    } finally {
      if (!handed) {
        running.set(null);
      }
    }
  }

  private Path keep(InputStream body) throws IOException {
    Path upload = Files.createTempFile(home.imported(), "upload-", ".tmp");
    boolean whole = false;
    try (OutputStream out = Files.newOutputStream(upload)) {
      body.transferTo(out);
      whole = true;
      return upload;
    } finally {
      if (!whole) {
        Files.deleteIfExists(upload);
      }
    }
  }

  /** In the background; whatever happens, the next import can begin. */
  private void read(Path upload, Running mine, Viewer viewer) {
    try {
      imports.read(
          upload, mine.name(), viewer.name(), viewer.caller().address(), mine.counts()::at);
    } catch (JournalException e) {
      LOG.log(Level.ERROR, "An import was done, but could not be written down", e);
    } finally {
      running.set(null);
      remove(upload);
    }
  }

  private static void remove(Path upload) {
    try {
      Files.deleteIfExists(upload);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The uploaded file {0} stays on the disk: {1}", upload, e);
    }
  }

  @Override
  public List<ImportLine> list(Viewer viewer) {
    var lines = new ArrayList<ImportLine>();
    Running now = running.get();
    if (now != null) {
      lines.add(now.line());
    }
    lines.addAll(imports.done());
    return lines.subList(0, Math.min(SHOWN, lines.size()));
  }
}
