package id.jagasitus.vault;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Judges the places by what the journal knows of them. */
final class PlaceStates {

  private final Places places;
  private final Belongings belongings;
  private final Ledger ledger;
  private final House house;

  PlaceStates(Places places, Belongings belongings, Ledger ledger, House house) {
    this.places = places;
    this.belongings = belongings;
    this.ledger = ledger;
    this.house = house;
  }

  List<PlaceState> all() {
    return places.names().stream().map(this::one).toList();
  }

  private PlaceState one(String name) {
    boolean there = there(name);
    Optional<Instant> newest = newest(name);
    Optional<Drilled> proven = ledger.proven(name);
    Optional<ReadBack> damage = ledger.damage(name);
    return new PlaceState(
        name,
        places.location(name),
        light(name, there, newest, damage),
        there,
        newest.isPresent(),
        sameDisk(name),
        newest,
        proven,
        ledger.readBack(name),
        damage,
        next(name));
  }

  /** A place elsewhere is not asked while somebody waits for a page. */
  private boolean there(String name) {
    return places.folder(name).isEmpty() ? newest(name).isPresent() : places.there(name);
  }

  private Optional<Instant> newest(String name) {
    return name.equals(SnapshotConfig.PRIMARY)
        ? ledger.newest(taken -> taken.content() == Taken.Content.SITE).map(Taken::time)
        : ledger.copied(name).map(Copied::newest);
  }

  private PlaceState.Light light(
      String name, boolean there, Optional<Instant> newest, Optional<ReadBack> damage) {
    Optional<Drilled> last =
        ledger.drilled().stream().filter(each -> each.place().equals(name)).findFirst();
    if (damage.isPresent() || last.filter(each -> !each.passed()).isPresent()) {
      return PlaceState.Light.CRITICAL;
    }
    if (!there) {
      return PlaceState.Light.AWAY;
    }
    Duration proofs = Duration.ofDays(2L * ledger.settings().drillDays());
    boolean proven = last.filter(each -> young(each.time(), proofs)).isPresent();
    boolean fresh = newest.filter(time -> young(time, period(name).multipliedBy(2))).isPresent();
    return proven && fresh ? PlaceState.Light.GOOD : PlaceState.Light.REVIEW;
  }

  private Duration period(String name) {
    return places
        .target(name)
        .map(target -> Duration.ofDays(target.everyDays()))
        .orElseGet(() -> ledger.settings().period());
  }

  private boolean young(Instant time, Duration age) {
    return !time.plus(age).isBefore(house.now());
  }

  private Optional<Instant> next(String name) {
    return places.target(name).isPresent()
        ? ledger.copied(name).map(copied -> copied.time().plus(period(name)))
        : ledger.settings().nextDue(house.now(), house.zone().get());
  }

  private boolean sameDisk(String name) {
    Optional<Path> folder = places.folder(name);
    Optional<Path> site = belongings.site();
    return folder.isPresent() && site.isPresent() && same(folder.get(), site.get());
  }

  private static boolean same(Path one, Path other) {
    try {
      FileStore store = Files.getFileStore(nearest(one));
      return store.equals(Files.getFileStore(nearest(other)));
    } catch (IOException unknown) {
      return false;
    }
  }

  /** A folder that is not there yet lies on the disk of the one above it. */
  private static Path nearest(Path path) {
    Path at = path;
    while (!Files.exists(at) && at.getParent() != null) {
      at = at.getParent();
    }
    return at;
  }
}
