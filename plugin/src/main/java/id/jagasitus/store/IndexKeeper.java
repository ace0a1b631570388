package id.jagasitus.store;

import id.jagasitus.event.Blur;
import id.jagasitus.event.LineDoor;
import id.jagasitus.event.Network;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.store.StoreStats.Kind;
import id.jagasitus.store.StoreStats.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the index open and whole: commits, reopens after a failure, moves a damaged index aside.
 *
 * <p>Events are held in memory until a commit has made them durable, so that a writer that died
 * (Lucene closes it on the first failed write) loses none of them; at most {@value #MOST_HELD}, the
 * rest is counted as lost. Everything that changes the index holds this object's monitor.
 */
final class IndexKeeper implements AutoCloseable {

  static final int MOST_HELD = 20_000;
  private static final long RETRY_MILLIS = 3_000;

  private final Path folder;
  private final StoreConfig config;
  private final InstantSource clock;
  private final IncomingLines incoming;
  private final Row row = new Row();
  private final List<RequestEvent> held = new ArrayList<>();
  private volatile @Nullable OpenIndex index;
  private volatile StoreStats stats = new StoreStats(0, 0, -1, -1, -1, 0, Optional.empty());
  private volatile @Nullable Trouble readTrouble;
  private @Nullable Trouble writeTrouble;
  private String upTo = "";
  private boolean dirty;
  private boolean damaged;
  private boolean hadEvents;
  private long lost;
  private long lastWrite = -1;
  private long triedAt;

  IndexKeeper(Path folder, StoreConfig config, InstantSource clock) {
    this.folder = folder;
    this.config = config;
    this.clock = clock;
    this.incoming =
        new IncomingLines(
            folder.resolveSibling(folder.getFileName() + "-incoming"), config, joining(), clock);
    reopen();
    measure();
  }

  private IncomingLines.Joining joining() {
    return new IncomingLines.Joining() {
      @Override
      public void join(Optional<Directory> segments, String mark) throws IOException {
        IndexKeeper.this.join(segments, mark);
      }

      @Override
      public Optional<String> mark() throws IOException {
        return opened().mark();
      }
    };
  }

  /** What a reader does with the events visible now. */
  interface Reading<T> {
    T from(IndexSearcher searcher) throws IOException;
  }

  <T> T read(Reading<T> reading) {
    try {
      SearcherManager searchers = opened().searchers();
      IndexSearcher searcher = searchers.acquire();
      try {
        return reading.from(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException | AlreadyClosedException e) {
      readTrouble = trouble(Kind.READ_FAILED, e.toString());
      damaged |= Damage.in(e);
      throw new UncheckedIOException(new IOException("reading the index in " + folder, e));
    }
  }

  private OpenIndex opened() throws IOException {
    OpenIndex open = index;
    if (open == null) {
      throw new NoSuchFileException(folder.toString(), null, "the index is not open");
    }
    return open;
  }

  LineDoor lines() {
    return incoming;
  }

  synchronized int append(List<RequestEvent> batch, String place) {
    upTo = place.isEmpty() ? upTo : place;
    int room = Math.min(batch.size(), MOST_HELD - held.size());
    if (room < batch.size()) {
      commit();
      room = Math.min(batch.size(), MOST_HELD - held.size());
    }
    List<RequestEvent> taken = batch.subList(0, room);
    held.addAll(taken);
    lost += batch.size() - room;
    if (writeTrouble == null) {
      try {
        write(taken);
        noteUpTo();
      } catch (IOException | AlreadyClosedException e) {
        failed(e);
      }
    }
    return room;
  }

  private void write(List<RequestEvent> events) throws IOException {
    for (RequestEvent event : events) {
      try {
        opened().writer().addDocument(row.of(event));
      } catch (IllegalArgumentException refused) {
        lost++; // this event alone; the writer lives on
      }
    }
    dirty |= !events.isEmpty();
  }

  private void failed(Exception e) {
    damaged |= Damage.in(e);
    if (writeTrouble == null) {
      writeTrouble = trouble(Kind.WRITE_FAILED, e.toString());
      triedAt = clock.millis();
    }
  }

  private Trouble trouble(Kind kind, String detail) {
    return new Trouble(kind, clock.millis(), detail);
  }

  synchronized void refresh() {
    if (writeTrouble == null && !Files.isDirectory(folder)) {
      failed(new NoSuchFileException(folder.toString()));
    }
    if (damaged || (writeTrouble != null && clock.millis() - triedAt >= RETRY_MILLIS)) {
      reopen();
    }
    commit();
    reopenReaders();
    measure();
  }

  private void commit() {
    if (!dirty || writeTrouble != null) {
      return;
    }
    try {
      opened().writer().commit();
      written();
    } catch (IOException | AlreadyClosedException e) {
      failed(e);
    }
  }

  /** Becomes durable with whatever commits the events next. */
  private void noteUpTo() throws IOException {
    if (!upTo.isEmpty()) {
      opened().upTo(Optional.of(upTo));
      dirty = true;
    }
  }

  /** What an earlier process, or this one, made durable; nothing where the index cannot be read. */
  synchronized Optional<String> upTo() {
    try {
      return opened().upTo();
    } catch (IOException e) {
      return Optional.empty(); // noted when it was opened
    }
  }

  private void written() {
    dirty = false;
    held.clear();
    lastWrite = clock.millis();
  }

  private void reopenReaders() {
    OpenIndex open = index;
    if (open == null) {
      return;
    }
    try {
      open.searchers().maybeRefresh();
      readTrouble = null;
    } catch (IOException | AlreadyClosedException e) {
      readTrouble = trouble(Kind.READ_FAILED, e.toString());
      damaged |= Damage.in(e);
    }
  }

  /** Closes what is open, opens anew, and writes again what was held. */
  private void reopen() {
    triedAt = clock.millis();
    try {
      hadEvents |= stats.events() > 0;
      boolean gone = !Files.isDirectory(folder);
      Optional<String> aside = opening(damaged);
      if (hadEvents && gone) {
        opened().aside(Optional.of(""));
        dirty = true;
      } else if (aside.isPresent()) {
        opened().aside(aside);
        dirty = true;
      }
      hadEvents = false;
      writeTrouble = null;
      damaged = false;
      incoming.abandon();
      write(List.copyOf(held));
      noteUpTo();
    } catch (IOException | AlreadyClosedException e) {
      failed(e);
      readOnly();
    }
  }

  private Optional<String> opening(boolean knownDamage) throws IOException {
    OpenIndex before = index;
    if (before != null) {
      index = null;
      Damage.closeQuietly(before);
    }
    Optional<String> aside = knownDamage ? Damage.setAside(folder, clock) : Optional.empty();
    try {
      index = OpenIndex.open(folder, config);
    } catch (IOException | IllegalArgumentException e) {
      if (!Damage.in(e)) {
        throw e;
      }
      aside = Damage.setAside(folder, clock);
      index = OpenIndex.open(folder, config);
    }
    return aside;
  }

  private void readOnly() {
    if (index != null || !Files.isDirectory(folder)) {
      return; // opening would create the folder
    }
    try {
      index = OpenIndex.readOnly(folder);
    } catch (IOException e) {
      readTrouble = trouble(Kind.READ_FAILED, e.toString());
    }
  }

  private synchronized void join(Optional<Directory> segments, String mark) throws IOException {
    if (writeTrouble != null) {
      throw new IOException("the index cannot be written: " + writeTrouble.detail());
    }
    try {
      if (segments.isPresent()) {
        opened().writer().addIndexes(segments.get());
      }
      opened().mark(Optional.of(mark));
      opened().writer().commit();
      written();
      reopenReaders();
      measure();
    } catch (IOException | AlreadyClosedException e) {
      failed(e);
      throw new IOException("adding imported lines to the index in " + folder, e);
    }
  }

  synchronized long expire(long olderThan) {
    return changing(() -> Expiry.expire(opened(), olderThan));
  }

  synchronized long shrink(long maxBytes) {
    return changing(() -> Expiry.downTo(opened(), maxBytes));
  }

  synchronized long blur(Blur blur, long olderThan) {
    return changing(() -> Blurring.round(opened(), blur, olderThan));
  }

  synchronized long erase(Network who, long until) {
    long erased = changing(() -> Expiry.erase(opened(), who, until));
    if (writeTrouble != null) {
      throw new UncheckedIOException(
          new IOException("the index cannot be written: " + writeTrouble.detail()));
    }
    return erased;
  }

  synchronized void clear() {
    held.clear();
    upTo = "";
    changing(
        () -> {
          opened().writer().deleteAll();
          opened().mark(Optional.empty());
          opened().upTo(Optional.empty());
          opened().aside(Optional.empty());
          return 0L;
        });
  }

  private interface Change {
    long make() throws IOException;
  }

  private long changing(Change change) {
    commit();
    if (writeTrouble != null) {
      return 0;
    }
    try {
      long removed = change.make();
      opened().writer().commit();
      written();
      reopenReaders();
      measure();
      return removed;
    } catch (IOException | AlreadyClosedException e) {
      failed(e);
      return 0;
    }
  }

  void verify() {
    try {
      read(
          searcher -> {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
              leaf.reader().checkIntegrity();
            }
            return true;
          });
    } catch (UncheckedIOException e) {
      // noted by read(); the next refresh moves a damaged index aside
      measureLater();
    }
  }

  private synchronized void measureLater() {
    measure();
  }

  StoreStats stats() {
    return stats;
  }

  private void measure() {
    OpenIndex open = index;
    StoreStats before = stats;
    try {
      stats = open == null ? before.with(0, lost, currentTrouble()) : measured(open);
    } catch (IOException | AlreadyClosedException e) {
      Trouble known = writeTrouble;
      Trouble now = known != null ? known : trouble(Kind.READ_FAILED, e.toString());
      stats = before.with(before.events(), lost, Optional.of(now));
    }
  }

  private StoreStats measured(OpenIndex open) throws IOException {
    SearcherManager searchers = open.searchers();
    IndexSearcher searcher = searchers.acquire();
    try {
      int events = searcher.getIndexReader().numDocs();
      return new StoreStats(
          events,
          open.diskBytes(),
          events == 0 ? -1 : Newest.first(searcher),
          events == 0 ? -1 : Newest.last(searcher),
          lastWrite,
          lost,
          currentTrouble());
    } finally {
      searchers.release(searcher);
    }
  }

  private Optional<Trouble> currentTrouble() throws IOException {
    if (writeTrouble != null) {
      return Optional.of(writeTrouble);
    }
    if (readTrouble != null) {
      return Optional.of(readTrouble);
    }
    OpenIndex open = index;
    return open == null
        ? Optional.empty()
        : open.aside().map(moved -> trouble(Kind.SET_ASIDE, moved));
  }

  @Override
  public synchronized void close() {
    commit();
    OpenIndex open = index;
    index = null;
    if (open != null) {
      Damage.closeQuietly(open);
    }
  }
}
