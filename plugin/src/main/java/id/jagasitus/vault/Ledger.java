package id.jagasitus.vault;

import id.jagasitus.journal.Entry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What was done about backup, folded from the journal. Thread-safe; remembers the last of each. */
public final class Ledger {

  private static final int REMEMBERED = 2_000;

  private final Deque<Taken> taken = new ArrayDeque<>();
  private final Deque<Drilled> drilled = new ArrayDeque<>();
  private final Deque<ReadBack> readBack = new ArrayDeque<>();
  private final Deque<Failure> failures = new ArrayDeque<>();
  private final Map<String, Copied> copied = new HashMap<>();
  private final Map<String, Instant> times = new HashMap<>();
  private final Map<String, Restored> restored = new LinkedHashMap<>();
  private final Map<String, Disc> discs = new LinkedHashMap<>();
  private final Map<String, String> notes = new HashMap<>();
  private VaultSettings settings = VaultSettings.INITIAL;
  private @Nullable Instant made;
  private @Nullable String recovery;
  private @Nullable Path site;
  private boolean confirmed;

  /**
   * A run that failed.
   *
   * @param what kind of run
   * @param place where
   * @param message why, and what to do
   */
  public record Failure(Instant time, String what, String place, String message) {}

  /** Takes in an entry of the journal. */
  public synchronized void fold(Entry entry) {
    if (!entry.kind().startsWith("snapshot.")) {
      return;
    }
    times.put(entry.kind() + place(entry), entry.time());
    switch (entry.kind()) {
      case Acts.SETTINGS -> settings = entry.data().as(VaultSettings.class);
      case Acts.TAKEN -> remember(taken, entry.data().as(Taken.class));
      case Acts.DRILLED -> remember(drilled, entry.data().as(Drilled.class));
      case Acts.READ_BACK -> remember(readBack, entry.data().as(ReadBack.class));
      case Acts.COPIED -> copied(entry.data().as(Copied.class));
      case Acts.FAILED -> failed(entry.time(), entry.data().as(Acts.Failed.class));
      case Acts.MADE -> made(entry);
      case Acts.SITE -> site = Path.of(entry.data().as(Acts.Site.class).path());
      case Acts.RESTORED -> restored(entry.data().as(Restored.class));
      case Acts.UNDONE -> undone(entry.data().as(Acts.Undone.class).id());
      case Acts.DISC -> disc(entry.data().as(Disc.class));
      case Acts.DISC_KEPT -> kept(entry.data().as(Acts.DiscKept.class));
      default -> key(entry);
    }
  }

  /** The folder that a server served from this home last; empty where none did. */
  public synchronized Optional<Path> site() {
    return Optional.ofNullable(site);
  }

  private static String place(Entry entry) {
    return entry.data().asMap().get("place") instanceof String place ? " " + place : "";
  }

  private static <T> void remember(Deque<T> all, T one) {
    all.addLast(one);
    if (all.size() > REMEMBERED) {
      all.removeFirst();
    }
  }

  private void copied(Copied one) {
    copied.put(one.place(), one);
  }

  private void failed(Instant time, Acts.Failed failed) {
    remember(failures, new Failure(time, failed.what(), failed.place(), failed.message()));
  }

  private void made(Entry entry) {
    if (entry.data().as(Acts.Made.class).place().equals(SnapshotConfig.PRIMARY)) {
      made = entry.time();
    }
  }

  private void restored(Restored one) {
    restored.put(one.id(), one);
    trim(restored);
  }

  private void undone(String id) {
    restored.computeIfPresent(id, (same, one) -> one.takenBack());
  }

  private void disc(Disc one) {
    discs.put(one.sha256(), one);
    trim(discs);
  }

  private void kept(Acts.DiscKept kept) {
    discs.computeIfPresent(kept.sha256(), (same, one) -> one.kept(kept));
  }

  private static void trim(Map<String, ?> all) {
    if (all.size() > REMEMBERED) {
      all.remove(all.keySet().iterator().next());
    }
  }

  private void key(Entry entry) {
    switch (entry.kind()) {
      case Acts.RECOVERY_MADE -> {
        recovery = entry.data().as(Acts.Key.class).key();
        confirmed = false;
      }
      case Acts.RECOVERY_CONFIRMED -> confirmed = true;
      case Acts.KEY_ADDED -> {
        var key = entry.data().as(Acts.Key.class);
        notes.put(key.key(), key.note());
      }
      default -> {
        // other acts leave only their time
      }
    }
  }

  /** What the office decided. */
  public synchronized VaultSettings settings() {
    return settings;
  }

  /** Newest first. */
  public synchronized List<Taken> taken() {
    return new ArrayList<>(taken).reversed();
  }

  /** The newest that fits. */
  synchronized Optional<Taken> newest(Predicate<Taken> which) {
    return taken.reversed().stream().filter(which).findFirst();
  }

  /** Newest first. */
  public synchronized List<Drilled> drilled() {
    return new ArrayList<>(drilled).reversed();
  }

  /** The last drill of a place that passed. */
  public synchronized Optional<Drilled> proven(String place) {
    return drilled.reversed().stream()
        .filter(each -> each.passed() && each.place().equals(place))
        .findFirst();
  }

  /** Whether a drill of a snapshot passed at any place. */
  public synchronized boolean proven(Taken snapshot) {
    return drilled.stream()
        .anyMatch(each -> each.passed() && each.snapshot().equals(snapshot.snapshot()));
  }

  /** The last part of a place that was read back. */
  public synchronized Optional<ReadBack> readBack(String place) {
    return readBack.reversed().stream()
        .filter(each -> each.of() > 0 && each.place().equals(place))
        .findFirst();
  }

  /** The last of a place that found a fault and that no later one of the same part cleared. */
  synchronized Optional<ReadBack> damage(String place) {
    var parts = new HashMap<Integer, ReadBack>();
    readBack.stream()
        .filter(each -> each.place().equals(place))
        .forEach(each -> parts.put(each.of() == 0 ? -1 : each.part(), each));
    return parts.values().stream().filter(each -> !each.sound()).findFirst();
  }

  /** When a target was last brought up to date. */
  public synchronized Optional<Copied> copied(String place) {
    return Optional.ofNullable(copied.get(place));
  }

  /** When an act of a kind last happened; empty for never. */
  synchronized Optional<Instant> last(String kind, String place) {
    return Optional.ofNullable(times.get(kind + (place.isEmpty() ? "" : " " + place)));
  }

  /** The last failure of a kind of run. */
  synchronized Optional<Failure> failure(String what, String place) {
    return failures.reversed().stream()
        .filter(each -> each.what().equals(what) && each.place().equals(place))
        .findFirst();
  }

  /** Newest first, at most so many. */
  public synchronized List<Failure> failures(int most) {
    return failures.reversed().stream().limit(most).toList();
  }

  /** When the repository was made here. */
  public synchronized Optional<Instant> made() {
    return Optional.ofNullable(made);
  }

  /** Id of the key that the recovery sheet opens. */
  synchronized Optional<String> recoveryKey() {
    return Optional.ofNullable(recovery);
  }

  /** Whether the recovery sheet was typed back. */
  public synchronized boolean recoveryConfirmed() {
    return confirmed;
  }

  /** What was written beside a key. */
  synchronized String note(String key) {
    return notes.getOrDefault(key, "");
  }

  /** Newest first. */
  public synchronized List<Restored> restored() {
    return new ArrayList<>(restored.values()).reversed();
  }

  synchronized Optional<Restored> restored(String id) {
    return Optional.ofNullable(restored.get(id));
  }

  /** Newest first. */
  public synchronized List<Disc> discs() {
    return new ArrayList<>(discs.values()).reversed();
  }
}
