package id.jagasitus.privacy;

import id.jagasitus.event.Network;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.journal.Appender;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.Journal;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Erasures, folded from the journal, and the work on those that are not done.
 *
 * <p>Order, each step durable before the next: the file with the address; {@code begun} in the
 * journal, from which on it is promised; every place; {@code done} in the journal; the file away. A
 * kill in between leaves a file without a promise, which is dropped, or a promise with its file,
 * which {@link #work} keeps. Safe for many threads.
 */
public final class Erasures {

  /** Kinds of the journal entries. */
  public static final String BEGUN = "privacy.erasure.begun";

  public static final String DONE = "privacy.erasure.done";

  private static final Logger LOG = System.getLogger(Erasures.class.getName());
  private static final String FILE = "erasure-";

  /** Wishes that requests on their way to the index are judged by: those in memory are minutes. */
  private static final int MOST_RECENT = 100;

  private final Path secrets;
  private final Seal seal;
  private final Secret secret;
  private final Appender journal;
  private final Map<String, Eraser> places;
  private final Map<Long, Erasure> erasures = new TreeMap<>();
  private final List<Wish> recent = new CopyOnWriteArrayList<>();
  private final Object working = new Object();
  private final Map<Long, Map<String, Long>> tally = new HashMap<>();
  private volatile String problem = "";

  /** Writes a file that only its owner may read, durably and whole or not at all. */
  @FunctionalInterface
  public interface Secret {
    void write(Path file, String text) throws IOException;
  }

  /** The journal's forms. */
  private record Begun(long id, String seal, int bits, String reason, Instant until) {}

  private record Ended(long id, Map<String, Long> counts) {}

  /**
   * @param secrets folder for the address of an erasure that runs
   * @param places where to erase, by name, in order: what the index is built from comes first
   */
  public Erasures(
      Path secrets, Seal seal, Secret secret, Appender journal, Map<String, Eraser> places) {
    this.secrets = secrets;
    this.seal = seal;
    this.secret = secret;
    this.journal = journal;
    this.places = new LinkedHashMap<>(places);
  }

  /** Takes in an entry of the journal. */
  public synchronized void fold(Entry entry) {
    switch (entry.kind()) {
      case BEGUN -> {
        Begun begun = entry.data().as(Begun.class);
        erasures.put(begun.id(), begun(begun, entry.author()));
      }
      case DONE -> {
        Ended ended = entry.data().as(Ended.class);
        erasures.computeIfPresent(
            ended.id(), (id, known) -> known.done(entry.time(), ended.counts()));
      }
      default -> {}
    }
  }

  private static Erasure begun(Begun begun, String author) {
    return new Erasure(
        begun.id(),
        begun.seal(),
        begun.bits(),
        author,
        begun.reason(),
        begun.until(),
        Optional.empty(),
        Map.of());
  }

  /**
   * Promises an erasure; {@link #work} keeps it.
   *
   * @param until what is recorded later stays
   * @return its number
   * @throws IOException when nothing could be written down; then nothing was promised
   */
  public long begin(Network who, Instant until, String reason, String author, String address)
      throws IOException {
    synchronized (working) {
      long id = nextId();
      var wish = new Wish(who, until);
      secret.write(file(id), wish.text());
      try {
        journal.append(
            author, address, BEGUN, new Begun(id, seal.of(who), who.bits(), reason, until));
      } catch (IOException e) {
        Files.deleteIfExists(file(id));
        throw e;
      }
      remember(wish);
      return id;
    }
  }

  private synchronized long nextId() {
    return erasures.size() + 1L;
  }

  private Path file(long id) {
    return secrets.resolve(FILE + id);
  }

  private void remember(Wish wish) {
    recent.add(wish);
    if (recent.size() > MOST_RECENT) {
      recent.removeFirst();
    }
  }

  /** What is on its way to a place and must not arrive there any more, taken out. */
  public List<RequestEvent> without(List<RequestEvent> events) {
    if (recent.isEmpty() || events.stream().noneMatch(this::covered)) {
      return events;
    }
    return events.stream().filter(event -> !covered(event)).toList();
  }

  private boolean covered(RequestEvent event) {
    for (Wish wish : recent) {
      if (wish.covers(event)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Keeps what was promised and is not done; for the start and a job. What fails is tried again the
   * next time, and stands in {@link #problem} until then.
   *
   * @return how many were finished
   */
  public int work() throws IOException {
    synchronized (working) {
      String failed = "";
      int finished = 0;
      for (long id : files()) {
        try {
          finished += keep(id) ? 1 : 0;
        } catch (IOException | RuntimeException e) { // shown on the page, tried again
          LOG.log(Level.WARNING, "Erasure " + id + " is not done yet", e);
          failed = String.valueOf(e.getMessage());
        }
      }
      problem = failed;
      return finished;
    }
  }

  private List<Long> files() throws IOException {
    var ids = new ArrayList<Long>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(secrets, FILE + "*")) {
      for (Path file : found) {
        String number = file.getFileName().toString().substring(FILE.length());
        if (number.matches("[0-9]{1,18}")) {
          ids.add(Long.parseLong(number));
        }
      }
    }
    ids.sort(null);
    return ids;
  }

  private boolean keep(long id) throws IOException {
    Optional<Erasure> promised = find(id);
    boolean open = promised.isPresent() && promised.get().done().isEmpty();
    if (open) {
      Wish wish = Wish.read(file(id));
      remember(wish);
      Map<String, Long> counts = tally.computeIfAbsent(id, fresh -> new LinkedHashMap<>());
      for (Map.Entry<String, Eraser> place : places.entrySet()) {
        counts.merge(place.getKey(), place.getValue().erase(wish.who(), wish.until()), Long::sum);
      }
      journal.append(Journal.SYSTEM, "", DONE, new Ended(id, counts));
      tally.remove(id);
    }
    Files.deleteIfExists(file(id));
    return open;
  }

  private synchronized Optional<Erasure> find(long id) {
    return Optional.ofNullable(erasures.get(id));
  }

  /** All, the newest first. */
  public synchronized List<Erasure> list() {
    return new ArrayList<>(erasures.values()).reversed();
  }

  /** Those of a network, the newest first; of this very network only, not of a part of it. */
  public List<Erasure> of(Network who) {
    String mark = seal.of(who);
    return list().stream().filter(each -> each.seal().equals(mark)).toList();
  }

  /** Whether the address of an erasure that is not done is still there; else nobody can finish. */
  public boolean lost(Erasure erasure) {
    return erasure.done().isEmpty() && !Files.exists(file(erasure.id()));
  }

  /** Why the last work was not finished; empty when all is done. */
  public String problem() {
    return problem;
  }

  /** What stands for a network in the journal. */
  public String seal(Network who) {
    return seal.of(who);
  }
}
