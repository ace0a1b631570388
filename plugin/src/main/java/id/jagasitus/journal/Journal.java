package id.jagasitus.journal;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The journal, open for writing. Safe for many threads.
 *
 * <p>Acts that arrive while the disk is busy are written together and share one fsync; each {@link
 * #append} returns when its own act is on the disk. State is folded by {@link #follow}: every entry
 * from the first, then each new one before its append returns.
 */
public final class Journal implements Appender, AutoCloseable {
  /** Author of what the machine does by itself. */
  public static final String SYSTEM = "system";

  /** Kind of the entry that admits that an unfinished line was cut off. */
  public static final String REPAIRED = "journal.repaired";

  /** Threads that read lines while a journal is opened. */
  private static final int MOST_READERS = 4;

  private final Path folder;
  private final InstantSource clock;
  private final FolderLock folderLock;
  private final Verification opened;
  private final Places places;
  private final Tail tail;
  private final ReentrantLock commit = new ReentrantLock();
  private final ConcurrentLinkedQueue<Act> waiting = new ConcurrentLinkedQueue<>();
  private final List<Consumer<Entry>> followers = new CopyOnWriteArrayList<>();
  private boolean closed;

  private Journal(
      Path folder,
      InstantSource clock,
      FolderLock folderLock,
      Verification opened,
      Places places,
      Tail tail) {
    this.folder = folder;
    this.clock = clock;
    this.folderLock = folderLock;
    this.opened = opened;
    this.places = places;
    this.tail = tail;
  }

  /**
   * Opens or makes the journal in a folder, checks the whole chain, and cuts off an unfinished last
   * line. A broken chain does not keep it from opening: see {@link #opened()}.
   */
  public static Journal open(Path folder, InstantSource clock) throws IOException {
    return open(folder, clock, Disk.REAL, List.of());
  }

  /**
   * Opens a journal and lets followers fold it in the same pass that checks it, which saves reading
   * it again for each; from then on they get each new entry as with {@link #follow}.
   */
  public static Journal open(Path folder, InstantSource clock, List<Consumer<Entry>> followers)
      throws IOException {
    return open(folder, clock, Disk.REAL, followers);
  }

  static Journal open(Path folder, InstantSource clock, Disk disk, List<Consumer<Entry>> followers)
      throws IOException {
    Disk.createFolder(folder);
    FolderLock lock = FolderLock.take(folder);
    try {
      var places = new Places();
      Verification opened = verified(folder, places, followers);
      Tail tail = tail(folder, disk, places, opened);
      var journal = new Journal(folder, clock, lock, opened, places, tail);
      journal.followers.addAll(followers);
      journal.admitRepair();
      return journal;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Nothing else can begin before this is done, so it may have all processors. */
  private static Verification verified(Path folder, Places places, List<Consumer<Entry>> followers)
      throws IOException {
    int processors = Runtime.getRuntime().availableProcessors();
    try (var readers = Executors.newFixedThreadPool(Math.min(processors, MOST_READERS))) {
      return Chain.verify(folder, places, entries -> followers.forEach(entries::forEach), readers);
    }
  }

  private static Tail tail(Path folder, Disk disk, Places places, Verification opened)
      throws IOException {
    List<Path> files = Lines.files(folder);
    if (files.isEmpty()) {
      return new Tail(folder, disk, places, 0, 0, opened.head());
    }
    int year = Lines.year(files.getLast());
    long length = Files.size(files.getLast()) - opened.torn().map(Repair::bytes).orElse(0L);
    return new Tail(folder, disk, places, year, length, opened.head());
  }

  private void admitRepair() throws JournalException {
    if (opened.torn().isPresent()) {
      append(SYSTEM, "", REPAIRED, opened.torn().get());
    }
  }

  /** Reads a journal that anybody may have open, and says whether its chain holds. */
  public static Verification verify(Path folder) throws IOException {
    return Chain.verify(folder);
  }

  /** What opening found: lines, breaks of the chain, and the unfinished line that was cut off. */
  public Verification opened() {
    return opened;
  }

  /** Checks all files again, as they are on the disk now. */
  public Verification verify() throws IOException {
    commit.lock();
    try {
      return Chain.verify(folder);
    } finally {
      commit.unlock();
    }
  }

  /** The last line, which a printed report carries. */
  public Head head() {
    commit.lock();
    try {
      return tail.head();
    } finally {
      commit.unlock();
    }
  }

  @Override
  public Entry append(String author, String address, String kind, Object data)
      throws JournalException {
    if (commit.isHeldByCurrentThread()) {
      throw new IllegalStateException("a follower of the journal must not write to it");
    }
    var act = new Act(author, address, kind, bounded(author, address, kind, data));
    waiting.add(act);
    commit.lock();
    try {
      if (!act.finished()) {
        writeWaiting();
      }
    } finally {
      commit.unlock();
    }
    return act.result();
  }

  private static Data bounded(String author, String address, String kind, Object value) {
    Data data = Data.of(value);
    int size = data.size() + 6 * (author.length() + address.length() + kind.length()) + 256;
    if (size > Line.MOST_BYTES) {
      throw new IllegalArgumentException(
          kind + ": an entry may have 1 MiB, not " + size + " bytes; keep large things in a file");
    }
    return data;
  }

  private void writeWaiting() {
    var acts = new ArrayList<Act>();
    for (Act act = waiting.poll(); act != null; act = waiting.poll()) {
      acts.add(act);
    }
    try {
      List<Entry> entries = write(acts);
      for (int i = 0; i < acts.size(); i++) {
        tell(acts.get(i), entries.get(i));
      }
    } catch (IOException e) {
      acts.forEach(act -> act.fail(e));
    }
  }

  /** An interrupt closes the file under the writer; the other threads' acts must not suffer. */
  private List<Entry> write(List<Act> acts) throws IOException {
    if (closed) {
      throw new IOException("the journal is closed");
    }
    try {
      return tail.write(acts, clock.instant());
    } catch (ClosedByInterruptException e) {
      boolean interrupted = Thread.interrupted();
      try {
        return tail.write(acts, clock.instant());
      } finally {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  /**
   * The entry is on the disk by now; a follower that cannot take it is a bug, and its act says so.
   */
  private void tell(Act act, Entry entry) {
    act.succeed(entry);
    for (Consumer<Entry> follower : followers) {
      try {
        follower.accept(entry);
      } catch (RuntimeException e) {
        act.fail(e);
      }
    }
  }

  /**
   * Hands over every entry there is, in order, and from then on each new one as soon as it is on
   * the disk, one at a time. The follower must be quick and must not write to the journal.
   */
  public void follow(Consumer<Entry> follower) throws IOException {
    follow(Kinds.ALL, Integer.MAX_VALUE, follower);
  }

  /**
   * Likewise, for a follower that looks at some kinds only: of a long journal, the other lines need
   * not be read.
   *
   * @param beginnings of the kinds it looks at, such as {@code account.}
   */
  public void follow(List<String> beginnings, Consumer<Entry> follower) throws IOException {
    follow(new Kinds(beginnings), Integer.MAX_VALUE, follower);
  }

  /**
   * Likewise, for a follower that forgets all but the latest entries anyway: of those there are
   * now, no more are read.
   */
  public void followLatest(List<String> beginnings, int most, Consumer<Entry> follower)
      throws IOException {
    follow(new Kinds(beginnings), most, follower);
  }

  private void follow(Kinds kinds, int most, Consumer<Entry> follower) throws IOException {
    Consumer<Entry> picky =
        entry -> {
          if (kinds.holds(entry.kind())) {
            follower.accept(entry);
          }
        };
    commit.lock();
    try {
      long[] all = places.of(kinds);
      read(Arrays.copyOfRange(all, Math.max(0, all.length - most), all.length), follower);
      followers.add(picky);
    } finally {
      commit.unlock();
    }
  }

  /** Hands over every entry there is now, in order, without holding up writers. */
  public void replay(Consumer<Entry> reader) throws IOException {
    replay(List.of(), reader);
  }

  /**
   * Likewise, of some kinds only.
   *
   * @param beginnings of the kinds; none for all
   */
  public void replay(List<String> beginnings, Consumer<Entry> reader) throws IOException {
    read(places(beginnings), reader);
  }

  /**
   * Likewise, of these only some, for who has seen them go by and knows which it needs.
   *
   * @param wanted by their order among those of such kinds, from 0
   */
  public void replay(List<String> beginnings, BitSet wanted, Consumer<Entry> reader)
      throws IOException {
    long[] all = places(beginnings);
    read(wanted.get(0, all.length).stream().mapToLong(at -> all[at]).toArray(), reader);
  }

  private long[] places(List<String> beginnings) {
    commit.lock();
    try {
      return places.of(new Kinds(beginnings));
    } finally {
      commit.unlock();
    }
  }

  /** A line that can no longer be read is left out here; {@link Verification} names it. */
  private void read(long[] wanted, Consumer<Entry> reader) throws IOException {
    try (var lines = new LineReader(folder)) {
      for (long place : wanted) {
        lines.read(place).ifPresent(reader);
      }
    }
  }

  /** Lets go of the folder; acts that come later are refused. */
  @Override
  public void close() throws IOException {
    commit.lock();
    try {
      closed = true;
      tail.close();
      folderLock.close();
    } finally {
      commit.unlock();
    }
  }
}
