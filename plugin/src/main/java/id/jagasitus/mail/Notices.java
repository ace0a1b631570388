package id.jagasitus.mail;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Gathers notices for each recipient and makes mails of them. A notice of a new kind and key is on
 * the disk when {@link #notify} returns; its repeats only grow a count, which is written at the
 * next {@link #runOnce}. Safe for many threads.
 */
public final class Notices {
  /** Most lines that wait for one recipient; what comes after is counted in one line more. */
  public static final int MOST_LINES = 200;

  private static final Logger LOG = System.getLogger(Notices.class.getName());

  private final Path folder;
  private final Supplier<Rhythm> rhythm;
  private final InstantSource clock;
  private final Outbox outbox;
  private final Function<List<Pending>, Mail> letter;
  private final Heard heard;
  private final Map<String, Pending> waiting = new LinkedHashMap<>();
  private final Map<String, Integer> files = new HashMap<>();
  private final Set<String> changed = new HashSet<>();
  private final Set<String> unkept = new HashSet<>();
  private final Map<String, Instant> last = new HashMap<>();
  private final Map<String, String> lastId = new HashMap<>();
  private int nextFile;

  private Notices(
      Path folder,
      Supplier<Rhythm> rhythm,
      InstantSource clock,
      Outbox outbox,
      Function<List<Pending>, Mail> letter,
      Heard heard) {
    this.heard = heard;
    this.folder = folder;
    this.rhythm = rhythm;
    this.clock = clock;
    this.outbox = outbox;
    this.letter = letter;
  }

  /**
   * Reads what waited when the process ended.
   *
   * @param rhythm asked at every notice and run
   * @param letter makes one mail of all that waits for one recipient
   */
  public static Notices open(
      Path folder,
      Supplier<Rhythm> rhythm,
      InstantSource clock,
      Outbox outbox,
      Function<List<Pending>, Mail> letter)
      throws IOException {
    Outbox.folder(folder);
    Heard heard = Heard.open(folder.resolve("heard.txt"));
    var notices = new Notices(folder, rhythm, clock, outbox, letter, heard);
    Parcel.finish(folder, outbox);
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.notice")) {
      for (Path file : found) {
        notices.take(file);
      }
    }
    return notices;
  }

  private void take(Path file) throws IOException {
    String name = file.getFileName().toString().replace(".notice", "");
    int number = Integer.parseInt(name);
    nextFile = Math.max(nextFile, number + 1);
    Pending pending = Pending.read(Files.readAllBytes(file));
    waiting.put(pending.group(), pending);
    files.put(pending.group(), number);
  }

  /** Tells everybody who wants to hear of it; nobody while no recipient is set. */
  public synchronized void notify(Notice notice) {
    for (Recipient recipient : rhythm.get().recipients()) {
      if (recipient.kinds().contains(notice.kind())) {
        add(new Pending(recipient.address(), notice, notice.when(), 1));
      }
    }
  }

  /**
   * Likewise, for a notice that must not be lost: to be told again until it is answered {@code
   * true}. What waits already, or went into a mail, is not told twice.
   *
   * @param concerned which addresses it is for, of those that want to hear of its kind
   * @return whether it is on the disk for each of them, and there is one
   */
  public synchronized boolean notifySurely(Notice notice, Predicate<String> concerned) {
    boolean wanted = false;
    for (Recipient recipient : rhythm.get().recipients()) {
      if (recipient.kinds().contains(notice.kind()) && concerned.test(recipient.address())) {
        wanted = true;
        var fresh = new Pending(recipient.address(), notice, notice.when(), 1);
        if (!waiting.containsKey(fresh.group()) && !heard.holds(fresh)) {
          add(fresh);
        }
      }
    }
    unkept.removeIf(group -> !waiting.containsKey(group));
    List.copyOf(unkept)
        .forEach(group -> Optional.ofNullable(waiting.get(group)).ifPresent(this::keep));
    return wanted && unkept.isEmpty();
  }

  private void add(Pending fresh) {
    Pending known = waiting.get(fresh.group());
    if (known != null) {
      waiting.put(known.group(), known.and(fresh.newest()));
      changed.add(known.group());
    } else if (lines(fresh.to()).size() >= MOST_LINES && !isRest(fresh.newest())) {
      add(new Pending(fresh.to(), rest(fresh.newest()), fresh.first(), 1));
    } else {
      waiting.put(fresh.group(), fresh);
      keep(fresh);
    }
  }

  private static Notice rest(Notice notice) {
    return new Notice(notice.kind(), restKey(notice), notice.title(), "", "", notice.when());
  }

  private static boolean isRest(Notice notice) {
    return notice.key().equals(restKey(notice));
  }

  private static String restKey(Notice notice) {
    return notice.drill() ? Notice.DRILL : "";
  }

  private List<Pending> lines(String to) {
    return waiting.values().stream().filter(pending -> pending.to().equals(to)).toList();
  }

  /** What cannot be written still waits in memory; the log says so. */
  private void keep(Pending pending) {
    int number = files.computeIfAbsent(pending.group(), key -> nextFile++);
    Path fresh = folder.resolve(number + ".new");
    try {
      Files.write(fresh, pending.bytes());
      Files.move(fresh, file(number), StandardCopyOption.ATOMIC_MOVE);
      unkept.remove(pending.group());
    } catch (IOException e) {
      unkept.add(pending.group());
      LOG.log(Level.ERROR, "A notice waits in memory only; its folder cannot be written", e);
    }
  }

  private Path file(int number) {
    return folder.resolve(number + ".notice");
  }

  /** Makes the mails that are due; answers how many. */
  public synchronized int runOnce() throws IOException {
    changed.forEach(group -> Optional.ofNullable(waiting.get(group)).ifPresent(this::keep));
    changed.clear();
    Rhythm now = rhythm.get();
    int made = 0;
    for (Recipient recipient : now.recipients()) {
      made += send(now, recipient, false) ? 1 : 0;
      made += send(now, recipient, true) ? 1 : 0;
    }
    return made;
  }

  /** Drills and what really happened never share a mail, nor wait for each other. */
  private boolean send(Rhythm now, Recipient recipient, boolean drill) throws IOException {
    String row = recipient.address() + (drill ? "\n" + Notice.DRILL : "");
    List<Pending> lines = new ArrayList<>(lines(recipient.address()));
    lines.removeIf(line -> line.newest().drill() != drill);
    lines.sort(Comparator.comparing(Pending::first));
    if (lines.isEmpty() || unsent(row)) {
      return false;
    }
    Optional<Instant> before = Optional.ofNullable(last.get(row));
    if (now.due(recipient, lines, before).isAfter(clock.instant())
        || now.isQuiet(clock.instant())) {
      return false;
    }
    String id = outbox.newId();
    heard.add(lines);
    Parcel parcel = Parcel.of(folder, id, lines.stream().flatMap(this::kept).toList());
    outbox.add(id, letter.apply(lines));
    lastId.put(row, id);
    last.put(row, clock.instant());
    for (Pending line : lines) {
      waiting.remove(line.group());
      files.remove(line.group());
    }
    parcel.close();
    return true;
  }

  /** The file a notice waits in; none while it waits in memory only. */
  private Stream<Path> kept(Pending line) {
    Integer number = files.get(line.group());
    return number == null ? Stream.of() : Stream.of(file(number));
  }

  /** While the last mail cannot leave, the next one grows instead of joining it. */
  private boolean unsent(String row) throws IOException {
    String id = lastId.get(row);
    return id != null
        && outbox.list().stream()
            .anyMatch(
                queued ->
                    queued.id().equals(id)
                        && (queued.state() == Queued.State.WAITING
                            || queued.state() == Queued.State.SENDING));
  }

  /** What waits, oldest first: for the page. */
  public synchronized List<Pending> waiting() {
    return List.copyOf(waiting.values());
  }
}
