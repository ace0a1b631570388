package id.jagasitus.exercise;

import id.jagasitus.exercise.Exercise.Stage;
import id.jagasitus.journal.Appender;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.Journal;
import id.jagasitus.journal.JournalException;
import id.jagasitus.office.Actor;
import id.jagasitus.office.Case;
import id.jagasitus.office.Cases;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All drills, folded from the journal; one at a time goes on. Safe for many threads. */
public final class Exercises {

  private static final Duration AGAIN = Duration.ofSeconds(30);

  private final Appender journal;
  private final InstantSource clock;
  private final Cases cases;
  private final Map<Long, Exercise> all = new LinkedHashMap<>();

  /** Makes one act after another look at the same state; never taken by {@link #fold}. */
  private final Object acts = new Object();

  private final Set<Long> left = new HashSet<>();
  private volatile String trouble = "";
  private Instant again = Instant.EPOCH;

  public Exercises(Appender journal, InstantSource clock, Cases cases) {
    this.journal = journal;
    this.clock = clock;
    this.cases = cases;
  }

  /** Takes in an entry of the journal. */
  public synchronized void fold(Entry entry) {
    switch (entry.kind()) {
      case Kinds.BEGUN -> {
        var begun = entry.data().as(Deed.Begun.class);
        all.put(begun.id(), Exercise.begun(begun, entry.author(), entry.time()));
      }
      case Kinds.CHOSEN -> fold(entry, Deed.Chosen.class);
      case Kinds.ATTACKED -> fold(entry, Deed.Attacked.class);
      case Kinds.PLANTED -> fold(entry, Deed.Planted.class);
      case Kinds.SCANNED -> fold(entry, Deed.Scanned.class);
      case Kinds.RESTORED -> fold(entry, Deed.Restored.class);
      case Kinds.ENDED -> fold(entry, Deed.Ended.class);
      default -> {
        // of a newer version
      }
    }
  }

  private void fold(Entry entry, Class<? extends Deed> kind) {
    Deed deed = entry.data().as(kind);
    all.computeIfPresent(deed.id(), (id, known) -> known.with(deed, entry.time()));
  }

  /** All drills, the newest first. */
  public synchronized List<Exercise> list() {
    return new ArrayList<>(all.values()).reversed();
  }

  /** One drill. */
  public synchronized Optional<Exercise> find(long id) {
    return Optional.ofNullable(all.get(id));
  }

  /** The one that goes on. */
  public synchronized Optional<Exercise> current() {
    return list().stream().filter(each -> each.ended().isEmpty()).findFirst();
  }

  /** Why the machine's part does not go on; empty while it does. */
  public String trouble() {
    return trouble;
  }

  /**
   * Begins a drill.
   *
   * @return its number; empty while another one goes on
   */
  public Optional<Long> begin(String author, String address, boolean solo) throws JournalException {
    synchronized (acts) {
      if (current().isPresent()) {
        return Optional.empty();
      }
      long id = list().stream().mapToLong(Exercise::id).max().orElse(0) + 1;
      write(author, address, new Deed.Begun(id, solo));
      trouble = "";
      again = Instant.EPOCH;
      return Optional.of(id);
    }
  }

  /** Ends the drill that goes on; false where none does. */
  public boolean end(String author, String address) throws JournalException {
    synchronized (acts) {
      Optional<Exercise> now = current();
      if (now.isPresent()) {
        write(author, address, new Deed.Ended(now.get().id(), Deed.Why.STOPPED));
      }
      return now.isPresent();
    }
  }

  /**
   * Replaces the decoy out of the snapshot; empty where no drill is so far.
   *
   * @throws IOException when the snapshot cannot be read
   */
  public Optional<Deed.Restored> restore(String author, String address, Ground ground)
      throws IOException {
    synchronized (acts) {
      Optional<Exercise> now = current().filter(each -> each.stage() == Stage.PEOPLE);
      if (now.isEmpty()) {
        return Optional.empty();
      }
      Deed.Restored restored = ground.restore(now.get());
      write(author, address, restored);
      return Optional.of(restored);
    }
  }

  private void write(String author, String address, Deed deed) throws JournalException {
    journal.append(author, address, deed.kind(), deed);
  }

  /**
   * Does the machine's next piece of the drill that goes on, ends one that is complete or was left,
   * and tidies up after those that ended. To be called every few seconds.
   *
   * @throws JournalException when it cannot be written down; it is done again the next time
   */
  public void tick(Ground ground) throws JournalException {
    synchronized (acts) {
      for (Exercise each : list()) {
        if (each.ended().isPresent() && !left.contains(each.id())) {
          leave(each, ground);
        }
      }
      Optional<Exercise> now = current();
      if (now.isPresent()) {
        goOn(now.get(), ground);
      }
    }
  }

  private void goOn(Exercise exercise, Ground ground) throws JournalException {
    if (exercise.left(clock.instant())) {
      end(exercise, Deed.Why.LEFT);
    } else if (complete(exercise)) {
      end(exercise, Deed.Why.COMPLETE);
    } else if (!clock.instant().isBefore(again)) {
      play(exercise, ground);
    }
  }

  private void end(Exercise exercise, Deed.Why why) throws JournalException {
    write(Journal.SYSTEM, "", new Deed.Ended(exercise.id(), why));
  }

  /** Every case that was made of it is over, and one was closed. */
  private boolean complete(Exercise exercise) {
    List<Case> made = cases.list().stream().filter(exercise::made).toList();
    return made.stream().allMatch(each -> each.state().over())
        && made.stream().anyMatch(each -> each.closing().isPresent());
  }

  /** What fails is tried again later; the page says what it was. */
  private void play(Exercise exercise, Ground ground) throws JournalException {
    try {
      Optional<? extends Deed> done =
          switch (exercise.stage()) {
            case SNAPSHOT -> ground.choose(exercise);
            case ATTACK -> Optional.of(ground.attack(exercise));
            case DECOY -> Optional.of(ground.plant(exercise));
            case SCAN -> Optional.of(ground.scan(exercise));
            case PEOPLE, OVER -> Optional.empty();
          };
      trouble = "";
      if (done.isPresent()) {
        write(Journal.SYSTEM, "", done.get());
      }
    } catch (JournalException e) {
      throw e;
    } catch (IOException e) {
      failed(e);
    }
  }

  private void failed(IOException e) {
    trouble = String.valueOf(e.getMessage());
    again = clock.instant().plus(AGAIN);
  }

  /** Once after each start for each drill that ended: nothing of it waits for anybody. */
  private void leave(Exercise exercise, Ground ground) throws JournalException {
    String reason = "LATIHAN " + exercise.id();
    for (Case open : cases.list().stream().filter(exercise::made).toList()) {
      if (!open.state().over()) {
        cases.endDrill(Actor.SYSTEM, open.id(), reason);
      }
    }
    try {
      ground.leave(exercise);
      left.add(exercise.id());
    } catch (JournalException e) {
      throw e;
    } catch (IOException e) {
      failed(e);
    }
  }
}
