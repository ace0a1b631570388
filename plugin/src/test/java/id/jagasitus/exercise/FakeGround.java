package id.jagasitus.exercise;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A ground that remembers what was asked of it, and fails when it is told to. */
final class FakeGround implements Ground {

  final List<String> asked = new ArrayList<>();
  private final Supplier<Instant> now;
  boolean snapshot = true;
  boolean broken;
  boolean same = true;

  FakeGround(Supplier<Instant> now) {
    this.now = now;
  }

  private void ask(String what, Exercise exercise) throws IOException {
    asked.add(what + " " + exercise.id());
    if (broken) {
      throw new IOException("the disk is gone");
    }
  }

  @Override
  public Optional<Deed.Chosen> choose(Exercise exercise) throws IOException {
    ask("choose", exercise);
    return snapshot
        ? Optional.of(new Deed.Chosen(exercise.id(), "5afe", now.get().minusSeconds(3600)))
        : Optional.empty();
  }

  @Override
  public Deed.Attacked attack(Exercise exercise) throws IOException {
    ask("attack", exercise);
    return new Deed.Attacked(exercise.id(), now.get(), 6, now.get().plusSeconds(1), 11);
  }

  @Override
  public Deed.Planted plant(Exercise exercise) throws IOException {
    ask("plant", exercise);
    return new Deed.Planted(exercise.id(), now.get(), "/index.html", "aa", 40);
  }

  @Override
  public Deed.Scanned scan(Exercise exercise) throws IOException {
    ask("scan", exercise);
    return new Deed.Scanned(exercise.id(), now.get().plusSeconds(2), 12);
  }

  @Override
  public Deed.Restored restore(Exercise exercise) throws IOException {
    ask("restore", exercise);
    return new Deed.Restored(exercise.id(), now.get(), same, 0);
  }

  @Override
  public void leave(Exercise exercise) throws IOException {
    ask("leave", exercise);
  }
}
