package id.jagasitus.guard;

import id.jagasitus.accesslog.ImportException;
import id.jagasitus.accesslog.LogReader;
import id.jagasitus.detect.Detector;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Signal;
import id.jagasitus.journal.JournalException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Looks at imported logs, each once, from the copies that are kept of them, in the order of their
 * times and with windows of their own. A log that was imported again after it had grown is judged
 * from where it was left.
 */
public final class ImportedLogs {

  private final Guard guard;
  private final Path folder;
  private final Path done;
  private final Predicate<String> trusted;
  private final InstantSource clock;

  /** A log that was looked at: its beginning, and the time of its last request. */
  private record Looked(String beginning, long last) {}

  /**
   * Over a folder of kept logs.
   *
   * @param done file that remembers which were looked at
   * @param trusted tells which addresses are proxies whose word about the client counts
   * @param clock tells when findings came to light
   */
  public ImportedLogs(
      Guard guard, Path folder, Path done, Predicate<String> trusted, InstantSource clock) {
    this.guard = guard;
    this.folder = folder;
    this.done = done;
    this.trusted = trusted;
    this.clock = clock;
  }

  /**
   * Looks at what was imported since the last time.
   *
   * @param stopping asked between two requests
   * @return how many logs were looked at
   */
  public int run(BooleanSupplier stopping) throws IOException {
    Map<String, Looked> before = read();
    List<Path> kept = list();
    var now = new LinkedHashMap<String, Looked>();
    int looked = 0;
    for (Path file : kept) {
      String name = String.valueOf(file.getFileName());
      Looked known = before.get(name);
      if (known == null) {
        known = look(file, before.values(), stopping);
        looked++;
      }
      now.put(name, known);
    }
    if (!now.equals(before)) {
      write(now);
    }
    return looked;
  }

  private List<Path> list() throws IOException {
    var files = new ArrayList<Path>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder, "*.zst")) {
        listed.forEach(files::add);
      }
    }
    return files.stream().sorted().toList();
  }

  private Looked look(Path file, Iterable<Looked> earlier, BooleanSupplier stopping)
      throws IOException {
    var look = new Look(guard.another(), earlier, stopping);
    try {
      LogReader.read(file, trusted, look::at);
    } catch (ImportException e) {
      throw new IOException(file + " was imported, but cannot be read again", e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new Looked(look.beginning, look.last);
  }

  /** One log as it is read. */
  private final class Look {
    private final Detector detector;
    private final Iterable<Looked> earlier;
    private final BooleanSupplier stopping;
    private String beginning = "";
    private long from = Long.MIN_VALUE;
    private long last = Long.MIN_VALUE;

    Look(Detector detector, Iterable<Looked> earlier, BooleanSupplier stopping) {
      this.detector = detector;
      this.earlier = earlier;
      this.stopping = stopping;
    }

    void at(RequestEvent event) {
      if (stopping.getAsBoolean()) {
        throw new CancellationException("the server stops; it is looked at after the next start");
      }
      if (beginning.isEmpty()) {
        begin(event);
      }
      last = Math.max(last, event.time());
      if (guard.ours().test(event)) {
        return;
      }
      List<Signal> signals = detector.examine(event);
      if (!signals.isEmpty() && event.time() > from) {
        hand(signals);
      }
    }

    private void begin(RequestEvent event) {
      int hash = (event.client() + event.uri() + event.userAgent()).hashCode();
      beginning = event.time() + "-" + Integer.toHexString(hash);
      for (Looked known : earlier) {
        if (known.beginning.equals(beginning)) {
          from = Math.max(from, known.last);
        }
      }
    }

    private void hand(List<Signal> signals) {
      try {
        guard.take(signals, clock.instant());
      } catch (JournalException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Map<String, Looked> read() throws IOException {
    var looked = new LinkedHashMap<String, Looked>();
    try {
      for (String line : Files.readAllLines(done, StandardCharsets.UTF_8)) {
        String[] parts = line.split("\t", -1);
        if (parts.length == 3 && parts[2].matches("-?[0-9]{1,19}")) {
          looked.put(parts[0], new Looked(parts[1], Long.parseLong(parts[2])));
        }
      }
    } catch (NoSuchFileException e) {
      return looked; // nothing was imported before
    }
    return looked;
  }

  private void write(Map<String, Looked> looked) throws IOException {
    Files.createDirectories(done.toAbsolutePath().getParent());
    Path fresh = done.resolveSibling(done.getFileName() + ".tmp");
    Files.write(
        fresh,
        looked.entrySet().stream()
            .map(e -> e.getKey() + '\t' + e.getValue().beginning + '\t' + e.getValue().last)
            .toList());
    Files.move(fresh, done, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
