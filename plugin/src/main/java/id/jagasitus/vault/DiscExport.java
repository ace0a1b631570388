package id.jagasitus.vault;

import id.jagasitus.snapshot.Discs;
import id.jagasitus.snapshot.Media;
import id.jagasitus.snapshot.Snapshot;
import id.jagasitus.snapshot.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** Writes the repository to disc images beside it, and each into the register of discs. */
final class DiscExport {

  private final Places places;
  private final Shelf shelf;
  private final House house;

  DiscExport(Places places, Shelf shelf, House house) {
    this.places = places;
    this.shelf = shelf;
    this.house = house;
  }

  Path folder() throws IOException {
    Path repository =
        places
            .folder(SnapshotConfig.PRIMARY)
            .orElseThrow(() -> new IOException("discs are written where the repository lies"));
    return repository.resolveSibling(repository.getFileName() + "-cakram");
  }

  void export(Media media, Path folder, String author, Work work) throws IOException {
    Instant now = house.now();
    Path out = folder.resolve(now.toString().replaceAll("[^0-9TZ]", ""));
    Instant newest =
        Proofs.newestSite(shelf.all().reversed()).map(Snapshot::time).orElse(Instant.EPOCH);
    for (Discs.Disc disc : new Discs(places.primary(), work).export(media.bytes(), out, now)) {
      house.journal().append(author, "", Acts.DISC, written(disc, newest, now));
    }
  }

  private static Disc written(Discs.Disc disc, Instant newest, Instant now) {
    return new Disc(
        disc.number(),
        disc.count(),
        disc.image().toString(),
        disc.sha256(),
        disc.bytes(),
        newest,
        now,
        "",
        "",
        null);
  }
}
