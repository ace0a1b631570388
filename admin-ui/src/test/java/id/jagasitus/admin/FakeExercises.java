package id.jagasitus.admin;

import id.jagasitus.console.exercise.ExerciseConsole;
import id.jagasitus.console.exercise.ExerciseSources;
import id.jagasitus.exercise.Deed;
import id.jagasitus.exercise.Exercise;
import id.jagasitus.exercise.Ground;
import id.jagasitus.journal.JournalException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The real desk of drills over an office whose attacks, decoys and backups are only said. */
final class FakeExercises implements Ground, ExerciseSources.Backup {

  private static final int PARTS = 4;

  final ExerciseConsole desk;
  final List<String> backups = new ArrayList<>();
  private final TestDesk office;
  private final InstantSource clock;
  boolean ready = true;
  boolean folder = true;
  boolean busy;
  boolean clean = true;

  FakeExercises(TestDesk office, InstantSource clock) {
    this.office = office;
    this.clock = clock;
    desk =
        new ExerciseConsole(
            office.desks.exercises(),
            this,
            office.desks.caseDesk(),
            office.desks.actors()::holds,
            new ExerciseSources(
                this,
                office.desks::measure,
                () -> 2,
                () -> List.of("siti@pn-contoh.go.id", "<b>@pn-contoh.go.id")));
  }

  /** The machine does its part; {@code findings} must be there to make a case of. */
  void play() {
    for (int i = 0; i < PARTS; i++) {
      tick();
    }
  }

  void tick() {
    try {
      office.desks.exercises().tick(this);
    } catch (JournalException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Instant now() {
    return clock.instant();
  }

  @Override
  public Optional<Deed.Chosen> choose(Exercise exercise) {
    return Optional.of(new Deed.Chosen(exercise.id(), "5afe5afe5afe", now().minusSeconds(7200)));
  }

  @Override
  public Deed.Attacked attack(Exercise exercise) {
    return new Deed.Attacked(exercise.id(), now(), 6, now().plusSeconds(1), 1);
  }

  @Override
  public Deed.Planted plant(Exercise exercise) {
    return new Deed.Planted(exercise.id(), now(), "/index.html", "aa", 40);
  }

  @Override
  public Deed.Scanned scan(Exercise exercise) {
    return new Deed.Scanned(exercise.id(), now().plusSeconds(2), 2);
  }

  @Override
  public Deed.Restored restore(Exercise exercise) {
    return new Deed.Restored(exercise.id(), now(), clean, clean ? 0 : 1);
  }

  @Override
  public void leave(Exercise exercise) {
    backups.add("left " + exercise.id());
  }

  @Override
  public boolean ready() {
    return ready;
  }

  @Override
  public boolean folder() {
    return folder;
  }

  @Override
  public boolean busy() {
    return busy;
  }

  @Override
  public boolean take(String caseNumber, String author) {
    backups.add(caseNumber + " " + author);
    office.prove(now());
    return true;
  }
}
