package id.jagasitus.accesslog;

import id.jagasitus.event.Blur;
import id.jagasitus.event.LineDoor;
import id.jagasitus.event.Masking;
import id.jagasitus.event.Network;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Imports access logs that a person hands over. One file is one step: after a failure or a crash in
 * the middle nothing of it was imported, and it can simply be imported again.
 */
public final class Importer {

  private static final int KEY = 8;

  /** Remembers in which files the host part of addresses is hidden. */
  private static final String BLURRED = "blurred";

  private final Path folder;
  private final LineDoor door;
  private final InstantSource clock;
  private final Predicate<String> trusted;
  private final LineHash hash;
  private final LineMask mask;
  private final int threads;
  private final ReentrantLock one = new ReentrantLock();

  /**
   * Makes an importer; {@link #run} may be called from any thread.
   *
   * @param folder {@code access/imported/} of the home
   * @param door where lines go
   * @param masking what is hidden before anything is stored
   * @param trusted tells which addresses are proxies whose word about the client counts
   * @param clock for naming the kept files
   * @param random for the secret key of the line hash, once in an installation's life
   * @param threads how many threads parse and index
   */
  public Importer(
      Path folder,
      LineDoor door,
      Masking masking,
      Predicate<String> trusted,
      InstantSource clock,
      SecureRandom random,
      int threads)
      throws IOException {
    this.folder = folder;
    this.door = door;
    this.clock = clock;
    this.trusted = trusted;
    this.threads = threads;
    this.hash = new LineHash(key(folder, random));
    this.mask = new LineMask(masking, hash);
  }

  private static long key(Path folder, SecureRandom random) throws IOException {
    Path file = Files.createDirectories(folder.resolve("ledger")).resolve("key");
    if (!Files.exists(file) || Files.size(file) != KEY) {
      byte[] fresh = new byte[KEY];
      random.nextBytes(fresh);
      Files.write(file, fresh, StandardOpenOption.CREATE, StandardOpenOption.SYNC);
    }
    return ByteBuffer.wrap(Files.readAllBytes(file)).getLong();
  }

  /**
   * Imports a file, plain, gzip or zstd.
   *
   * @param file what to read
   * @param name the name it was handed over by
   * @param format the format; recognised from its first lines when empty
   */
  public ImportSummary run(Path file, String name, Optional<LogFormat> format, Progress progress)
      throws IOException, ImportException {
    return alone(() -> step(file, name, format, progress, true));
  }

  /**
   * Imports every kept file again, oldest first, into a store that was cleared; returns how many
   * lines were imported.
   */
  public long again(Progress progress) throws IOException, ImportException {
    return alone(
        () -> {
          long imported = 0;
          for (Kept.Entry entry : new Kept(folder).entries()) {
            Optional<LogFormat> format = Optional.of(entry.format());
            imported += step(entry.file(), "", format, progress, false).imported();
          }
          return imported;
        });
  }

  /**
   * Forgets what was imported before the day (UTC) of a time, as the store does: removes the kept
   * files, and what the ledger remembers, so that such a file can be imported again. Does nothing
   * while an import is running; it is called again.
   *
   * @return how many kept files were removed
   */
  public int expire(Instant olderThan) throws IOException {
    if (!one.tryLock()) {
      return 0;
    }
    try (var ledger = ledger()) {
      Optional<String> mark = ledger.forget(day(olderThan));
      if (mark.isPresent()) {
        door.commit(mark.get());
      }
      return new Kept(folder).expire(day(olderThan));
    } finally {
      one.unlock();
    }
  }

  /**
   * Takes the requests of a network out of the kept files. Nothing of it is imported again by
   * {@link #again}; only whoever hands such a file over anew brings it back.
   *
   * @return how many lines
   * @throws ImportException when an import is running
   */
  public long wipe(Network who) throws IOException, ImportException {
    return alone(
        () -> {
          var kept = new Kept(folder);
          var wiper = new KeptWiper(who, trusted);
          long wiped = 0;
          for (Kept.Entry entry : kept.entries()) {
            wiped += wiper.wipe(kept, entry);
          }
          return wiped;
        });
  }

  /**
   * How many lines of the kept files are a network's.
   *
   * @throws ImportException when an import is running
   */
  public long count(Network who) throws IOException, ImportException {
    return alone(
        () -> {
          var wiper = new KeptWiper(who, trusted);
          long found = 0;
          for (Kept.Entry entry : new Kept(folder).entries()) {
            found += wiper.count(entry);
          }
          return found;
        });
  }

  /**
   * Hides the host part of addresses in the files that were imported before the day (UTC) of a
   * time, each once.
   *
   * @return how many lines
   * @throws ImportException when an import is running
   */
  public long blur(Blur blur, Instant olderThan) throws IOException, ImportException {
    return alone(
        () -> {
          var kept = new Kept(folder);
          Path remembered = folder.resolve(BLURRED);
          var done = new TreeSet<String>();
          if (Files.exists(remembered)) {
            done.addAll(Files.readAllLines(remembered));
          }
          long blurred = 0;
          for (Kept.Entry entry : kept.entries()) {
            String name = String.valueOf(entry.file().getFileName());
            if (day(entry.imported()) < day(olderThan) && done.add(name)) {
              blurred += new KeptBlurrer(blur).blur(kept, entry);
              Files.write(remembered, done);
            }
          }
          return blurred;
        });
  }

  private Ledger ledger() throws IOException {
    return new Ledger(folder.resolve("ledger"), door.mark(), day(clock.instant()));
  }

  /** Days since the epoch, UTC. */
  static int day(Instant time) {
    return (int) Math.floorDiv(time.getEpochSecond(), 86_400L);
  }

  private interface Step<T> {
    T take() throws IOException, ImportException;
  }

  private <T> T alone(Step<T> step) throws IOException, ImportException {
    if (!one.tryLock()) {
      throw new ImportException(ImportException.Kind.BUSY, "another import is running");
    }
    try {
      return step.take();
    } finally {
      one.unlock();
    }
  }

  private ImportSummary step(
      Path file, String name, Optional<LogFormat> format, Progress progress, boolean keep)
      throws IOException, ImportException {
    boolean done = false;
    try (var source = Source.open(file);
        var ledger = ledger()) {
      var reading = new FileImport(source, hash, ledger, new Kept(folder), keep, progress);
      ImportSummary summary = reading.run(format, this::chunk, threads);
      reading.keep(clock.instant(), name);
      if (summary.imported() > 0) {
        door.commit(ledger.prepare());
      }
      reading.dropSuperseded();
      done = true;
      return summary;
    } finally {
      if (!done) {
        door.abandon();
      }
    }
  }

  private Chunk chunk(byte[] bytes, int length, LogFormat format, Ledger ledger) {
    return new Chunk(bytes, length, new LineParser(format, trusted), mask, hash, ledger, door);
  }
}
