package id.jagasitus.visitorlog;

import id.jagasitus.event.Blur;
import id.jagasitus.event.Network;
import id.jagasitus.event.RequestEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Appends events to the day's file and reads files back. Writing never throws: a disk that is full,
 * read-only or gone costs counted events, and writing goes on by itself when it is back.
 *
 * <p>{@link #append} and {@link #close} belong to the writer thread; the rest may be called from
 * any.
 */
public final class VisitorLog implements AutoCloseable {

  /** A configuration of the operator in the home. */
  public static final String CONFIGURATION = "logback-access.xml";

  /** Read once: it may lie in the home, unpacked, and the home may be gone when it is needed. */
  private static final AccessFiles.Configuration BUILT_IN = builtIn();

  /** Remembers up to which day the host part of addresses is hidden. */
  private static final String BLURRED = "blurred";

  private static final long RETRY_MILLIS = 1000;

  private final Path folder;
  private final VisitorLogConfig config;
  private final InstantSource clock;
  private final Archive archive;
  private volatile @Nullable AccessFiles files;
  private long lastAttempt = Long.MIN_VALUE;
  private Optional<Span> span = Optional.empty();
  private volatile VisitorLogStats stats = new VisitorLogStats(0, 0, false, "");

  /**
   * Makes a log; nothing is opened before the first batch.
   *
   * @param folder {@code access/} in the home; made when the home is there
   */
  public VisitorLog(Path folder, VisitorLogConfig config, InstantSource clock) {
    this.folder = folder;
    this.config = config;
    this.clock = clock;
    this.archive = new Archive(folder);
  }

  /**
   * Appends a batch and hands it to the operating system, so that a kill does not lose it.
   *
   * @return where its lines stand; nothing when they could not be written, or when the operator's
   *     configuration writes none that could be read back
   */
  public Optional<Span> append(List<RequestEvent> batch) {
    span = Optional.empty();
    if (batch.isEmpty()) {
      return span;
    }
    String problem = problemOf(batch);
    var before = stats;
    stats =
        problem.isEmpty()
            ? new VisitorLogStats(
                before.written() + batch.size(), before.lost(), false, before.lastError())
            : new VisitorLogStats(before.written(), before.lost() + batch.size(), true, problem);
    return problem.isEmpty() ? span : Optional.empty();
  }

  private String problemOf(List<RequestEvent> batch) {
    try {
      AccessFiles open = opened();
      return open == null ? stats.lastError() : write(open, batch);
    } catch (IOException | RuntimeException e) { // the writer goes on; shown on the health page
      drop();
      return "visitor log " + folder + ": " + e;
    }
  }

  private String write(AccessFiles open, List<RequestEvent> batch) throws IOException {
    open.write(batch);
    List<String> problems = open.problems();
    if (problems.isEmpty()) {
      span = open.written();
      return "";
    }
    drop();
    return "visitor log " + folder + ": " + String.join("; ", problems);
  }

  /** Null when it failed less than a second ago. */
  private @Nullable AccessFiles opened() throws IOException {
    AccessFiles open = files;
    if (open != null && open.ready()) {
      return open;
    }
    drop();
    long now = clock.millis();
    if (now >= lastAttempt && now < lastAttempt + RETRY_MILLIS) {
      return null;
    }
    lastAttempt = now;
    files = open = open();
    return open;
  }

  private AccessFiles open() throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(folder);
    }
    archive.mend();
    var opening = new AccessFiles(configuration(), folder, config, clock);
    if (!opening.ready()) {
      opening.close();
      throw new IOException(String.join("; ", opening.problems()));
    }
    return opening;
  }

  private AccessFiles.Configuration configuration() throws IOException {
    Path home = folder.resolveSibling(CONFIGURATION);
    Path chosen = config.configuration().orElse(home);
    if (config.configuration().isPresent() || Files.exists(home)) {
      return new AccessFiles.Configuration(chosen.toString(), Files.readString(chosen));
    }
    return BUILT_IN;
  }

  private static AccessFiles.Configuration builtIn() {
    try (InputStream in = VisitorLog.class.getResourceAsStream(CONFIGURATION)) {
      byte[] text = Objects.requireNonNull(in).readAllBytes();
      return new AccessFiles.Configuration(CONFIGURATION, new String(text, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("reading our own " + CONFIGURATION, e);
    }
  }

  private void drop() {
    AccessFiles open = files;
    files = null;
    if (open != null) {
      open.close();
    }
  }

  /** Hands what was appended to the operating system; {@link #append} has done so already. */
  public void flush() {
    AccessFiles open = files;
    if (open != null) {
      open.flush();
    }
  }

  Path folder() {
    return folder;
  }

  /** What was appended behind a place, as far as its files are still there. */
  List<Span> since(LogPosition from) throws IOException {
    return archive.since(from);
  }

  /** The place behind everything that was appended, when nobody appends. */
  public Optional<LogPosition> end() throws IOException {
    return archive.end();
  }

  /** The files there are, oldest day first. */
  public List<Path> files() throws IOException {
    return archive.files();
  }

  /**
   * Reads a file, plain or gzipped, oldest line first. Lines that another program wrote in the
   * combined format are read as far as they go.
   */
  public ReadSummary read(Path file, Consumer<RequestEvent> sink) {
    return new LogFile(sink).read(file);
  }

  /**
   * Takes the requests of a network out of the plain files, in place and durably; for when nobody
   * appends. What is kept of other visitors stays where it was.
   *
   * @param until requests that came later stay
   * @return how many lines
   */
  public long wipeOpen(Network who, Instant until) throws IOException {
    return wipe(who, until, false);
  }

  /** Likewise out of the gzipped files, which nobody writes to. */
  public long wipePacked(Network who, Instant until) throws IOException {
    return wipe(who, until, true);
  }

  private long wipe(Network who, Instant until, boolean packed) throws IOException {
    var wiper = new Wiper(who, until);
    long wiped = 0;
    for (Path file : files()) {
      wiped += Wiper.gzipped(file) == packed ? wiper.wipe(file) : 0;
    }
    return wiped;
  }

  /** How many lines of all files are a network's. */
  public long count(Network who, Instant until) throws IOException {
    var wiper = new Wiper(who, until);
    long found = 0;
    for (Path file : files()) {
      found += wiper.count(file);
    }
    return found;
  }

  /**
   * Hides the host part of addresses in the files of days before one, but for the newest day; for
   * when everything was handed on. Files that were done are remembered beside them.
   *
   * @return how many requests
   */
  public long blur(Blur blur, LocalDate before) throws IOException {
    List<Path> all = files();
    if (all.isEmpty()) {
      return 0;
    }
    LocalDate newest = Archive.day(all.getLast()).orElseThrow();
    String last = (before.isAfter(newest) ? newest : before).minusDays(1).toString();
    Path remembered = folder.resolve(BLURRED);
    String done = Files.exists(remembered) ? Files.readString(remembered).strip() : "";
    long blurred = 0;
    for (Path file : all) {
      String day = String.valueOf(Archive.day(file).orElseThrow());
      if (day.compareTo(last) <= 0 && day.compareTo(done) > 0) {
        blurred += new Blurrer(blur, config.zone()).blur(file);
      }
    }
    if (last.compareTo(done) > 0) {
      remember(remembered, last);
    }
    return blurred;
  }

  private static void remember(Path file, String day) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(draft, day + "\n", StandardOpenOption.CREATE, StandardOpenOption.SYNC);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Deletes files beyond their days and gzips those that a stop left behind; for a daily job. */
  public void tidy() throws IOException {
    tidy(config.days());
  }

  /**
   * Likewise.
   *
   * @param days how long the office keeps visitors' requests; where the machine's days are fewer,
   *     those count
   */
  public void tidy(int days) throws IOException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), config.zone());
    archive.tidy(today.minusDays(Math.min(days, config.days())), today.minusDays(1));
  }

  /** How it fares now. */
  public VisitorLogStats stats() {
    return stats;
  }

  @Override
  public void close() {
    drop();
  }
}
